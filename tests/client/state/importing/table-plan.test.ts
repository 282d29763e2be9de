import { describe, expect, it } from 'vitest';
import type { ColumnProposal, Inspection, TableProposal } from '#graph-model/contract/inspections.ts';
import { NO_EDITS, withColumn, withTable } from '../../../../client/state/importing/edits.ts';
import type { Edits } from '../../../../client/state/importing/edits.ts';
import { columnLetters, mappingOf, needsLook, tablePlans, wholeMapping } from '../../../../client/state/importing/table-plan.ts';

const aColumn = (index: number, header: string, more: Partial<ColumnProposal> = {}): ColumnProposal => ({ index, header, samples: [], filled: 1, ...more });
const aTable = (proposals: ColumnProposal[], more: Partial<TableProposal> = {}): TableProposal => (
  { hidden: false, rows: 9, columns: proposals.length, headerRow: 1, headerRows: 1, kind: 'firms', skip: false, proposals, missing: [], preview: [], ...more }
);
const planOf = (table: TableProposal, edits: Edits = NO_EDITS) => {
  const inspection: Inspection = { files: [{ name: 'a.csv', format: 'csv', tables: [table] }], findings: [], fields: {} as Inspection['fields'] };
  return tablePlans(inspection, edits)[0];
};
const known = aColumn(0, 'Name', { field: 'name', reason: 'header', confidence: 1 });
const guessed = aColumn(1, 'Stadt?', { field: 'municipality', reason: 'content', confidence: 0.7 });

describe('the plan for a table', () => {
  it('sends nothing where headers say all, so that a well-formed file is read as always', () => {
    const plan = planOf(aTable([known, aColumn(1, 'Bemerkung')]));
    expect([mappingOf(plan), needsLook(plan)]).toEqual([undefined, false]);
  });

  it('asks a person to look at guesses, and sends them', () => {
    const plan = planOf(aTable([known, guessed]));
    expect(needsLook(plan)).toBe(true);
    expect(mappingOf(plan)).toEqual({ file: 'a.csv', kind: 'firms', columns: [{ index: 1, header: 'Stadt?', field: 'municipality' }] });
  });

  it('takes a field away from a guess where a person gives it to another column', () => {
    const plan = planOf(aTable([known, guessed, aColumn(2, 'Ort')]), withColumn(NO_EDITS, { file: 'a.csv' }, { index: 2, header: 'Ort', field: 'municipality' }));
    expect(plan.columns.map(({ field, reason }) => [field, reason])).toEqual([['name', 'header'], [undefined, undefined], ['municipality', 'person']]);
    expect(mappingOf(plan)?.columns).toEqual([{ index: 1, header: 'Stadt?', field: null }, { index: 2, header: 'Ort', field: 'municipality' }]);
  });

  it('says what is missing until a column is given to it', () => {
    const table = aTable([aColumn(0, 'Betrieb')], { missing: [['name', 'id']] });
    expect(planOf(table).missing).toEqual([['name', 'id']]);
    expect(planOf(table, withColumn(NO_EDITS, { file: 'a.csv' }, { index: 0, field: 'name' })).missing).toEqual([]);
  });

  it('is sent with what was said of the table itself', () => {
    const edits = withTable(NO_EDITS, { file: 'a.csv' }, { skip: true });
    expect([planOf(aTable([known]), edits).skip, mappingOf(planOf(aTable([known]), edits))]).toEqual([true, { file: 'a.csv', skip: true }]);
  });

  it('is kept whole for the next file, with columns that are left out', () => {
    expect(wholeMapping(planOf(aTable([known, aColumn(1, 'Bemerkung')])))).toEqual({ kind: 'firms', columns: [{ index: 0, header: 'Name', field: 'name' }, { index: 1, header: 'Bemerkung', field: null }] });
  });
});

it('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});
