import { describe, expect, it } from 'vitest';
import { innerPoint } from '#seed-data/reference/inner-point.ts';

const square = (west: number, south: number, size: number) =>
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];

describe('a point inside a municipality', () => {
  it('is the middle of a plain shape, whichever way its ring runs', () => {
    expect(innerPoint([[square(7, 51, 1)]])).toEqual({ lon: expect.closeTo(7.5, 9), lat: expect.closeTo(51.5, 9) });
    expect(innerPoint([[square(7, 51, 1).reverse()]])).toEqual({ lon: expect.closeTo(7.5, 9), lat: expect.closeTo(51.5, 9) });
  });

  it('lies in the largest of several parts', () => {
    expect(innerPoint([[square(0, 0, 1)], [square(10, 10, 2)]])).toEqual({ lon: expect.closeTo(11, 9), lat: expect.closeTo(11, 9) });
  });

  it('stays inside where the middle of the area does not: a horseshoe', () => {
    const horseshoe = [[0, 0], [5, 0], [5, 10], [4, 10], [4, 1], [1, 1], [1, 10], [0, 10], [0, 0]];
    const { lon, lat } = innerPoint([[horseshoe]]);
    expect(lat).toBeGreaterThan(1);
    expect((lon > 0 && lon < 1) || (lon > 4 && lon < 5)).toBe(true);
  });

  it('keeps out of a hole: an enclave is another municipality', () => {
    const { lon } = innerPoint([[square(0, 0, 10), square(3, 3, 4)]]);
    expect(lon < 3 || lon > 7).toBe(true);
  });
});
