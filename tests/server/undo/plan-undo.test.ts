import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, RecordStep } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import { EMPTY_DATASET, LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import { planUndo, presentRecords } from '#server/undo/plan-undo.ts';
import { recordKey } from '#server/store/expected-records.ts';
import { REFERENCES } from '#server/store/references.ts';
import { aDataset, aFirm, anOffer, aProduct, aRelation, put, putAll, remove } from '#tests/support/records.ts';

/** What a change set did to a dataset. */
function stepsOf(before: Dataset, changes: readonly Change[]): RecordStep[] {
  const after = changedDataset(before, changes);
  return RECORD_KINDS.flatMap((kind) => {
    const ids = [...new Set(changes.flatMap((change) => (change.kind === kind ? [change.op === 'put' ? change.record.id : change.id] : [])))];
    const find = (dataset: Dataset, id: string) => (dataset[LIST_OF[kind]] as readonly { id: string }[]).find((record) => record.id === id);
    return ids.map((id) => ({ kind, id, before: find(before, id), after: find(after, id) }) as RecordStep);
  });
}

const TWO_FIRMS = aDataset({ firms: [aFirm({ id: 'F1', name: 'Ziehwerk', employees: 10 }), aFirm({ id: 'F2' })], products: [aProduct()] });

describe('taking back a change set that others came after', () => {
  it('takes all of it back where nobody came after', () => {
    const changes = [put('firm', aFirm({ id: 'F3' })), put('firm', aFirm({ id: 'F1', employees: 12 })), remove('product', 'P1'), put('relation', aRelation({ supplier: 'F3' }))];
    const now = changedDataset(TWO_FIRMS, changes);
    const plan = planUndo(stepsOf(TWO_FIRMS, changes), now);
    expect(changedDataset(now, plan.changes)).toEqual(TWO_FIRMS);
    expect(plan.kept).toEqual([]);
    expect(plan.steps.map(({ kind, does }) => `${kind} ${does}`).sort()).toEqual(['firm deleted', 'firm updated', 'product created', 'relation deleted']);
  });

  it('turns back the fields that are as it left them and keeps those that others changed', () => {
    const changes = [put('firm', aFirm({ id: 'F1', name: 'Ziehwerk Nord', employees: 12 }))];
    const now = changedDataset(TWO_FIRMS, [...changes, put('firm', aFirm({ id: 'F1', name: 'Ziehwerk Nord', employees: 15, website: 'https://ziehwerk.example' }))]);
    const plan = planUndo(stepsOf(TWO_FIRMS, changes), now);
    expect(plan.changes).toEqual([put('firm', aFirm({ id: 'F1', name: 'Ziehwerk', employees: 15, website: 'https://ziehwerk.example' }))]);
    expect(plan.kept).toEqual([{ kind: 'firm', id: 'F1', because: 'changed_since', fields: ['employees'] }]);
  });

  it('keeps a firm that others refer to since, and one that they changed, and says by whom', () => {
    const changes = [put('firm', aFirm({ id: 'F3' })), put('firm', aFirm({ id: 'F4' })), put('firm', aFirm({ id: 'F5' }))];
    const now = changedDataset(TWO_FIRMS, [...changes, put('relation', aRelation({ supplier: 'F3', buyer: 'F1' })), put('firm', aFirm({ id: 'F4', employees: 3 }))]);
    const plan = planUndo(stepsOf(TWO_FIRMS, changes), now);
    expect(plan.changes).toEqual([remove('firm', 'F5')]);
    expect(plan.kept).toEqual([
      { kind: 'firm', id: 'F4', because: 'changed_since' },
      { kind: 'firm', id: 'F3', because: 'referred_to_since', by: { kind: 'relation', id: 'R1' } },
    ]);
  });

  it('a relation that stays as it was changed since keeps the firm that came with it', () => {
    const changes = [put('firm', aFirm({ id: 'F3' })), put('relation', aRelation({ supplier: 'F3' }))];
    const now = changedDataset(TWO_FIRMS, [...changes, put('relation', aRelation({ supplier: 'F3', volumeEur: 5 }))]);
    const plan = planUndo(stepsOf(TWO_FIRMS, changes), now);
    expect(plan.changes).toEqual([]);
    expect(plan.kept.map(({ id, because }) => [id, because])).toEqual([['R1', 'changed_since'], ['F3', 'referred_to_since']]);
  });

  it('does not bring back what would refer to a firm that is gone, nor what was deleted since', () => {
    const start = aDataset({ ...TWO_FIRMS, relations: [aRelation({ id: 'R1' })], offers: [anOffer({ firm: 'F1' })] });
    const changes = [remove('relation', 'R1'), put('offer', anOffer({ firm: 'F1', asOf: '2026-01-01' }))];
    const now = changedDataset(start, [...changes, remove('offer', 'O1'), remove('firm', 'F2')]);
    expect(planUndo(stepsOf(start, changes), now)).toEqual({
      changes: [], steps: [],
      kept: [{ kind: 'offer', id: 'O1', because: 'deleted_since' }, { kind: 'relation', id: 'R1', because: 'reference_gone', by: { kind: 'firm', id: 'F2' } }],
    });
  });

  it('what others took back already needs nothing', () => {
    const changes = [put('firm', aFirm({ id: 'F3' }))];
    expect(planUndo(stepsOf(TWO_FIRMS, changes), TWO_FIRMS)).toEqual({ changes: [], steps: [], kept: [] });
  });

  it('never breaks a reference and never touches what only others changed, whatever came before and after', () => {
    fc.assert(fc.property(changesOf(8), changesOf(8), changesOf(8), (first, second, third) => {
      const start = whole(changedDataset(EMPTY_DATASET, first));
      const middle = whole(changedDataset(start, second));
      const steps = stepsOf(start, difference(start, middle));
      const now = whole(changedDataset(middle, third));
      const plan = planUndo(steps, now);
      const undone = changedDataset(now, plan.changes);
      expect(whole(undone)).toEqual(undone);
      const touched = new Set(steps.map(({ kind, id }) => `${kind} ${id}`));
      for (const change of plan.changes) expect(touched).toContain(`${change.kind} ${change.op === 'put' ? change.record.id : change.id}`);
      if (third.length === 0) expect(undone).toEqual(start);
      for (const { kind, id } of plan.kept) expect(touched).toContain(`${kind} ${id}`);
    }), { numRuns: 500 });
  });
});

/** Changes among few ids, so that they meet each other. */
function changesOf(most: number): fc.Arbitrary<Change[]> {
  const id = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((number) => `${prefix}${number}`);
  return fc.array(fc.oneof(
    fc.record({ id: id('F'), employees: fc.integer({ min: 1, max: 2 }) }).map((firm) => put('firm', aFirm(firm))),
    id('P').map((product) => put('product', aProduct({ id: product }))),
    fc.record({ id: id('R'), supplier: id('F'), buyer: id('F'), product: id('P') }).map((relation) => put('relation', aRelation(relation))),
    fc.tuple(fc.constantFrom('firm', 'product', 'relation'), fc.integer({ min: 1, max: 3 })).map(([kind, number]) => remove(kind as 'firm', `${kind === 'firm' ? 'F' : kind === 'product' ? 'P' : 'R'}${number}`)),
  ), { maxLength: most });
}

/** The dataset without records that refer to what is not there. */
function whole(dataset: Dataset): Dataset {
  const there = new Set<string>([...dataset.firms, ...dataset.products].map(({ id }) => id));
  const isWhole = (record: object) => REFERENCES.relation.every(({ field }) => there.has((record as Record<string, string>)[field]));
  return { ...dataset, relations: dataset.relations.filter(isWhole) };
}

function difference(from: Dataset, to: Dataset): Change[] {
  const before = RECORD_KINDS.flatMap((kind) => from[LIST_OF[kind]].map((record) => ({ kind, id: record.id as string })));
  const left = presentRecords(to, before);
  return [...before.filter(({ kind, id }) => !left.has(recordKey(kind, id))).map(({ kind, id }) => remove(kind, id)), ...putAll(to)];
}
