import { placeOfCell } from './cell-places.ts';

/** Cells of one column that were merged over several rows: the value of the first holds for all. */
export interface MergedRows {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g;
/** Longer than any element of a merge. */
const OVERLAP = 300;
const MAX_MERGES = 100_000;

/**
 * Merges over several rows, in order of their first one. They stand behind the rows in the file, so that it is looked through once before it is read; without
 * taking the XML apart, as that is all that is sought.
 */
export async function mergedRows(pieces: AsyncIterable<string>): Promise<MergedRows[]> {
  const found: MergedRows[] = [];
  let rest = '';
  for await (const piece of pieces) {
    if (found.length > MAX_MERGES) continue;
    const text = rest + piece;
    let taken = 0;
    for (const match of text.matchAll(MERGE)) {
      taken = match.index + match[0].length;
      const [first, last] = [placeOfCell(match[1]), placeOfCell(match[2])];
      if (first && last && last.row > first.row) found.push({ column: first.column, first: first.row, last: last.row });
    }
    rest = text.slice(Math.max(taken, text.length - OVERLAP));
  }
  return found.sort((a, b) => a.first - b.first);
}

/** Writes the value of merged cells into the rows they reach over; rows come in order. */
export function mergeFiller(merges: readonly MergedRows[]) {
  let next = 0;
  let active: { readonly merge: MergedRows; value: string }[] = [];
  let filled = 0;
  return {
    fill: (row: number, cells: string[]): void => {
      if (next >= merges.length && active.length === 0) return;
      active = active.filter(({ merge }) => merge.last >= row);
      for (const { merge, value } of active) {
        if (value === '') continue;
        while (cells.length <= merge.column) cells.push('');
        if (cells[merge.column] !== '') continue;
        cells[merge.column] = value;
        filled++;
      }
      for (; next < merges.length && merges[next].first <= row; next++) {
        if (merges[next].first === row) active.push({ merge: merges[next], value: cells[merges[next].column] ?? '' });
      }
    },
    /** How many cells got a value. */
    filled: () => filled,
  };
}
