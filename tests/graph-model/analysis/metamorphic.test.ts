import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { failureOf, lostFirms } from '#graph-model/analysis/failure-cascade.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aRelation } from '#tests/support/records.ts';

/** Small networks with volumes on most relations. */
const networks = fc.integer().map((seed) => {
  const random = seededRandom(seed);
  const dataset = randomDataset(random);
  return { ...dataset, relations: dataset.relations.map((relation) => (random() < 0.9 ? { ...relation, volumeEur: Math.ceil(random() * 1000) } : relation)) };
});
const lostOf = (dataset: Dataset) => {
  const context = createAnalysisContext(dataset);
  return new Map(dataset.firms.map(({ id }) => [id as string, lostFirms(context, id)]));
};

describe('whatever the network', () => {
  it('a second supplier of a known input never makes a failure reach further', () => {
    fc.assert(fc.property(networks, fc.nat(), fc.nat(), (dataset, relation, firm) => {
      const known = dataset.relations.filter(({ product, supplier, buyer }) => product !== undefined && supplier !== buyer);
      fc.pre(known.length > 0);
      const { buyer, product } = known[relation % known.length];
      const supplier = dataset.firms[firm % dataset.firms.length].id;
      // What the new supplier makes of it must not be a product of its own that needs more than before.
      fc.pre(supplier !== buyer && known.some((other) => other.supplier === supplier && other.product === product));
      const before = lostOf(dataset);
      const after = lostOf(aDataset({ ...dataset, relations: [...dataset.relations, aRelation({ id: 'Neu', supplier, buyer, product })] }));
      expect([...after].filter(([id, lost]) => lost.some((other) => !before.get(id)!.includes(other)))).toEqual([]);
    }), { numRuns: 400, seed: 41 });
  });

  it('more failures never stop fewer firms', () => {
    fc.assert(fc.property(networks, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), fc.nat(), (dataset, some, another) => {
      const idAt = (index: number) => dataset.firms[index % dataset.firms.length].id;
      const context = createAnalysisContext(dataset);
      const few = failureOf(context, some.map(idAt)).stopped.map(({ firm }) => firm);
      const more = new Set(failureOf(context, [...some, another].map(idAt)).stopped.map(({ firm }) => firm));
      expect(few.filter((firm) => !more.has(firm))).toEqual([]);
    }), { numRuns: 300, seed: 42 });
  });

  it('an input that is not essential changes nothing, whoever supplies it', () => {
    fc.assert(fc.property(networks, (dataset) => {
      const free = { ...dataset, requirements: dataset.requirements.map((requirement) => ({ ...requirement, essential: false })) };
      const context = createAnalysisContext(free, { unmarkedRequired: false });
      expect(free.firms.flatMap(({ id }) => lostFirms(context, id))).toEqual([]);
    }), { numRuns: 100, seed: 43 });
  });

  it('other ids give the same answers under other names', () => {
    fc.assert(fc.property(networks, fc.integer(), (dataset, seed) => {
      const renamed = renamer(dataset, seed);
      const other = renamed.dataset;
      const [one, two] = [createAnalysisContext(dataset), createAnalysisContext(other)];
      for (const { id } of dataset.firms) {
        expect(lostFirms(two, renamed.to(id))).toEqual(lostFirms(one, id).map(renamed.to).sort());
        const found = criticalFirms(two, renamed.to(id));
        const before = criticalFirms(one, id);
        expect(found.critical.map(({ firm, stops }) => `${firm} ${stops}`).sort()).toEqual(before.critical.map(({ firm, stops }) => `${renamed.to(firm)} ${stops}`).sort());
        expect(found.pairs.map((pair) => [...pair].sort().join(' ')).sort()).toEqual(before.pairs.map((pair) => pair.map(renamed.to).sort().join(' ')).sort());
        expect(found.coverage).toBe(before.coverage);
      }
      // Louvain may settle on another division of the same quality, and groups are numbered by id.
      const stable = MEASURES.filter(({ unit }) => unit !== 'group');
      const moved = stable.filter((measure) => {
        const [values, twins] = [measure.compute(one).values, measure.compute(two).values];
        return one.network.firms.some((id, firm) => !isNear(values[firm], twins[two.network.indexOf.get(renamed.to(id))!]));
      });
      expect(moved.map(({ id }) => id)).toEqual([]);
    }), { numRuns: 150, seed: 44 });
  });

  it('volumes in another currency change no figure but the volumes themselves', () => {
    fc.assert(fc.property(networks, fc.constantFrom(0.001, 0.37, 3, 1000), (dataset, factor) => {
      const scaled = { ...dataset, relations: dataset.relations.map((it2) => (it2.volumeEur === undefined ? it2 : { ...it2, volumeEur: it2.volumeEur * factor })) };
      const [one, two] = [createAnalysisContext(dataset), createAnalysisContext(scaled)];
      const changed = MEASURES.filter((measure) => {
        const by = measure.unit === 'eur_per_year' ? factor : 1;
        const [values, twins] = [measure.compute(one).values, measure.compute(two).values];
        return values.some((value, firm) => !isNear(value * by, twins[firm]));
      });
      expect(changed.map(({ id }) => id)).toEqual([]);
    }), { numRuns: 150, seed: 45 });
  });
});

function isNear(a: number, b: number): boolean {
  return (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** The same network with the ids of its firms dealt out anew. */
function renamer(dataset: Dataset, seed: number): { dataset: Dataset; to: (id: string) => string } {
  const random = seededRandom(seed);
  const names = new Map(dataset.firms.map(({ id }) => ({ id: id as string, at: random() })).sort((a, b) => a.at - b.at).map(({ id }, index) => [id, `G${index}`]));
  const to = (id: string) => names.get(id)!;
  const as = <T>(record: object): T => record as T;
  return {
    to,
    dataset: aDataset({
      firms: dataset.firms.map((firm) => as({ ...firm, id: to(firm.id) })),
      relations: dataset.relations.map((relation) => as({ ...relation, supplier: to(relation.supplier), buyer: to(relation.buyer) })),
      requirements: dataset.requirements.map((requirement) => as({ ...requirement, firm: to(requirement.firm) })),
    }),
  };
}
