import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { lostFirms } from '#graph-model/analysis/failure-cascade.ts';
import { lostLists, lostSets } from '#graph-model/analysis/lost-sets.ts';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { lostBy } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';

describe('what every failure takes with it', () => {
  it('is what the definition gives on 2,000 random networks, in number, employees and sales', () => {
    const random = seededRandom(21);
    for (let round = 0; round < 2000; round++) {
      const plain = randomDataset(random);
      const dataset = {
        ...plain,
        firms: plain.firms.map((firm) => ({ ...firm, employees: Math.floor(random() * 500) })),
        relations: plain.relations.map((relation) => ({ ...relation, volumeEur: Math.floor(random() * 1000) })),
      };
      const { firms, employees, sales } = lostSets(createAnalysisContext(dataset));
      const expected = dataset.firms.map(({ id }) => new Set(lostBy(dataset, [id])));
      const soldBy = (lost: Set<string>) => dataset.relations
        .filter(({ supplier, buyer }) => supplier !== buyer && lost.has(supplier))
        .reduce((sum, { volumeEur }) => sum + volumeEur, 0);
      expect([...firms]).toEqual(expected.map((lost) => lost.size));
      expect([...employees]).toEqual(expected.map((lost) => dataset.firms.filter((firm) => lost.has(firm.id)).reduce((sum, firm) => sum + firm.employees, 0)));
      expect([...sales]).toEqual(expected.map(soldBy));
    }
  });

  it('is the same as one cascade per firm on a network of 400 firms', () => {
    const random = seededRandom(22);
    const dataset = (() => {
      const firms = Array.from({ length: 400 }, (_, index) => ({ id: `F${index}`, name: `Firma ${index}`, source: 'Test', status: 'reported', visibility: 'network' }));
      const relations = Array.from({ length: 1500 }, (_, index) => ({
        id: `R${index}`, supplier: `F${Math.floor(400 * random() ** 2)}`, buyer: `F${Math.floor(400 * random())}`, product: `P${Math.floor(40 * random())}`,
        source: 'Test', status: 'reported', visibility: 'network',
      }));
      return { ...EMPTY_DATASET, firms, relations };
    })();
    const context = createAnalysisContext(dataset as never);
    const stops = context.network.firms.map((firm) => ({ firm, stops: lostFirms(context, firm) }));
    const single = stops.map((list) => list.stops.length);
    expect(lostLists(context)).toEqual(stops.filter((list) => list.stops.length > 0));
    expect([...lostSets(context).firms]).toEqual(single);
    expect(Math.max(...single)).toBeGreaterThan(20);
  });
});
