import type { MeasuresView } from '#graph-model/contract/network.ts';
import { fold, germanOrder } from '#graph-model/compare-text.ts';

/** A column of a table over the firms or the relations of a network; rows are positions in its columns. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Least width in rem. */
  readonly width: number;
  /** What a reader sees; undefined: unknown. */
  readonly text: (row: number) => string | undefined;
  /** By what rows are ordered and what a file holds, where it is a number; undefined: unknown. Absent: the column is text. */
  readonly number?: (row: number) => number | undefined;
  /** The number is a code of a class: files hold its text. */
  readonly isClass?: boolean;
  /** The firm that a cell names. */
  readonly firm?: (row: number) => number;
  /** The measure that the column shows. */
  readonly measure?: MeasuresView['measures'][number];
}

/** Rows in the order of a column, ties as they came; what is unknown comes last in either direction. O(n log n). */
export function orderedRows(rows: readonly number[], column: TableColumn, descending: boolean): number[] {
  const ranks = column.number ?? textRanks(rows, column.text);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, rank: ranks(row) ?? NaN }));
  keyed.sort((a, b) => {
    const [first, second] = [Number.isNaN(a.rank), Number.isNaN(b.rank)];
    return first || second ? Number(first) - Number(second) : sign * (a.rank - b.rank);
  });
  return keyed.map(({ row }) => row);
}

/** Comparing German texts is slow, and most columns repeat theirs: each text is compared once. */
function textRanks(rows: readonly number[], text: TableColumn['text']): (row: number) => number | undefined {
  const texts = [...new Set(rows.map(text))].filter((each) => each !== undefined).sort(germanOrder.compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  texts.forEach((each, at) => {
    if (at > 0 && germanOrder.compare(texts[at - 1], each) !== 0) rank++;
    ranks.set(each, rank);
  });
  return (row) => {
    const own = text(row);
    return own === undefined ? undefined : ranks.get(own);
  };
}

/** Finds rows of which every word occurs in some column; umlauts and ß alike. Each text is folded once: most columns repeat theirs. */
export function rowFinder(columns: readonly TableColumn[]): (rows: readonly number[], words: string) => readonly number[] {
  const folded = new Map<number, string>();
  const texts = new Map<string, string>();
  const foldedText = (text: string): string => {
    let found = texts.get(text);
    if (found === undefined) texts.set(text, found = fold(text));
    return found;
  };
  const saidBy = (row: number): string => {
    let said = folded.get(row);
    if (said === undefined) folded.set(row, said = columns.map(({ text }) => foldedText(text(row) ?? '')).join('\n'));
    return said;
  };
  return (rows, words) => {
    const wanted = fold(words).split(' ').filter((word) => word !== '');
    return wanted.length === 0 ? rows : rows.filter((row) => wanted.every((word) => saidBy(row).includes(word)));
  };
}
