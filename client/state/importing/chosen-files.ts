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
  // The last row is cut in two.
  return new File([bytes.subarray(0, endOfLastRow(bytes))], file.name, { type: file.type });
}

const [LF, CR] = [10, 13];

/** Where the last row that is there whole ends, never in the middle of a character: the last line end; of UTF-16 the last pair of bytes that is one. */
function endOfLastRow(bytes: Uint8Array): number {
  const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes.subarray(0, 1_000).includes(0);
  if (!isWide) {
    const end = Math.max(bytes.lastIndexOf(LF), bytes.includes(LF) ? -1 : bytes.lastIndexOf(CR));
    return end > 0 ? end : bytes.length;
  }
  // Without a mark the first letter, of a header, tells the order of bytes.
  const low = bytes[0] === 0xfe || bytes[0] === 0 ? 1 : 0;
  for (const sign of [LF, CR]) {
    for (let at = (bytes.length & ~1) - 2; at > 0; at -= 2) if (bytes[at + low] === sign && bytes[at + 1 - low] === 0) return at;
  }
  return bytes.length & ~1;
}

/** Whether a pasted text is a block of cells: more than one row or column. */
export function isBlock(text: string): boolean {
  const lines = text.trim().split(/\r\n?|\n/);
  return text.includes('\t') || (lines.length > 1 && /[;,]/.test(lines[0]));
}
