import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../../client/state/editing/draft.ts';
import type { TextContext } from '../../../../client/state/editing/field-text.ts';
import { RECORD_FIELDS } from '../../../../client/state/editing/record-fields.ts';
import { referenceNames } from '../../../../client/state/editing/reference-names.ts';
import { faultsByRow, rowReader, tableChanges } from '../../../../client/state/editing/table-changes.ts';
import { addRows, dirtyRows, fillRange, newTable, pasteBlock, redoStep, removeRows, undoStep, writeBlock } from '../../../../client/state/editing/table-draft.ts';
import type { TableDraft } from '../../../../client/state/editing/table-draft.ts';
import { indexNetwork } from '../../../../client/state/network-index.ts';
import { aNetwork } from '#tests/support/a-network.ts';
import { aProduct } from '#tests/support/records.ts';

const context: TextContext = { language: 'de', names: referenceNames(indexNetwork(aNetwork([{ id: 'F1' }])), 'de') };
const DEFAULTS = { source: 'Gespräch', status: 'gemeldet', visibility: 'Netzwerk' };
const stored = aProduct({ id: 'P1', name: 'Draht' });
const start = (emptyRows = 2): TableDraft => newTable('product', DEFAULTS, [baseOf('product', { record: stored, version: 'v1' }, context)], emptyRows);
const names = ({ rows }: TableDraft): string[] => rows.map(({ draft }) => draft.name);
const at = (row: number, column = 0) => ({ row, column });
const cell = (row: number, column = 0) => ({ top: row, bottom: row, left: column, right: column });
const read = () => rowReader('product', context);

describe('a table', () => {
  it('of stored records and empty rows asks for no change', () => {
    expect(tableChanges(start(), read())).toEqual({ changes: [], rows: [], faulty: [] });
  });

  it('takes a block from a cell on, and grows where it is longer', () => {
    const table = writeBlock(start(), at(2), [['a', 'b'], ['c'], ['d', '', '']], context);
    expect([names(table), table.rows[2].draft.nameEn, table.rows[4].draft.source]).toEqual([['Draht', '', 'a', 'c', 'd'], 'b', 'Gespräch']);
  });

  it('orders a pasted block by its header, in either language, and lets a header without a match be data', () => {
    const table = pasteBlock(start(), cell(1), [['Warennummer', 'Name'], ['7217', 'Federdraht']], context);
    expect([table.rows[1].draft.code, table.rows[1].draft.name, names(table)]).toEqual(['7217', 'Federdraht', ['Draht', 'Federdraht', '']]);
    expect(pasteBlock(start(), cell(1), [['product code', 'name'], ['7217', 'x']], context).rows[1].draft.code).toBe('7217');
    expect(names(pasteBlock(start(), cell(1), [['Warennummer', 'Farbe'], ['1', '2']], context))).toEqual(['Draht', 'Warennummer', '1']);
  });

  it('fills a range with one cell', () => {
    expect(names(pasteBlock(start(), { top: 1, bottom: 2, left: 0, right: 0 }, [['x']], context))).toEqual(['Draht', 'x', 'x']);
  });

  it('goes back and forth through its steps, and forgets what was undone at the next one', () => {
    const one = writeBlock(start(), at(1), [['a']], context);
    const two = fillRange(one, cell(0), '', context);
    expect([two, undoStep(two), undoStep(undoStep(two)), undoStep(undoStep(undoStep(two))), redoStep(undoStep(two))].map(names)).toEqual([['', 'a', ''], ['Draht', 'a', ''], ['Draht', '', ''], ['Draht', '', ''], ['', 'a', '']]);
    expect(redoStep(writeBlock(undoStep(two), at(2), [['b']], context)).rows.map(({ draft }) => draft.name)).toEqual(['Draht', 'a', 'b']);
  });

  it('makes no step of what changes nothing', () => {
    expect(writeBlock(start(), at(0), [['Draht']], context).past).toEqual([]);
  });

  it('takes new rows away, marks stored ones, and takes the marks back', () => {
    const marked = removeRows(start(), 0, 1);
    expect([marked.rows.map(({ isDeleted }) => isDeleted === true), dirtyRows(marked).length]).toEqual([[true, false], 1]);
    expect(removeRows(marked, 0, 0).rows[0]).toEqual(start().rows[0]);
    expect(names(writeBlock(marked, at(0), [['x']], context))).toEqual(['Draht', '']);
  });

  it('asks to create, replace and delete in the order of its rows, and names those with a fault', () => {
    const table = writeBlock(writeBlock(start(3), at(0), [['Walzdraht']], context), at(1), [['Neu'], ['Falsch'], ['']], context);
    const faulty = writeBlock(table, at(2, RECORD_FIELDS.product.findIndex(({ name }) => name === 'code')), [['abc']], context);
    const { changes, rows, faulty: wrong } = tableChanges(faulty, read());
    expect(changes).toEqual([
      { op: 'replace', kind: 'product', version: 'v1', record: { ...stored, name: 'Walzdraht' } },
      { op: 'create', kind: 'product', record: { name: 'Neu', source: 'Gespräch', status: 'reported', visibility: 'network' } },
    ]);
    expect([rows, wrong.map(({ key }) => key)]).toEqual([[0, 1], [2]]);
    expect(tableChanges(removeRows(start(), 0, 0), read()).changes).toEqual([{ op: 'delete', kind: 'product', version: 'v1', id: 'P1' }]);
  });

  it('gives what the server found to the rows of the changes, by number or by record', () => {
    const { changes, rows } = tableChanges(writeBlock(addRows(start(0), 1), at(0), [['Walzdraht'], ['Neu']], context), read());
    const fault = { severity: 'error', code: 'markup', field: 'name' } as const;
    expect([...faultsByRow([{ ...fault, row: 2 }, { ...fault, details: { record: 'P1' } }, { ...fault, details: { record: '?' } }], rows, changes)]).toEqual([
      [1, [{ ...fault, row: 2 }]], [0, [{ ...fault, details: { record: 'P1' } }]],
    ]);
  });
});
