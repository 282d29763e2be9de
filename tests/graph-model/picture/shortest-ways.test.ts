import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { listWays, nearestCommon, shortestWays } from '#graph-model/picture/shortest-ways.ts';

function linksOf(firms: number, pairs: readonly (readonly [number, number])[]): LinkTable {
  return buildLinks({
    firms: { id: Array.from({ length: firms }, (_, firm) => `F${firm}`) },
    relations: { supplier: pairs.map(([from]) => from), buyer: pairs.map(([, to]) => to) },
  } as unknown as Parameters<typeof buildLinks>[0]);
}

const aNetwork = fc.integer({ min: 2, max: 7 }).chain((firms) => fc.record({
  firms: fc.constant(firms),
  pairs: fc.array(fc.tuple(fc.nat(firms - 1), fc.nat(firms - 1)), { maxLength: 18 }),
  avoided: fc.uniqueArray(fc.nat(firms - 1), { maxLength: 2 }),
}));

/** Every way without a firm twice, found by trying. */
function allWays(pairs: readonly (readonly [number, number])[], from: number, to: number, avoided: ReadonlySet<number>): number[][] {
  const buyers = (firm: number) => [...new Set(pairs.filter(([supplier]) => supplier === firm).map(([, buyer]) => buyer))].sort((a, b) => a - b);
  const walk = (way: readonly number[]): number[][] => {
    const last = way[way.length - 1];
    if (last === to) return [[...way]];
    return buyers(last).filter((next) => !way.includes(next) && (next === to || !avoided.has(next))).flatMap((next) => walk([...way, next]));
  };
  return walk([from]);
}

describe('the shortest ways between two firms', () => {
  it('are exactly those that trying everything finds, with every firm and link on them', () => {
    fc.assert(fc.property(aNetwork, ({ firms, pairs, avoided }) => {
      const links = linksOf(firms, pairs);
      const all = allWays(pairs, 0, 1, new Set(avoided));
      const least = Math.min(...all.map((way) => way.length));
      const expected = all.filter((way) => way.length === least);
      const ways = shortestWays(links, 0, 1, new Set(avoided));
      if (expected.length === 0) { expect(ways).toBeUndefined(); return; }
      expect(listWays(links, ways!, 0, 1, 100)).toEqual(expected);
      expect([ways!.steps, ways!.count]).toEqual([least - 1, expected.length]);
      expect(new Map([...ways!.stepOf].sort(([a], [b]) => a - b))).toEqual(new Map(expected.flatMap((way) => way.map((firm, step) => [firm, step] as const)).sort(([a], [b]) => a - b)));
      expect(ways!.links.map((link) => [links.supplier[link], links.buyer[link]])).toEqual(
        [...new Set(expected.flatMap((way) => way.slice(1).map((buyer, at) => `${way[at]} ${buyer}`)))].map((pair) => pair.split(' ').map(Number)).sort(([a, b], [c, d]) => a - c || b - d),
      );
    }), { numRuns: 300 });
  });

  it('follow supply relations in their direction, through circles and past firms that supply themselves', () => {
    const links = linksOf(5, [[0, 0], [0, 1], [1, 2], [2, 0], [2, 3], [3, 3]]);
    expect(listWays(links, shortestWays(links, 0, 3)!, 0, 3, 10)).toEqual([[0, 1, 2, 3]]);
    expect([shortestWays(links, 3, 0), shortestWays(links, 0, 4)]).toEqual([undefined, undefined]);
    expect(shortestWays(links, 2, 2)).toEqual({ steps: 0, stepOf: new Map([[2, 0]]), links: [], count: 1 });
  });

  it('are none where an end does not exist', () => {
    const links = linksOf(2, [[0, 1]]);
    expect([shortestWays(links, 0, 7), shortestWays(links, -1, 1), nearestCommon(links, 0, 7, 'upstream')]).toEqual([undefined, undefined, undefined]);
  });

  it('are counted where they are too many to be listed', () => {
    // 40 diamonds in a row: 2^40 ways.
    const pairs = Array.from({ length: 40 }, (_, at) => 3 * at).flatMap((at) => [[at, at + 1], [at, at + 2], [at + 1, at + 3], [at + 2, at + 3]] as const);
    const links = linksOf(121, pairs);
    const ways = shortestWays(links, 0, 120)!;
    expect([ways.steps, ways.count, ways.links.length, listWays(links, ways, 0, 120, 3).length]).toEqual([80, 2 ** 40, 160, 3]);
  });

  it('are found in a network of 30,000 firms in a row', () => {
    const count = 30_000;
    const links = linksOf(count, Array.from({ length: count - 1 }, (_, firm) => [firm, firm + 1] as const));
    const ways = shortestWays(links, 0, count - 1)!;
    expect([ways.steps, ways.stepOf.size, shortestWays(links, count - 1, 0)]).toEqual([count - 1, count, undefined]);
    expect(listWays(links, ways, 0, count - 1, 2)[0].length).toBe(count);
  });
});

describe('the nearest firm that two have in common', () => {
  // 0 and 1 supply 2; 3 supplies both over one step, 4 supplies both over two.
  const links = linksOf(8, [[0, 2], [1, 2], [3, 0], [3, 1], [4, 3], [5, 0], [6, 5], [2, 7]]);

  it('is the one with the fewest steps to both', () => {
    expect(nearestCommon(links, 0, 1, 'upstream')).toEqual({ firm: 3, steps: [1, 1] });
    expect(nearestCommon(links, 0, 1, 'downstream')).toEqual({ firm: 2, steps: [1, 1] });
    expect(nearestCommon(links, 0, 1, 'upstream', new Set([3]))).toBeUndefined();
  });

  it('is none of the two, and none where nothing leads to both', () => {
    expect(nearestCommon(links, 6, 4, 'upstream')).toBeUndefined();
    expect(nearestCommon(linksOf(2, [[0, 1], [1, 0]]), 0, 1, 'upstream')).toBeUndefined();
  });
});
