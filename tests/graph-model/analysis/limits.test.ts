import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { valuesUnasked, type MeasureId } from '#graph-model/analysis/measure.ts';
import { closenessOf } from '#graph-model/analysis/closeness.ts';
import { communitiesOf } from '#graph-model/analysis/community.ts';
import { componentsOf } from '#graph-model/analysis/components.ts';
import { coreNumbersOf } from '#graph-model/analysis/core-number.ts';
import { cutStructureOf } from '#graph-model/analysis/cut-structure.ts';
import { harmonicOf } from '#graph-model/analysis/harmonic.ts';
import { lostSetsOf } from '#graph-model/analysis/lost-sets.ts';
import { pagerankOf } from '#graph-model/analysis/pagerank.ts';
import { sampledBetweenness } from '#graph-model/analysis/sampled-betweenness.ts';
import { strongComponentsOf } from '#graph-model/analysis/strong-components.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { upstreamDistancesOf } from '#graph-model/analysis/upstream-distances.ts';
import type { CompactNetwork } from '#graph-model/compact-network.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { failureTables } from '#tests/support/failure-tables.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

/** Every measure as everybody sees it, rounded to nine digits; unknown as null. */
function shown(dataset: Dataset): Record<MeasureId, (number | null)[]> {
  const context = createAnalysisContext(dataset);
  const rounded = (value: number) => (Number.isNaN(value) ? null : Number(value.toPrecision(9)));
  return Object.fromEntries(MEASURES.map((measure) => [measure.id, Array.from(valuesUnasked(measure, context).values, rounded)])) as Record<MeasureId, (number | null)[]>;
}

/** The measures of which some firm has neither a number nor an honest "unknown". */
function notNumbers(dataset: Dataset): string[] {
  return Object.entries(shown(dataset)).filter(([, values]) => values.some((value) => value !== null && !Number.isFinite(value))).map(([id]) => id);
}

const withVolumes = (dataset: Dataset, volumeEur: (place: number) => number | undefined): Dataset => (
  { ...dataset, relations: dataset.relations.map((relation, place) => ({ ...relation, volumeEur: volumeEur(place) })) }
);

/** Everybody supplies everybody else, laid out without four million records. */
function completeNetwork(count: number): CompactNetwork {
  const start = Int32Array.from({ length: count + 1 }, (_, firm) => firm * (count - 1));
  const partner = new Int32Array(count * (count - 1));
  for (let firm = 0; firm < count; firm++) for (let place = 0; place < count - 1; place++) partner[start[firm] + place] = place < firm ? place : place + 1;
  const volume = new Float64Array(partner.length).fill(1);
  return { firms: Array.from({ length: count }, String), indexOf: new Map(), links: partner.length, outStart: start, outFirm: partner, outVolume: volume, inStart: start, inFirm: partner, inVolume: volume };
}

describe('every measure', () => {
  const dataset = heavyTailedDataset({ firms: 120, relations: 500, seed: 8 });

  it('of firms without any relation is 0, one firm a group, or unknown', () => {
    const [none, zero, each] = [[null, null, null], [0, 0, 0], [1, 2, 3]];
    expect(shown(aDataset({ firms: ['A', 'B', 'C'].map((id) => aFirm({ id })) }))).toEqual({
      critical_count: zero, critical_employee_share: none, critical_volume_share: none, days_short: zero, esri: none, esri_up: none, esri_down: none,
      in_degree: zero, out_degree: zero, in_strength: zero, out_strength: zero, betweenness: zero, closeness: zero, harmonic: zero,
      pagerank: Array(3).fill(0.333333333), hub: none, authority: none, eigenvector: none, katz: Array(3).fill(0.577350269),
      hhi_suppliers: none, hhi_buyers: none, tier: zero, core_number: zero, community: each, component: each, strong_component: each, articulation_point: zero,
    });
  });

  it('is a number or unknown where no volume is known', () => {
    expect(notNumbers(withVolumes(dataset, () => undefined))).toEqual([]);
  });

  it('is a number or unknown where all volumes are 0', () => {
    expect(notNumbers(withVolumes(dataset, () => 0))).toEqual([]);
  });

  it('is the same, strength apart, whether all volumes are 1 or the largest that can be stated', () => {
    const { in_strength: a, out_strength: b, ...ones } = shown(withVolumes(dataset, () => 1));
    const { in_strength: c, out_strength: d, ...largest } = shown(withVolumes(dataset, () => 1e12));
    expect(largest).toEqual(ones);
    expect([c, d]).toEqual([a, b].map((values) => values.map((value) => value! * 1e12)));
  });

  it('is the same beyond what can be stated, as long as the volumes can be added up', () => {
    const [{ in_strength: a, out_strength: b, ...ones }, { in_strength: c, out_strength: d, ...huge }] = [1, 1e147].map((volume) => shown(withVolumes(dataset, () => volume)));
    expect(huge).toEqual(ones);
    expect([a, b, c, d].flat().every((value) => Number.isFinite(value))).toBe(true);
  });

  it('is refused where the volumes cannot be added up, with the relation at fault', () => {
    const { relations } = dataset;
    const endless = withVolumes(dataset, (place) => (place === 7 ? 1.7e308 : 1e308));
    expect(() => shown(endless)).toThrow(expect.objectContaining({
      code: 'bad_input', message: expect.stringContaining(`of relation ${relations[7].id}; state at most 10^12`),
    }));
  });
});

describe('a complete network of 2,000 firms', () => {
  const count = 2000;
  const network = completeNetwork(count);
  const view = undirectedViewOf(network);

  it('has one loop and one core, and nothing holds it together alone', () => {
    expect(strongComponentsOf({ start: network.outStart, target: network.outFirm }).groups).toBe(1);
    expect(componentsOf(view).groups).toBe(1);
    expect(coreNumbersOf(view).every((core) => core === count - 1)).toBe(true);
    const { articulation, bridges } = cutStructureOf(view);
    expect([articulation.some((flag) => flag > 0), bridges]).toEqual([false, []]);
  });

  it('gives every firm the same rank and the same distances, and nobody lies between', () => {
    expect(pagerankOf(network).every((rank) => Math.abs(rank - 1 / count) < 1e-12)).toBe(true);
    const distances = upstreamDistancesOf(network);
    expect(closenessOf(network, distances).every((value) => value === 1)).toBe(true);
    expect(harmonicOf(network, distances).every((value) => value === 1)).toBe(true);
    expect(sampledBetweenness(network, 8).values.every((value) => value === 0)).toBe(true);
  });
});

describe('a complete network of 2,000 firms with four million relations', () => {
  const count = 2000;
  const inputs = count * (count - 1);
  const others = (firm: number, place: number) => (place < firm ? place : place + 1);

  it('is one group', () => {
    const { groups, modularity } = communitiesOf(completeNetwork(count));
    expect([groups, Math.abs(modularity) < 1e-9]).toEqual([1, true]);
  });

  it('goes on whoever fails where all supply the same, and stops wholly where each supplies something else', () => {
    const none = new Float64Array(count);
    const backedUp = failureTables(count, { start: Int32Array.from({ length: count + 1 }, (_, firm) => firm * (count - 1)), target: completeNetwork(count).inFirm }, Int32Array.from({ length: count }, (_, firm) => firm));
    expect(new Set(lostSetsOf(backedUp, none, none).firms)).toEqual(new Set([0]));
    const buyer = Int32Array.from({ length: inputs }, (_, input) => Math.floor(input / (count - 1)));
    const single = failureTables(count, { start: Int32Array.from({ length: inputs + 1 }, (_, input) => input), target: buyer.map((firm, input) => others(firm, input % (count - 1))) }, buyer);
    expect(new Set(lostSetsOf(single, none, none).firms)).toEqual(new Set([count - 1]));
  });
});

describe('contradictory requirements', () => {
  it('count as the stricter one', () => {
    const firms = ['A', 'B'].map((id) => aFirm({ id }));
    const relations = [aRelation({ supplier: 'A', buyer: 'B', product: 'Draht' })];
    const both = [true, false].map((essential, index) => aRequirement({ id: `Q${index}`, firm: 'B', product: 'Draht', essential }));
    expect(shown(aDataset({ firms, relations, requirements: both })).critical_count).toEqual([1, 0]);
    expect(shown(aDataset({ firms, relations, requirements: both.toReversed() })).critical_count).toEqual([1, 0]);
  });
});
