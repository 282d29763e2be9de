/** What spreadsheets would take for a formula at the beginning of a cell. */
const FORMULA_START = /^'*[=+\-@\t\r＝＋－＠]/u;

/** Whether a spreadsheet that opens a text file would run this text instead of showing it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
