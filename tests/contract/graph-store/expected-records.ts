import { describe, expect, it } from 'vitest';
import type { Change } from '#graph-model/change-set.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { ExpectedRecord } from '#server/store/expected-records.ts';
import { recordVersion } from '#server/store/record-version.ts';
import { aChangeSet, aFirm, anOffer, aProduct, aRelation, put, remove } from '#tests/support/records.ts';
import { CHAIN, failureOf, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

const F1 = aFirm({ id: 'F1' });
const expected = (kind: RecordKind, id: string, version: ExpectedRecord['version']): ExpectedRecord => ({ kind, id, version });
const seen = (kind: RecordKind, record: { readonly id: string }): ExpectedRecord => expected(kind, record.id, [recordVersion(record)]);

export function describeExpectedRecords(open: OpenStore): void {
  describe('edits that say what they saw', () => {
    it.each<[string, Change, ExpectedRecord]>([
      ['the version that was read', put('firm', aFirm({ employees: 5 })), seen('firm', F1)],
      ['one of several versions', put('firm', aFirm({ employees: 5 })), expected('firm', 'F1', ['other', recordVersion(F1)])],
      ['any version', put('firm', aFirm({ employees: 5 })), expected('firm', 'F1', 'present')],
      ['that there is none', put('firm', aFirm({ id: 'F9' })), expected('firm', 'F9', 'absent')],
      ['the version of a relation that moves', put('relation', aRelation({ id: 'R1', supplier: 'F3', product: 'P1' })), seen('relation', CHAIN.relations[0])],
      ['the version of an offer that turns into a search', put('offer', anOffer({ direction: 'seeks' })), seen('offer', CHAIN.offers[0])],
      ['the version of what is taken away', remove('offer', 'O1'), seen('offer', CHAIN.offers[0])],
      ['a record that the change set leaves alone', put('product', aProduct({ id: 'P9' })), seen('firm', F1)],
    ])('are applied where it is so: %s', async (_what, change, record) => {
      const { store } = await openedWithChain(open);
      expect(await store.apply(aChangeSet({ id: 'C2', changes: [change] }), { expectedRecords: [record] })).toMatchObject({ revision: 2 });
    });

    it.each<[string, Change, ExpectedRecord]>([
      ['an older version', put('firm', aFirm({ employees: 5 })), seen('firm', aFirm({ name: 'Früher' }))],
      ['no version at all', put('firm', aFirm({ employees: 5 })), expected('firm', 'F1', [])],
      ['that there is none', put('firm', aFirm({ employees: 5 })), expected('firm', 'F1', 'absent')],
      ['a version of what is gone', put('firm', aFirm({ id: 'F9' })), seen('firm', aFirm({ id: 'F9', employees: 1 }))],
      ['that there is one', put('firm', aFirm({ id: 'F9' })), expected('firm', 'F9', 'present')],
      ['an older version of what is taken away', remove('offer', 'O1'), seen('offer', anOffer({ source: 'Früher' }))],
      ['an older version of a record that the change set leaves alone', put('product', aProduct({ id: 'P9' })), seen('firm', aFirm({ name: 'Früher' }))],
    ])('are refused where it is not: %s', async (_what, change, record) => {
      const { store } = await openedWithChain(open);
      const failure = await failureOf(store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F8' })), change] }), { expectedRecords: [record] }));
      expect(failure).toStrictEqual({ code: 'conflict', findings: [{ severity: 'error', code: 'changed_meanwhile', file: record.kind, field: 'id', value: record.id }] });
      expect(await store.load()).toEqual({ revision: 1, dataset: CHAIN });
    });

    it('name every record that is not as expected, and no other', async () => {
      const { store } = await openedWithChain(open);
      const changes = [put('firm', aFirm({ id: 'F1', employees: 1 })), put('firm', aFirm({ id: 'F2', employees: 1 })), remove('product', 'P9'), put('relation', aRelation({ id: 'R1' }))];
      const { findings } = await failureOf(store.apply(aChangeSet({ id: 'C2', changes }), {
        expectedRecords: [expected('firm', 'F1', ['old']), seen('firm', aFirm({ id: 'F2' })), expected('product', 'P9', ['old']), expected('relation', 'R1', 'absent')],
      }));
      expect(findings.map(({ file, value }) => `${file} ${value}`)).toEqual(['firm F1', 'relation R1']);
    });

    it('count as done where the record is as wanted already: a repeat after a lost answer is harmless', async () => {
      const { store } = await openedWithChain(open);
      const edited = aFirm({ employees: 5 });
      const options = { expectedRecords: [seen('firm', F1), seen('offer', CHAIN.offers[0]), expected('firm', 'F9', 'absent')] };
      const changes = [put('firm', edited), remove('offer', 'O1'), put('firm', aFirm({ id: 'F9' }))];
      await store.apply(aChangeSet({ id: 'C2', changes }), options);
      expect(await store.apply(aChangeSet({ id: 'C3', changes }), options)).toMatchObject({ revision: 2, counts: { created: 0, updated: 0, deleted: 0 } });
      await store.apply(aChangeSet({ id: 'C4', changes: [put('firm', aFirm({ employees: 6 }))] }));
      expect(await store.apply(aChangeSet({ id: 'C2', changes }), options)).toMatchObject({ id: 'C2', revision: 2 });
      expect(await store.get('firm', 'F1')).toEqual(aFirm({ employees: 6 }));
    });

    it('do no harm where a record went away from what was seen and came back to it', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ id: 'C1', changes: [put('firm', F1)] }));
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ employees: 5 }))] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [put('firm', F1)] }));
      expect(await store.apply(aChangeSet({ id: 'C4', changes: [put('firm', aFirm({ employees: 6 }))] }), { expectedRecords: [seen('firm', F1)] })).toMatchObject({ revision: 4 });
    });

    it('hold after the store was opened again: versions are made of what a record says', async () => {
      const { reopen } = await openedWithChain(open);
      const store = await reopen();
      const read = await store.get('relation', 'R1');
      expect(recordVersion(read!)).toBe(recordVersion(CHAIN.relations[0]));
      expect(await store.apply(aChangeSet({ id: 'C2', changes: [remove('relation', 'R1')] }), { expectedRecords: [seen('relation', read!)] })).toMatchObject({ revision: 2 });
    });

    it('that come together: of those who saw the same exactly one wins, round after round', async () => {
      const { store } = await opened(open);
      await store.apply(aChangeSet({ id: 'C0', changes: [put('firm', aFirm({ source: 'Runde 0' }))] }));
      for (let round = 1; round <= 10; round++) {
        const expectedRecords = [seen('firm', (await store.get('firm', 'F1'))!)];
        const outcomes = await Promise.allSettled(['A', 'B', 'C'].map((who) =>
          store.apply(aChangeSet({ id: `C${round}${who}`, changes: [put('firm', aFirm({ source: `Runde ${round}`, name: who }))] }), { expectedRecords })));
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      }
      expect(await store.revision()).toBe(11);
    });
  });
}
