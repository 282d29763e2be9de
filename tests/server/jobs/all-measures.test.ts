import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { partsRead } from '#graph-model/analysis/parts-read.ts';
import type { Change } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { allMeasures, type Measured } from '#server/jobs/all-measures.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aFirm, aRelation, aRequirement, put, remove } from '#tests/support/records.ts';

const measuredOf = (dataset: Dataset, before?: Measured) => allMeasures(createAnalysisContext(dataset), before);

/** Everything but what was taken over from where. */
const numbersOf = ({ values, summary, text }: Measured) => ({ summary, text: new TextDecoder().decode(text), values: [...values].map(([id, { values: of, coverage, note }]) => [id, Array.from(of), coverage, note]) });

function randomEdit(dataset: Dataset, random: () => number, number: number): Change[] {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const edits: (() => Change[])[] = [
    () => [put('firm', { ...one(dataset.firms), name: `Werk ${number}` })],
    () => [put('firm', { ...one(dataset.firms), employees: Math.floor(random() * 500) })],
    () => [put('firm', aFirm({ id: `N${number}` }))],
    () => [put('relation', { ...one(dataset.relations), volumeEur: Math.floor(random() * 1e6) })],
    () => [put('relation', { ...one(dataset.relations), product: undefined })],
    () => [put('relation', aRelation({ id: `S${number}`, supplier: one(dataset.firms).id, buyer: one(dataset.firms).id, product: one(dataset.products).id }))],
    () => [remove('relation', one(dataset.relations).id)],
    () => [put('requirement', aRequirement({ id: `T${number}`, firm: one(dataset.firms).id, product: one(dataset.products).id, essential: random() < 0.5 }))],
    () => [remove('requirement', one(dataset.requirements).id)],
  ];
  return one(edits)();
}

describe('all measures after an edit', () => {
  it('are those of a full run, bit by bit, over 60 random edits one after the other', () => {
    const random = seededRandom(16);
    let dataset = heavyTailedDataset({ firms: 60, relations: 150, seed: 5 });
    let before = measuredOf(dataset);
    let takenOver = 0;
    for (let number = 0; number < 60; number++) {
      dataset = changedDataset(dataset, randomEdit(dataset, random, number));
      const after = measuredOf(dataset, before);
      expect(numbersOf(after)).toEqual(numbersOf(measuredOf(dataset)));
      takenOver += [...after.values].filter(([id, { values }]) => values === before.values.get(id)?.values).length;
      before = after;
    }
    expect(takenOver).toBeGreaterThan(500);
  });

  const dataset = heavyTailedDataset({ firms: 60, relations: 150, seed: 5 });
  const before = measuredOf(dataset);
  const takenOver = (...changes: Change[]) => {
    const { values } = measuredOf(changedDataset(dataset, changes), before);
    return MEASURES.map(({ id }) => id).filter((id) => values.get(id)!.values === before.values.get(id)!.values);
  };

  it('are taken over where they read nothing that was edited', () => {
    const ofLinks = ['betweenness', 'closeness', 'harmonic', 'hub', 'authority', 'eigenvector', 'katz', 'tier', 'core_number', 'component', 'strong_component', 'articulation_point'];
    const named = takenOver(put('firm', { ...dataset.firms[3], name: 'Drahtwerk' }));
    expect(named.toSorted()).toEqual([...ofLinks, 'pagerank', 'community', 'esri', 'esri_up', 'esri_down'].toSorted());
    expect(takenOver(put('relation', { ...dataset.relations[3], volumeEur: 5 })).toSorted()).toEqual(ofLinks.toSorted());
    expect(takenOver(put('relation', aRelation({ id: 'neu', supplier: 'F000001', buyer: 'F000059' })))).toEqual([]);
  });
});

it('no measure reads more than the parts that stand for it', () => {
  const dataset = heavyTailedDataset({ firms: 60, relations: 150, seed: 5 });
  const whole = createAnalysisContext(dataset);
  const linksOnly = ['betweenness', 'closeness', 'harmonic', 'hub', 'authority', 'eigenvector', 'katz', 'tier', 'core_number', 'component', 'strong_component', 'articulation_point'] as const;
  const closed = (what: string): never => { throw new Error(`${what} was read`); };
  const volumes = new Set<PropertyKey>(['outVolume', 'inVolume']);
  const network = new Proxy(whole.network, { get: (of, name, self) => (volumes.has(name) ? closed(String(name)) : (Reflect.get(of, name, self) as unknown)) });
  const parts = new Map<unknown, unknown>();
  const context: AnalysisContext = {
    network,
    get dataset() { return closed('dataset'); },
    get options() { return closed('options'); },
    get ends() { return closed('ends'); },
    share: (compute) => {
      if (!parts.has(compute)) parts.set(compute, compute(context));
      return parts.get(compute) as ReturnType<typeof compute>;
    },
  };
  for (const id of linksOnly) {
    expect(Array.from(MEASURES.find((measure) => measure.id === id)!.compute(context).values), id).toHaveLength(60);
    expect(partsRead(id, context)).toEqual(['links', network.firms, network.outStart, network.outFirm]);
  }
});
