import type { Finding } from '#graph-model/finding.ts';

/** Which findings are shown, and in which order. */
export interface FindingFilter {
  readonly severity: Finding['severity'] | 'all';
  /** "" for all, as with the others. */
  readonly file: string;
  readonly field: string;
  readonly code: string;
  /** A number of a row, a range such as `10-20`, or "". */
  readonly rows: string;
  readonly order: 'row' | 'severity' | 'field' | 'code';
  readonly descending: boolean;
}

export const ALL_FINDINGS: FindingFilter = { severity: 'all', file: '', field: '', code: '', rows: '', order: 'row', descending: false };

/** The findings that are asked for, in order; those of one file and row keep theirs. */
export function shownFindings(findings: readonly Finding[], filter: FindingFilter): readonly Finding[] {
  const [from, to] = rowRange(filter.rows);
  const shown = findings.filter(({ severity, file, field, code, row }) => (
    (filter.severity === 'all' || severity === filter.severity) && (filter.file === '' || file === filter.file) && (filter.field === '' || field === filter.field)
    && (filter.code === '' || code === filter.code) && (filter.rows.trim() === '' || (row !== undefined && row >= from && row <= to))
  ));
  if (filter.order === 'row') return filter.descending ? shown.toReversed() : shown;
  const key = filter.order;
  // There are many findings and few kinds and columns: these are put in order, not those.
  const groups = Map.groupBy(shown, (finding) => finding[key] ?? '');
  const order = [...groups.keys()].sort((a, b) => a.localeCompare(b));
  const sorted = order.flatMap((value) => groups.get(value)!);
  return filter.descending ? sorted.reverse() : sorted;
}

/** `12`, `10-20`, `10-` and `-20`; everything where it is none of them. */
function rowRange(text: string): readonly [number, number] {
  const match = /^\s*(\d*)\s*([-–]?)\s*(\d*)\s*$/.exec(text);
  if (!match || (match[1] === '' && match[3] === '')) return [0, Infinity];
  const [, from, dash, to] = match;
  if (dash === '') return [Number(from), Number(from)];
  return [from === '' ? 0 : Number(from), to === '' ? Infinity : Number(to)];
}
