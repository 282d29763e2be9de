import { describe, expect, it } from 'vitest';
import type { Finding } from '#graph-model/finding.ts';
import { ALL_FINDINGS, shownFindings } from '../../../../client/state/importing/finding-filter.ts';

const findings: readonly Finding[] = [
  { severity: 'warning', code: 'external_links', file: 'a.xlsx' },
  { severity: 'error', code: 'not_a_number', file: 'a.xlsx', row: 5, field: 'MA' },
  { severity: 'error', code: 'unknown_municipality', file: 'a.xlsx', row: 12, field: 'Sitz' },
  { severity: 'warning', code: 'not_a_number', file: 'b.csv', row: 20, field: 'Anteil' },
];
const rows = (filter: Partial<typeof ALL_FINDINGS>) => shownFindings(findings, { ...ALL_FINDINGS, ...filter }).map(({ row }) => row);

describe('findings', () => {
  it('are all shown in their order unless something else is asked for', () => {
    expect(rows({})).toEqual([undefined, 5, 12, 20]);
    expect(rows({ descending: true })).toEqual([20, 12, 5, undefined]);
  });

  it('are filtered by severity, file, column, kind and rows, all at once', () => {
    expect([rows({ severity: 'error' }), rows({ file: 'b.csv' }), rows({ field: 'MA' }), rows({ code: 'not_a_number', severity: 'warning' })]).toEqual([[5, 12], [20], [5], [20]]);
    expect(['12', '5-12', '12–', '-12', ' '].map((text) => rows({ rows: text }))).toEqual([[12], [5, 12], [12, 20], [5, 12], [undefined, 5, 12, 20]]);
  });

  it('are sorted by severity, column or kind; those alike keep their order', () => {
    expect([rows({ order: 'severity' }), rows({ order: 'field' }), rows({ order: 'code' })]).toEqual([[5, 12, undefined, 20], [undefined, 20, 5, 12], [undefined, 5, 20, 12]]);
  });
});
