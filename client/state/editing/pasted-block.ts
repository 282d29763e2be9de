/** More than a table could hold is not split at all. */
const MOST_ROWS = 100_000;

/**
 * Rows and cells of a text from the clipboard: separated by tabs as spreadsheets copy them, else as CSV by semicolon or comma. Cells in
 * quotation marks may hold separators, line breaks and doubled quotation marks. Empty rows at the end are left out. O(characters).
 */
export function pastedBlock(text: string): string[][] {
  const rows = split(text, delimiterOf(text));
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === '')) rows.pop();
  return rows;
}

/** A block as spreadsheets take it from the clipboard. */
export function blockText(block: readonly (readonly string[])[]): string {
  return block.map((cells) => cells.map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const first = text.slice(0, text.search(/[\r\n]/) >>> 0);
  const count = (sign: string): number => first.split(sign).length;
  // A single line without separators between several cells is one cell: "Müller, Söhne & Co." was not meant as two.
  if (!/[\r\n]./.test(text.trim())) return '\t';
  if (count(';') > 1) return ';';
  return count(',') > 1 && sameInEveryLine(text, ',') ? ',' : '\t';
}

function sameInEveryLine(text: string, sign: string): boolean {
  const counts = new Set(split(text, sign).filter((cells) => cells.length > 1 || cells[0] !== '').map((cells) => cells.length));
  return counts.size === 1;
}

function split(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < MOST_ROWS) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) ?? plainCell(text, at, delimiter) : plainCell(text, at, delimiter);
    row.push(cell.trim());
    if (text[end] === delimiter) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return rows;

  function quotedCell(whole: string, from: number): { cell: string; end: number } | undefined {
    for (let close = whole.indexOf('"', from + 1); close >= 0; close = whole.indexOf('"', close + 2)) {
      if (whole[close + 1] === '"') continue;
      const end = close + 1;
      const isEnd = end >= whole.length || [delimiter, '\r', '\n'].includes(whole[end]);
      return isEnd ? { cell: whole.slice(from + 1, close).replaceAll('""', '"').replaceAll(/\s*[\r\n]+\s*/g, ' '), end } : undefined;
    }
    return undefined;
  }
}

function plainCell(text: string, from: number, delimiter: string): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++;
  return { cell: text.slice(from, end), end };
}
