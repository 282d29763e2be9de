/** Bytes at the head of a CSV file that tell its columns; the rest need not be sent for that. */
const HEAD = 1024 * 1024;
/** Larger files are refused by the server. */
export const MOST_BYTES = 500 * 1024 * 1024;
export const MOST_FILES = 10;

/** Names that tell files apart: of two files of one name the second becomes `name (2).csv`. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; taken.has(distinct); number++) distinct = name.replace(/(\.\w{1,5})?$/, ` (${number})$1`);
    taken.add(distinct);
    return distinct;
  });
}

/** What is enough of a file to look into it: all of a workbook, the first rows of a long CSV file. */
export async function headOf(file: File): Promise<File> {
  if (file.size <= HEAD * 2) return file;
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  // A workbook cannot be read by its beginning.
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return file;
  // The last row is cut in two; UTF-16 with the high byte first has two bytes a character.
  const cut = bytes.lastIndexOf(10);
  const whole = cut <= 0 ? bytes : bytes.subarray(0, bytes[0] === 0xfe && bytes[1] === 0xff ? cut - 1 : cut);
  return new File([whole], file.name, { type: file.type });
}

/** Whether a pasted text is a block of cells: more than one row or column. */
export function isBlock(text: string): boolean {
  const lines = text.trim().split(/\r\n?|\n/);
  return text.includes('\t') || (lines.length > 1 && /[;,]/.test(lines[0]));
}
