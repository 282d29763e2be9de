import { describe, expect, it } from 'vitest';
import { editCount, edited, isRowOmitted, NO_EDITS, NO_HISTORY, redone, undone, valueOf, withColumn, withCorrection, withReplacement, withRow } from '../../../../client/state/importing/edits.ts';

const cell = { file: 'a.xlsx', sheet: 'Eins', row: 5, column: 2, found: 'Altna' };
const below = { ...cell, row: 6, found: ' Altna ' };

describe('edits of an import', () => {
  it('correct one cell, and no other', () => {
    const edits = withCorrection(NO_EDITS, cell, 'Altena');
    expect(edits.corrections).toEqual([{ file: 'a.xlsx', sheet: 'Eins', row: 5, column: 2, value: 'Altena' }]);
    expect([valueOf(edits, cell), valueOf(edits, below), valueOf(edits, { ...cell, sheet: 'Zwei' })]).toEqual(['Altena', ' Altna ', 'Altna']);
    expect(withCorrection(edits, cell, 'Altna')).toEqual(NO_EDITS);
  });

  it('correct all cells of a column with one value; one of them may differ', () => {
    const all = withReplacement(withCorrection(NO_EDITS, cell, 'Hagen'), cell, 'Altena');
    expect([valueOf(all, cell), valueOf(all, below), valueOf(all, { ...below, column: 3 }), editCount(all)]).toEqual(['Altena', 'Altena', ' Altna ', 1]);
    const one = withCorrection(all, below, 'Iserlohn');
    expect([valueOf(one, cell), valueOf(one, below)]).toEqual(['Altena', 'Iserlohn']);
    // Back to what all are read as: the single correction is gone. Back to what the file has: it needs one.
    expect(withCorrection(one, below, 'Altena').corrections).toEqual([]);
    expect(valueOf(withCorrection(one, cell, 'Altna'), cell)).toBe('Altna');
    expect(withReplacement(all, cell, 'Altna')).toEqual(NO_EDITS);
  });

  it('leave rows out and take them in again', () => {
    const out = withRow(NO_EDITS, cell, 5, true);
    expect([isRowOmitted(out, cell, 5), isRowOmitted(out, { file: 'a.xlsx' }, 5), withRow(out, cell, 5, false)]).toEqual([true, false, NO_EDITS]);
  });

  it('say of a column one thing at a time', () => {
    const first = withColumn(NO_EDITS, cell, { index: 1, header: 'Sitz', field: 'municipality' });
    const second = withColumn(withColumn(first, cell, { index: 0, field: 'name' }), cell, { index: 1, field: null });
    expect(second.tables).toEqual({ 'a.xlsx\nEins': { file: 'a.xlsx', sheet: 'Eins', columns: [{ index: 0, field: 'name' }, { index: 1, field: null }] } });
  });

  it('are taken back and made again step by step; a new one ends what was taken back', () => {
    const one = edited(NO_HISTORY, withCorrection(NO_EDITS, cell, 'Altena'));
    const two = edited(one, withRow(one.present, cell, 6, true));
    expect(undone(undone(two)).present).toBe(NO_EDITS);
    expect(redone(redone(undone(undone(two)))).present).toBe(two.present);
    expect(undone(NO_HISTORY)).toEqual(NO_HISTORY);
    expect(edited(undone(two), withRow(one.present, cell, 7, true)).future).toEqual([]);
  });
});
