import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { fitNetwork, placeNetwork } from '#graph-model/picture/network-layout.ts';
import type { NetworkQuestion } from '#graph-model/picture/network-layout.ts';
import { aNetwork, type PlainRelation } from '../../support/a-network.ts';
import { overlaps, seeded } from '../../support/no-overlap.ts';

const FRAME = { x: 0, y: 0, width: 1200, height: 800 };

/** Chains of so many firms, each firm supplying some of its own chain, and now and then one of another. */
function chainsOf(chains: number, firms: number): NetworkQuestion {
  const random = seeded(3);
  const nameOf = (chain: number, firm: number) => `${chain}-${firm}`;
  const ids = Array.from({ length: chains * firms }, (_, at) => ({ id: nameOf(Math.floor(at / firms), at % firms) }));
  const any = (count: number) => Math.floor(random() * count);
  const relations = ids.flatMap(({ id }, at): PlainRelation[] => {
    const chain = Math.floor(at / firms);
    const partners = [...Array.from({ length: 4 }, () => nameOf(chain, any(firms))), ...(random() < 0.1 ? [nameOf(any(chains), any(firms))] : [])];
    return partners.filter((partner) => partner !== id).map((partner) => [id, partner]);
  });
  const relative = Float32Array.from(ids, () => 1 + 3.5 * random() ** 6);
  return { links: buildLinks(aNetwork(ids, relations)), relative, grouping: 'chain', aspect: 1.5 };
}

describe('the Netz', () => {
  it('tells on the way where firms begin: the same groups, each firm in its disc, as in an overview', () => {
    const question = chainsOf(5, 60);
    const beginnings: unknown[] = [];
    const places = placeNetwork(question, (_done, beginning) => { if (beginning) beginnings.push(beginning()); });
    expect(beginnings).toEqual([placeNetwork({ ...question, isOverview: true })]);
    expect(places).toEqual(placeNetwork(question));
  });

  it('finds the chains, and keeps each in a disc of its own', () => {
    const { groups, discs, x, y, radius } = placeNetwork(chainsOf(5, 60));
    expect([...groups.firms]).toEqual([60, 60, 60, 60, 60]);
    for (let chain = 0; chain < 5; chain++) expect(new Set(groups.groupOf.slice(60 * chain, 60 * chain + 60)).size).toBe(1);
    const outside = x.filter((each, firm) => Math.hypot(each - discs[groups.groupOf[firm]].x, y[firm] - discs[groups.groupOf[firm]].y) + radius[firm] > discs[groups.groupOf[firm]].radius);
    expect([...outside]).toEqual([]);
    const near = discs.flatMap((a, i) => discs.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius));
    expect(near).toEqual([]);
  });

  it('lays no firm over another, whatever their sizes', () => {
    expect(overlaps(fitNetwork(placeNetwork(chainsOf(9, 90)), FRAME))).toEqual([]);
  });

  it('is the same picture for the same data', () => {
    const [once, again] = [placeNetwork(chainsOf(4, 40)), placeNetwork(chainsOf(4, 40))];
    expect([again.x, again.y, again.groups]).toEqual([once.x, once.y, once.groups]);
  });

  it('brings firms that supply each other closer than firms of their group are in the mean', () => {
    const question = chainsOf(3, 80);
    const { x, y, groups } = placeNetwork(question);
    const distance = (a: number, b: number) => Math.hypot(x[a] - x[b], y[a] - y[b]);
    const linked: number[] = [];
    const any: number[] = [];
    for (let a = 0; a < x.length; a++) for (let b = 0; b < a; b++) if (groups.groupOf[a] === groups.groupOf[b]) any.push(distance(a, b));
    for (let link = 0; link < question.links.count; link++) {
      const [a, b] = [question.links.supplier[link], question.links.buyer[link]];
      if (groups.groupOf[a] === groups.groupOf[b]) linked.push(distance(a, b));
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(linked)).toBeLessThan(0.9 * mean(any));
  });

  it('fits any frame, with all firms in it', () => {
    const places = placeNetwork(chainsOf(6, 30));
    for (const [width, height] of [[1200, 800], [360, 560], [20, 20]]) {
      const { x, y } = fitNetwork(places, { x: 0, y: 0, width, height }, { insets: { top: 5, right: 5, bottom: 5, left: 5 }, largestDot: 6, largestRadius: 16 });
      expect([Math.min(...x) >= 5, Math.max(...x) <= width - 5, Math.min(...y) >= 5, Math.max(...y) <= height - 5]).toEqual([true, true, true, true]);
    }
  });

  it('tells how far it is, from little to all', () => {
    const told: number[] = [];
    placeNetwork(chainsOf(3, 30), (done) => told.push(done));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told.length > 20, told.at(-1)! <= 1]).toEqual([true, true]);
  });

  it('places one firm, and none', () => {
    const question = (ids: string[]): NetworkQuestion => ({ links: buildLinks(aNetwork(ids.map((id) => ({ id })))), relative: new Float32Array(ids.length).fill(1), grouping: 'chain', aspect: 1 });
    expect(fitNetwork(placeNetwork(question(['F1'])), FRAME)).toMatchObject({ x: new Float64Array([600]), discs: [{ firms: 1 }] });
    expect(fitNetwork(placeNetwork(question([])), FRAME)).toMatchObject({ x: new Float64Array([]), discs: [] });
  });
});
