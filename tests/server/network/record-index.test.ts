import { describe, expect, it } from 'vitest';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { aFirm, anOffer, aProduct, aRelation, aRequirement, put, remove } from '#tests/support/records.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { springChain } from '#tests/support/spring-chain.ts';

describe('the index of records', () => {
  it.each([
    ['a firm that is called otherwise', [put('firm', aFirm({ id: 'stahl', name: 'Ähnlich' }))]],
    ['a firm more and one less', [put('firm', aFirm({ id: 'neu', name: 'Müller' })), remove('firm', 'auto')]],
    ['a product', [put('product', aProduct({ id: 'feder', name: 'Zugfeder' }))]],
    ['a relation', [put('relation', aRelation({ id: 'R9', supplier: 'stahl', buyer: 'auto' })), remove('relation', 'R1')]],
    ['a requirement', [put('requirement', aRequirement({ id: 'Q9', firm: 'auto', product: 'feder' }))]],
    ['an offer', [put('offer', anOffer({ id: 'O9', firm: 'auto', product: 'feder' }))]],
    ['nothing', []],
  ])('made from the one before is the one made anew, after %s', (_what, changes) => {
    const before = springChain();
    const dataset = changedDataset(before, changes);
    const index = indexRecords(dataset, { dataset: before, index: indexRecords(before) });
    expect(index).toEqual(indexRecords(dataset));
    expect(index.firmsByName.map(({ name }) => name)).toEqual(indexRecords(dataset).firmsByName.map(({ name }) => name));
  });

  it('made from the one before is the one made anew, over 100 random edits one after the other', () => {
    const random = seededRandom(3);
    let dataset = heavyTailedDataset({ firms: 80, relations: 240, seed: 4 });
    let index = indexRecords(dataset);
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    for (let number = 0; number < 100; number++) {
      const changes = [
        () => put('firm', aFirm({ id: one(dataset.firms).id, name: `Werk ${Math.floor(random() * 20)}` })),
        () => put('firm', aFirm({ id: `N${number}`, name: 'Werk 7' })),
        () => put('relation', { ...one(dataset.relations), supplier: one(dataset.firms).id, product: random() < 0.3 ? undefined : one(dataset.products).id }),
        () => put('relation', aRelation({ id: `S${number}`, supplier: one(dataset.firms).id, buyer: one(dataset.firms).id })),
        () => remove('relation', one(dataset.relations).id),
        () => put('requirement', aRequirement({ id: `T${number}`, firm: one(dataset.firms).id, product: one(dataset.products).id })),
        () => remove('requirement', one(dataset.requirements).id),
      ];
      const next = changedDataset(dataset, random() < 0.1 ? Array.from({ length: 40 }, () => one(changes)()) : [one(changes)()]);
      index = indexRecords(next, { dataset, index });
      dataset = next;
      expect(index).toEqual(indexRecords(dataset));
    }
  });
});
