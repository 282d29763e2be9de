import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determinedCells } from '#graph-model/disclosure/determined-cells.ts';

/** Rank over the rationals, by plain elimination in doubles: the numbers are small. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, place) => place >= rank && Math.abs(row[column]) > 1e-9);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot], left[rank]];
    for (let other = rank + 1; other < left.length; other++) {
      const factor = left[other][column] / left[rank][column];
      left[other] = left[other].map((value, place) => value - factor * left[rank][place]);
    }
    rank++;
  }
  return rank;
}

describe('what can be computed from known sums', () => {
  it('is a cell that stands alone in a sum, and what follows from it', () => {
    expect(determinedCells([new Map([['a', 1]]), new Map([['a', 1], ['b', 1]]), new Map([['c', 1], ['d', 1]])])).toEqual(new Set(['a', 'b']));
  });

  it('is nothing in a table where every row and column hides two cells', () => {
    expect(determinedCells([['a', 'b'], ['c', 'd'], ['a', 'c'], ['b', 'd']].map((ids) => new Map(ids.map((id) => [id, 1]))))).toEqual(new Set());
  });

  it('is what does not raise the rank of the sums', () => {
    const cells = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const sums = rows.map((row) => new Map(cells.flatMap((id, place): [string, number][] => (row[place] === 0 ? [] : [[id, row[place]]]))));
      const present = cells.filter((_, place) => rows.some((row) => row[place] !== 0));
      const expected = present.filter((id) => rankOf([...rows, cells.map((other) => Number(other === id))]) === rankOf(rows));
      expect([...determinedCells(sums)].sort()).toEqual(expected);
    }));
  });
});
