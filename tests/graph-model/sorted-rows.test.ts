import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedRows } from '#graph-model/sorted-rows.ts';

const rowsOf = (count: number, things: readonly (readonly [row: number, key: number])[]): number[][] => {
  const { start, keys } = sortedRows(count, things.length, (thing) => things[thing][0], (thing) => things[thing][1]);
  return Array.from({ length: count }, (_, row) => [...keys.subarray(start[row], start[row + 1])]);
};

describe('sorted rows', () => {
  it('hold every key in its row, ascending, equal keys as often as they occur', () => {
    expect(rowsOf(4, [[2, 7], [0, 3], [2, 5], [2, 7], [0, 1]])).toEqual([[1, 3], [], [5, 7, 7], []]);
  });

  it('leave out what belongs to no row', () => {
    expect(rowsOf(2, [[-1, 9], [1, 4], [-1, 2]])).toEqual([[], [4]]);
  });

  it('may be none', () => {
    expect(rowsOf(0, [])).toEqual([]);
    expect(rowsOf(2, [])).toEqual([[], []]);
  });

  it('are what sorting row by row gives, short rows and long ones, with keys up to 2⁵³', () => {
    const thing = fc.tuple(fc.integer({ min: -1, max: 3 }), fc.maxSafeNat());
    fc.assert(fc.property(fc.array(thing, { maxLength: 200, size: 'max' }), (things) => {
      const expected = [0, 1, 2, 3].map((row) => things.filter(([own]) => own === row).map(([, key]) => key).sort((a, b) => a - b));
      expect(rowsOf(4, things)).toEqual(expected);
    }));
  });
});
