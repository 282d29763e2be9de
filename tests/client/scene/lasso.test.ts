import { describe, expect, it } from 'vitest';
import type { Corner } from '../../../client/scene/lasso.ts';
import { isWithin, withCorner } from '../../../client/scene/lasso.ts';

describe('a lasso', () => {
  const square: Corner[] = [[0, 0], [10, 0], [10, 10], [0, 10]];

  it('holds what lies within its edge, closed from the last corner to the first', () => {
    expect([isWithin(square, 5, 5), isWithin(square, 11, 5), isWithin(square, 5, -1)]).toEqual([true, false, false]);
  });

  it('leaves out what lies in its bay, and holds nothing before it is an area', () => {
    const bay: Corner[] = [[0, 0], [10, 0], [10, 10], [5, 2], [0, 10]];
    expect([isWithin(bay, 5, 8), isWithin(bay, 1, 5), isWithin([], 0, 0), isWithin([[0, 0], [9, 9]], 4, 4)]).toEqual([false, true, false, false]);
  });

  it('forgets corners that say nothing new', () => {
    expect(withCorner(withCorner(withCorner([], [0, 0]), [1, 1]), [8, 0])).toEqual([[0, 0], [8, 0]]);
  });
});
