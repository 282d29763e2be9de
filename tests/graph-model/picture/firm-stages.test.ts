import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongComponentsOf } from '#graph-model/analysis/strong-components.ts';
import { stagesFromLinks, stagesOf } from '#graph-model/picture/firm-stages.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { aNetwork } from '../../support/a-network.ts';

function linksOf(firms: number, pairs: readonly (readonly [number, number])[]) {
  const ids = Array.from({ length: firms }, (_, firm) => ({ id: `F${firm}` }));
  return buildLinks(aNetwork(ids, pairs.map(([from, to]) => [`F${from}`, `F${to}`] as const)));
}

describe('stages before the measures are there', () => {
  it('count the longest supply path, not the shortest', () => {
    expect([...stagesFromLinks(linksOf(4, [[0, 1], [1, 2], [2, 3], [0, 3]]))]).toEqual([0, 1, 2, 3]);
  });

  it('are shared by firms that supply each other in a circle', () => {
    expect([...stagesFromLinks(linksOf(5, [[0, 1], [1, 2], [2, 1], [2, 3], [3, 4]]))]).toEqual([0, 1, 1, 2, 3]);
  });

  it('are unknown where no relation is', () => {
    expect([...stagesFromLinks(linksOf(3, [[0, 1]]))]).toEqual([0, 1, -1]);
  });

  it('rise along every link outside circles', () => {
    const pair = fc.tuple(fc.nat(11), fc.nat(11));
    fc.assert(fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
      const links = linksOf(12, pairs);
      const stages = stagesFromLinks(links);
      const { groupOf } = strongComponentsOf({ start: links.outStart, target: links.buyer });
      for (let link = 0; link < links.count; link++) {
        const [from, to] = [links.supplier[link], links.buyer[link]];
        if (groupOf[from] === groupOf[to]) expect(stages[from]).toBe(stages[to]);
        else expect(stages[from]).toBeLessThan(stages[to]);
      }
    }));
  });

  it('survive a chain of 30,000 firms', () => {
    const links = linksOf(30_000, Array.from({ length: 29_999 }, (_, firm) => [firm, firm + 1] as const));
    expect(stagesFromLinks(links).at(-1)).toBe(29_999);
  });
});

describe('stages with the measure', () => {
  it('are those of the measure, unknown where it is or where no relation is known', () => {
    expect([...stagesOf(linksOf(4, [[0, 1], [1, 2]]), [0, null, 5, 0])]).toEqual([0, -1, 5, -1]);
  });

  it('come from the links when the measure counts other firms', () => {
    expect([...stagesOf(linksOf(2, [[0, 1]]), [3])]).toEqual([0, 1]);
  });
});
