import { expect } from 'vitest';

/** Expects the same firms with the same figures, to an absolute difference of `tolerance`. */
export function expectFigures(actual: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>, tolerance = 1e-9): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  const apart = Object.entries(expected).filter(([id, value]) => !(Math.abs(actual[id] - value) <= tolerance));
  expect(apart.map(([id, value]) => ({ id, expected: value, actual: actual[id] }))).toEqual([]);
}
