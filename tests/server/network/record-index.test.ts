import { describe, expect, it } from 'vitest';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { aFirm, anOffer, aProduct, aRelation, aRequirement, put, remove } from '#tests/support/records.ts';
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
});
