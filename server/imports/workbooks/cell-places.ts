/** The most columns a sheet can have. */
const LAST_COLUMN = 16_383;

/** Column (from 0) and row (from 1) of a reference such as `B7`; undefined for what is none. O(length). */
export function placeOfCell(reference: string): { readonly column: number; readonly row: number } | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(reference.slice(at));
  return at > 0 && column - 1 <= LAST_COLUMN && Number.isInteger(row) && row > 0 ? { column: column - 1, row } : undefined;
}

/** Letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
