import { describe, expect, it } from 'vitest';
import { locationQuotient, locationQuotients, STRONG_FROM } from '#graph-model/analysis/specialisation/location-quotient.ts';
import { densities, nearest, proximities, proximity } from '#graph-model/analysis/specialisation/relatedness.ts';
import { fixture } from '#tests/support/fixtures.ts';

interface Published { matrix: number[][]; LQ: number[][]; RCA: number[][]; proximity: number[][]; density: (number | null)[][] }
const published = fixture<Published>('lq_rca_proximity');
const size = published.matrix[0].length;
const strong = locationQuotients(published.matrix).map((row) => [...row].flatMap((quotient, branch) => (quotient >= STRONG_FROM ? [branch] : [])));
const near = proximities(strong, size);
const rounded = (value: number) => (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6);

describe('location quotients', () => {
  it('are the published one of Farhauer and Kröll', () => {
    expect(locationQuotient(1714, 79006, 879213, 15593224)).toBeCloseTo(0.3847623, 7);
  });

  it('of a table of places are the published ones, and so is where they are 1 or more', () => {
    expect(locationQuotients(published.matrix).map((row) => [...row])).toEqual(published.LQ);
    expect(strong.map((row) => Array.from({ length: size }, (_, branch) => Number(row.includes(branch))))).toEqual(published.RCA);
  });

  it('are not defined where there is nothing to compare with', () => {
    expect([locationQuotient(5, 10, 0, 10), locationQuotient(0, 0, 5, 10), locationQuotient(5, 10, 5, 0)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(locationQuotient(0, 10, 5, 10)).toBe(0);
    expect(locationQuotients([])).toEqual([]);
  });
});

describe('relatedness', () => {
  it('has the published proximities', () => {
    expect(Array.from({ length: size }, (_, one) => Array.from({ length: size }, (__, other) => rounded(proximity(near, one, other))))).toEqual(published.proximity);
  });

  it('has the published densities, none where nothing is near', () => {
    expect(strong.map((row) => [...densities(near, (branch) => row.includes(branch))].map(rounded))).toEqual(published.density);
  });

  it('names the nearest first, with the counts behind the proximity', () => {
    expect(nearest(near, 1, () => true, 2)).toEqual([
      { thing: 2, proximity: 2 / 3, together: 2, most: 3 }, { thing: 4, proximity: 2 / 3, together: 2, most: 3 },
    ]);
    expect(nearest(near, 1, (other) => other === 3, 2)).toEqual([{ thing: 3, proximity: 1 / 3, together: 1, most: 3 }]);
    expect(nearest(near, 0, () => true, 2)).toEqual([]);
  });
});
