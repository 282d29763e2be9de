import { expect, it } from 'vitest';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { createDatasetPacker, createDatasetUnpacker, type PackedDataset } from '#server/jobs/packed-dataset.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aFirm, aRelation, put, remove } from '#tests/support/records.ts';

const numbersOf = (packed: PackedDataset) => Object.values(packed).flatMap((slices) => slices.map(({ number }) => number));
const asStored = (dataset: Dataset) => JSON.parse(JSON.stringify(dataset)) as Dataset;

it('a dataset that was packed is unpacked as it was, also an empty one', async () => {
  const dataset = heavyTailedDataset({ firms: 700, relations: 3_500, seed: 2 });
  for (const each of [dataset, EMPTY_DATASET]) expect(createDatasetUnpacker()(await createDatasetPacker()(each))).toEqual(asStored(each));
});

it('after each edit only its surroundings are packed and unpacked anew, and all records are those of now', async () => {
  let dataset = heavyTailedDataset({ firms: 700, relations: 3_500, seed: 2 });
  const [pack, unpack] = [createDatasetPacker(), createDatasetUnpacker()];
  let before = await pack(dataset);
  unpack(before);
  for (const changes of [
    [put('firm', aFirm({ id: 'F000300', name: 'Drahtwerk' }))], [put('relation', aRelation({ id: 'R001500-neu', supplier: 'F000001', buyer: 'F000002' }))],
    [remove('relation', 'R002500')], [put('firm', aFirm({ id: 'A', name: 'Vorn' })), put('firm', aFirm({ id: 'Z', name: 'Hinten' }))],
  ]) {
    dataset = changedDataset(dataset, changes);
    const packed = await pack(dataset);
    const known = new Set(numbersOf(before));
    const anew = Object.entries(packed).flatMap(([list, slices]) => slices.filter(({ number }) => !known.has(number)).map(() => list));
    expect(new Set(anew)).toEqual(new Set(changes.map(({ kind }) => `${kind}s`)));
    expect(unpack(packed)).toEqual(asStored(dataset));
    before = packed;
  }
});
