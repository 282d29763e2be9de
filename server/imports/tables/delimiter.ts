import { recognisedColumns } from './columns.ts';
import { rowScanner } from './scan-rows.ts';

const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Spreadsheets write and read this as a first line. */
const DECLARED = /^\uFEFF?sep=([;,\t])\s*?(?:\r\n|\r|\n|$)/i;

export interface ChosenDelimiter {
  readonly delimiter: Delimiter;
  /** True where the first line says it (`sep=;`) and is no header. */
  readonly declared: boolean;
}

/** What is looked at: so many characters, and so many rows beside the header. */
const SAMPLE_CHARACTERS = 20_000;
const SAMPLE_ROWS = 10;

/**
 * Chooses the delimiter by the beginning of a text: the one with the most known columns in a row, then the one that splits the first rows
 * as evenly as that row, then the one that splits most.
 */
export function chooseDelimiter(sample: string): ChosenDelimiter {
  const declared = DECLARED.exec(sample)?.[1] as Delimiter | undefined;
  if (declared !== undefined) return { delimiter: declared, declared: true };
  const lines = sample.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: Delimiter; score: readonly number[] } | undefined;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(lines, delimiter);
    if (best === undefined || isGreater(score, best.score)) best = { delimiter, score };
  }
  return { delimiter: best!.delimiter, declared: false };
}

function scoreOf(lines: string, delimiter: Delimiter): readonly number[] {
  const scanner = rowScanner(delimiter);
  const rows = [...scanner.push(lines), ...scanner.end()].slice(0, SAMPLE_ROWS + 1);
  // Titles may stand above the header.
  const known = rows.map(({ cells }) => recognisedColumns(cells));
  const most = Math.max(0, ...known);
  const width = rows[known.indexOf(most)]?.cells.length ?? 0;
  const even = width > 1 ? rows.filter((row) => row.cells.length === width).length : 0;
  return [most, even, width];
}

function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index >= 0 && a[index] > b[index];
}
