import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barShare, knownCount, largestOf, ranksOf, rankingRows } from '../../../client/state/ranking.ts';
import type { RankingRequest } from '../../../client/state/ranking.ts';

const NAMES = ['Zieherei', 'Ärmel & Co.', 'Galvanik', 'Armaturen', 'Federn'];
const PLACES = ['Hagen', undefined, 'Altena', 'Lüdenscheid', 'Altena'];

function rows(change: Partial<RankingRequest>): string[] {
  return rankingRows({ values: [3, null, 9, 3, 0], names: NAMES, placeOf: (firm) => PLACES[firm], order: 'value', descending: true, ...change })
    .map(({ firm, rank, value }) => `${rank ?? '–'} ${NAMES[firm]} ${value ?? 'unbekannt'}`);
}

describe('a ranking of firms', () => {
  it('begins with the highest value, gives equal values one rank, and ends with what is unknown', () => {
    expect(rows({})).toEqual(['1 Galvanik 9', '2 Armaturen 3', '2 Zieherei 3', '4 Federn 0', '– Ärmel & Co. unbekannt']);
  });

  it('ends with what is unknown when it begins with the lowest value, too', () => {
    expect(rows({ descending: false })).toEqual(['4 Federn 0', '2 Armaturen 3', '2 Zieherei 3', '1 Galvanik 9', '– Ärmel & Co. unbekannt']);
  });

  it('sorts names the German way: ä as a', () => {
    expect(rows({ order: 'name', descending: false }).map((row) => row.split(' ')[1])).toEqual(['Armaturen', 'Ärmel', 'Federn', 'Galvanik', 'Zieherei']);
  });

  it('sorts by place, firms of one place by name, unknown places last in either direction', () => {
    expect(rows({ order: 'place', descending: false }).map((row) => row.split(' ')[1])).toEqual(['Federn', 'Galvanik', 'Zieherei', 'Armaturen', 'Ärmel']);
    expect(rows({ order: 'place', descending: true }).at(-1)).toBe('– Ärmel & Co. unbekannt');
  });

  it('keeps the rank among all firms where a filter lists only some', () => {
    expect(rows({ firms: new Set([3, 4]) })).toEqual(['2 Armaturen 3', '4 Federn 0']);
  });

  it('knows no rank of an unknown value, and counts only what is known', () => {
    expect(ranksOf([null, null])).toEqual([undefined, undefined]);
    expect(ranksOf([])).toEqual([]);
    expect(knownCount([3, null, 0, Number.NaN])).toBe(2);
  });

  it('gives every firm the rank that counting the better ones gives', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 6 }), { nil: null })), (values) => {
      const expected = values.map((value) => (value === null ? undefined : 1 + values.filter((other) => other !== null && other > value).length));
      expect(ranksOf(values)).toEqual(expected);
    }));
  });

  it('draws bars against the largest value, and none where all is zero', () => {
    expect(largestOf([null, 2, 8])).toBe(8);
    expect(barShare(2, 8)).toBe(0.25);
    expect(barShare(0, 0)).toBe(0);
  });
});
