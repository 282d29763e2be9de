import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { communitiesOf } from '#graph-model/analysis/community.ts';
import { componentsOf } from '#graph-model/analysis/components.ts';
import { coreNumbersOf } from '#graph-model/analysis/core-number.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { PROOF_LIMITS } from '#graph-model/analysis/critical-targets.ts';
import { cutStructureOf } from '#graph-model/analysis/cut-structure.ts';
import { immediateDominators } from '#graph-model/analysis/dominators.ts';
import { emptyEsri, ESRI_DEFAULTS, rejectEndlessEsri } from '#graph-model/analysis/esri/esri.ts';
import { esriModelOf } from '#graph-model/analysis/esri/esri-model.ts';
import { esriOfRanks } from '#graph-model/analysis/esri/esri-of-ranks.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { lostSets, lostSetsOf } from '#graph-model/analysis/lost-sets.ts';
import { pagerankOf } from '#graph-model/analysis/pagerank.ts';
import { sampledBetweenness } from '#graph-model/analysis/sampled-betweenness.ts';
import { strongComponentsOf } from '#graph-model/analysis/strong-components.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import { surroundings } from '#graph-model/analysis/surroundings.ts';
import { tiersOf } from '#graph-model/analysis/tier.ts';
import { networkSurvival } from '#graph-model/analysis/time-to-survive.ts';
import { undirectedViewOf } from '#graph-model/analysis/undirected-view.ts';
import { upstreamDistancesOf } from '#graph-model/analysis/upstream-distances.ts';
import { networkFromLinks } from '#graph-model/compact-network.ts';
import type { Link } from '#graph-model/compact-network.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { failureTables } from '#tests/support/failure-tables.ts';
import { aDataset, aFirm, aRelation, aRequirement } from '#tests/support/records.ts';

/** Firms in a row, each the only supplier of the next; with `closed` the last one supplies the first. */
function chain(length: number, closed = false): Dataset {
  const name = (index: number) => `F${String(index).padStart(7, '0')}`;
  const [firm, relation] = [aFirm(), aRelation({ product: 'Draht' })];
  return {
    ...EMPTY_DATASET,
    firms: Array.from({ length }, (_, index) => ({ ...firm, id: name(index) as never })),
    relations: Array.from({ length: closed ? length : length - 1 }, (_, index) => ({
      ...relation, id: `R${index}` as never, supplier: name(index) as never, buyer: name((index + 1) % length) as never,
    })),
  };
}

/** A few seconds each where the machine is free. */
const PATIENT = { timeout: 120_000 };

describe('a chain of a million firms', () => {
  const last = 999_999;
  const network = networkFromLinks(Array.from({ length: last }, (_, index): Link => [String(index + 1_000_000), String(index + 1_000_001)]));

  it('has a million stages, and every inner firm and link holds it together', () => {
    const loops = strongComponentsOf({ start: network.outStart, target: network.outFirm });
    expect(loops.groups).toBe(last + 1);
    expect(tiersOf(network, loops)[last]).toBe(last);
    const view = undirectedViewOf(network);
    expect(componentsOf(view).groups).toBe(1);
    const { articulation, bridges } = cutStructureOf(view);
    expect(articulation.reduce((sum, flag) => sum + flag, 0)).toBe(last - 1);
    expect(bridges.length).toBe(last);
    expect(immediateDominators(network)[last]).toBe(last - 1);
    expect(pagerankOf(network).every((value) => value > 0)).toBe(true);
    expect(coreNumbersOf(view).every((core) => core === 1)).toBe(true);
    expect(sampledBetweenness(network, 2).values.every((value) => value >= 0 && value <= 1)).toBe(true);
    expect(upstreamDistancesOf(network, 1e8)).toBeUndefined();
  });

  it('falls into some hundred to thousand groups of neighbours', PATIENT, () => {
    const { groupOf, groups, modularity } = communitiesOf(network);
    expect([groupOf.length, groups > 100 && groups < 100_000, modularity > 0.99 && modularity < 1]).toEqual([1_000_000, true, true]);
  });

  it('stops wholly behind each failure, and the reach of every one of them is known', PATIENT, () => {
    const count = 1_000_000;
    const links = Int32Array.from({ length: count - 1 }, (_, link) => link);
    const suppliers = { start: Int32Array.from({ length: count }, (_, input) => input), target: links };
    const { firms, sales } = lostSetsOf(failureTables(count, suppliers, links.map((link) => link + 1)), new Float64Array(count), new Float64Array(count).fill(2));
    expect(firms.every((stops, firm) => stops === count - 1 - firm)).toBe(true);
    expect([sales[0], sales[count - 1]]).toEqual([2 * (count - 1), 0]);
  });

  it('loses all that lies before and behind a firm that fails; only all firms at once are refused, which would take days', PATIENT, () => {
    const count = 1_000_000;
    const links = Int32Array.from({ length: count - 1 }, (_, link) => link);
    const flows = { firms: count, kinds: count, supplier: links, buyer: links.map((link) => link + 1), kind: links, volume: new Float64Array(count - 1).fill(1), essentiality: new Uint8Array(count - 1).fill(2) };
    const model = esriModelOf(flows);
    const [values, weight] = [emptyEsri(count), new Float64Array(count).fill(1 / (count - 1))];
    weight[count - 1] = 0;
    esriOfRanks(model, ESRI_DEFAULTS, weight, values)(0, 1);
    const first = model.firmOf[0];
    expect([first, values.esri[first], values.down[first]].map((value) => Number(value.toFixed(9)))).toEqual([0, 1, 1]);
    expect(values.up[first]).toBeCloseTo(1 / (count - 1), 12);
    expect(() => rejectEndlessEsri({ ...createAnalysisContext(aDataset()), network })).toThrow(expect.objectContaining({ code: 'too_large', message: expect.stringContaining('/analyses/esri/shock') }));
  });
});

describe('a chain of 200,000 firms', () => {
  const context = createAnalysisContext(chain(200_000));

  it('stops to its end when the first firm fails, and the reach of every failure is known', () => {
    const { stages, stopped } = failureOf(context, ['F0000000']);
    expect([stages, stopped.length]).toEqual([199_999, 200_000]);
    const lost = lostSets(context).firms;
    expect([lost[0], lost[100_000], lost[199_999]]).toEqual([199_999, 99_999, 0]);
  });

  it('stops day by day to its end, and begins again in one day', () => {
    const dataset = chain(200_000);
    const stocked = createAnalysisContext({ ...dataset, requirements: dataset.firms.slice(1).map(({ id }) => aRequirement({ id: `Q${id}`, firm: id, product: 'Draht', stockDays: 0.5 })) });
    const { stopped } = survivalTimes(stocked, ['F0000000'], { recoverDays: new Map([['F0000000', 50_000]]) });
    expect(networkSurvival(context).filter(({ timeToSurvive }) => timeToSurvive === 0).length, 'without any stock').toBe(199_999);
    expect(stopped.length).toBe(100_000);
    expect(stopped.at(-1)).toMatchObject({ firm: 'F0099999', standstills: [{ from: 49_999.5, to: 50_000 }] });
  });

  it('can be walked from one end to the other', () => {
    expect(surroundings(context, 'F0000000', { tiers: 200_000 }).at(-1)).toEqual({ firm: 'F0199999', tier: 199_999 });
  });
});

describe('a circle of 200,000 firms', () => {
  it('is one loop in which every failure takes all others with it', () => {
    const context = createAnalysisContext(chain(200_000, true));
    expect(new Set(lostSets(context).firms)).toEqual(new Set([199_999]));
    expect(strongComponentsOf({ start: context.network.outStart, target: context.network.outFirm }).groups).toBe(1);
  });
});

describe('a chain of 2,000 firms', () => {
  it('gives its last firm 1,999 kritische Stellen, with proofs up to the limit', () => {
    const { critical, pairs, pairsComplete } = criticalFirms(createAnalysisContext(chain(2000)), 'F0001999');
    expect(critical.map(({ stops }) => stops)).toEqual(Array.from({ length: 1999 }, (_, index) => 1999 - index));
    expect([pairs, pairsComplete]).toEqual([[], true]);
    const steps = critical.reduce((sum, { proof }) => sum + proof.length, 0);
    expect(steps).toBeGreaterThanOrEqual(PROOF_LIMITS.steps);
    expect(steps).toBeLessThan(PROOF_LIMITS.steps + 2000);
    expect(critical[0].proof.length).toBe(2000);
    expect(critical.at(-1)!.proof).toEqual([]);
  });
});
