import { describe, expect, it } from 'vitest';
import { cellAfterKey, cellAfterTab, isWithin, rangeOf } from '../../../../client/state/editing/grid-moves.ts';

const SIZE = { rows: 50, columns: 3 };

describe('keys in a table', () => {
  it.each([
    ['ArrowUp', false, { row: 24, column: 1 }], ['ArrowDown', true, { row: 49, column: 1 }], ['ArrowLeft', false, { row: 25, column: 0 }], ['ArrowRight', true, { row: 25, column: 2 }],
    ['PageDown', false, { row: 45, column: 1 }], ['Home', false, { row: 25, column: 0 }], ['Home', true, { row: 0, column: 0 }], ['End', true, { row: 49, column: 2 }], ['x', false, undefined], ['constructor', false, undefined],
  ] as const)('%s (Ctrl: %s)', (key, far, expected) => {
    expect(cellAfterKey(key, { row: 25, column: 1 }, SIZE, far)).toEqual(expected);
  });

  it('never leave it but by Tab at its ends', () => {
    expect(cellAfterKey('ArrowUp', { row: 0, column: 0 }, SIZE)).toEqual({ row: 0, column: 0 });
    expect([cellAfterTab({ row: 0, column: 2 }, SIZE, false), cellAfterTab({ row: 1, column: 0 }, SIZE, true), cellAfterTab({ row: 49, column: 2 }, SIZE, false), cellAfterTab({ row: 0, column: 0 }, SIZE, true)])
      .toEqual([{ row: 1, column: 0 }, { row: 0, column: 2 }, undefined, undefined]);
  });

  it('select the range between where the selection began and where it is', () => {
    const range = rangeOf({ anchor: { row: 5, column: 2 }, active: { row: 3, column: 1 } });
    expect([range, isWithin(range, { row: 4, column: 1 }), isWithin(range, { row: 4, column: 0 })]).toEqual([{ top: 3, bottom: 5, left: 1, right: 2 }, true, false]);
  });
});
