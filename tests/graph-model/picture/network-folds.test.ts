import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { firmsInside, questionInside, sharesOf, unfold } from '#graph-model/picture/network-folds.ts';
import { fitNetwork, placeNetwork } from '#graph-model/picture/network-layout.ts';
import { aNetwork } from '../../support/a-network.ts';

const ids = ['a', 'b', 'c', 'd', 'x', 'y', 'z'];
const links = buildLinks(aNetwork(ids.map((id) => ({ id })), [['a', 'b'], ['b', 'c'], ['c', 'd'], ['x', 'y'], ['y', 'z'], ['d', 'x']]));
const places = placeNetwork({ links, relative: new Float32Array(7).fill(1), grouping: 'branch', classOf: Int32Array.from([0, 0, 0, 0, 1, 1, 1]), aspect: 1, isOverview: true });
const layout = fitNetwork(places, { x: 0, y: 0, width: 600, height: 600 });
const NOBODY = { inside: new Int32Array(), others: [] };
const shown = (radius: Float32Array) => ids.filter((_, firm) => radius[firm] > 0);

describe('a folded network', () => {
  it('shows no firm while all is folded, and keeps its groups', () => {
    const folded = unfold(layout, NOBODY);
    expect([shown(folded.radius), folded.discs, folded.open]).toEqual([[], layout.discs, undefined]);
  });

  it('unfolds a group into its firms, within its disc', () => {
    const inside = firmsInside(places, links, 1);
    const shares = sharesOf(placeNetwork(questionInside(links, inside)));
    const { x, y, radius, discs, open } = unfold(layout, { open: 1, inside, places: shares, others: [] });
    expect([shown(radius), open]).toEqual([['x', 'y', 'z'], 1]);
    for (const firm of inside) expect(Math.hypot(x[firm] - discs[1].x, y[firm] - discs[1].y)).toBeLessThan(discs[1].radius);
  });

  it('shows the firms that the scene is about wherever they are', () => {
    expect(shown(unfold(layout, { ...NOBODY, others: [0, 5] }).radius)).toEqual(['a', 'y']);
  });

  it('asks for a group only with the relations within it', () => {
    const { links: within } = questionInside(links, Int32Array.from([0, 1, 4]));
    expect([within.firmCount, [...within.supplier], [...within.buyer]]).toEqual([3, [0], [1]]);
  });
});
