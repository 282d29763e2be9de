import { describe, expect, it } from 'vitest';
import type { Finding } from '#graph-model/finding.ts';
import { aChangeSet, aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement, put, putAll, remove } from '#tests/support/records.ts';
import { aSearch } from '#tests/support/saved-records.ts';
import { aScenario } from '#tests/support/scenarios.ts';
import { CHAIN, failureOf, opened, openedWithChain } from './opened.ts';
import type { OpenStore } from './opened.ts';

export function describeReferences(open: OpenStore): void {
  describe('references', () => {
    it('every reference that leads nowhere is named, and nothing is applied', async () => {
      const { store } = await openedWithChain(open);
      const dataset = aDataset({
        firms: [aFirm({ id: 'F4' })],
        relations: [aRelation({ id: 'R8', supplier: 'F8', buyer: 'F9', product: 'P9' }), aRelation({ id: 'R9', supplier: 'F4', buyer: 'F9' })],
        requirements: [aRequirement({ id: 'Q9', firm: 'F9', product: 'P8', forProduct: 'P9' })],
        offers: [anOffer({ id: 'O9', firm: 'F9', product: 'P9' }), anOffer({ id: 'O8', firm: 'F4', product: undefined, capability: 'Drehen' })],
      });
      expect(await failureOf(store.apply(aChangeSet({ id: 'C2', changes: putAll(dataset) })))).toEqual({
        code: 'bad_input',
        findings: [
          dangling('relation', 'supplier', 'F8', 'R8'), dangling('relation', 'buyer', 'F9', 'R8'), dangling('relation', 'buyer', 'F9', 'R9'),
          dangling('relation', 'product', 'P9', 'R8'), dangling('requirement', 'firm', 'F9', 'Q9'), dangling('requirement', 'product', 'P8', 'Q9'),
          dangling('requirement', 'forProduct', 'P9', 'Q9'), dangling('offer', 'firm', 'F9', 'O9'), dangling('offer', 'product', 'P9', 'O9'),
        ],
      });
      expect(await store.load()).toEqual({ revision: 1, dataset: CHAIN });
      expect(await store.changeSets()).toHaveLength(1);
    });

    it('a firm or a product that only saved records name can be deleted, and these stay as they are', async () => {
      const { store } = await openedWithChain(open);
      const scenario = aScenario({ failures: [{ firms: ['F4'] }, { product: 'P4' }], newRelations: [{ supplier: 'F4', buyer: 'F1', product: 'P4' }] });
      const search = aSearch({ firm: 'F4', product: 'P4', insteadOf: 'F4' });
      await store.apply(aChangeSet({ id: 'C2', changes: [put('firm', aFirm({ id: 'F4' })), put('product', aProduct({ id: 'P4' })), put('scenario', scenario), put('search', search)] }));
      await store.apply(aChangeSet({ id: 'C3', changes: [remove('firm', 'F4'), remove('product', 'P4')] }));
      expect(await store.load()).toEqual({ revision: 3, dataset: { ...CHAIN, scenarios: [scenario], searches: [search] } });
      expect(await store.check()).toEqual([]);
    });

    it('a firm that others refer to cannot be deleted: all who do are named', async () => {
      const { store } = await openedWithChain(open);
      expect(await failureOf(store.apply(aChangeSet({ id: 'C2', changes: [remove('firm', 'F2')] })))).toEqual({
        code: 'bad_input',
        findings: [needed('relation', 'supplier', 'F2', 'R2'), needed('relation', 'buyer', 'F2', 'R1'), needed('requirement', 'firm', 'F2', 'Q1')],
      });
      expect(await failureOf(store.apply(aChangeSet({ id: 'C2', changes: [remove('product', 'P2'), remove('relation', 'R2')] })))).toEqual({
        code: 'bad_input', findings: [needed('requirement', 'forProduct', 'P2', 'Q1')],
      });
      expect(await store.load()).toEqual({ revision: 1, dataset: CHAIN });
    });

    it('a firm goes together with all that refers to it, in any order', async () => {
      const { store } = await openedWithChain(open);
      const changes = [remove('firm', 'F2'), remove('relation', 'R1'), remove('requirement', 'Q1'), remove('relation', 'R2')];
      expect((await store.apply(aChangeSet({ id: 'C2', changes }))).counts).toEqual({ created: 0, updated: 0, deleted: 4 });
      expect((await store.load()).dataset).toEqual(aDataset({ firms: [aFirm({ id: 'F1' }), aFirm({ id: 'F3' })], products: CHAIN.products, offers: CHAIN.offers }));
    });

    it('what is referred to may come after what refers to it', async () => {
      const { store } = await opened(open);
      const summary = await store.apply(aChangeSet({ changes: putAll(CHAIN).reverse() }));
      expect(summary.counts.created).toBe(9);
      expect((await store.load()).dataset).toEqual(CHAIN);
    });

    it('a relation moves to another firm, and the firm it left can go', async () => {
      const { store } = await openedWithChain(open);
      const moved = aRelation({ id: 'R2', supplier: 'F1', buyer: 'F2', product: 'P2' });
      await store.apply(aChangeSet({ id: 'C2', changes: [put('relation', moved), remove('firm', 'F3')] }));
      expect((await store.load()).dataset.relations[1]).toEqual(moved);
    });

    it('a firm may be deleted and put again in one change set, and keep its relations', async () => {
      const { store } = await openedWithChain(open);
      const summary = await store.apply(aChangeSet({ id: 'C2', changes: [remove('firm', 'F2'), put('firm', aFirm({ id: 'F2', employees: 3 }))] }));
      expect(summary.counts).toEqual({ created: 0, updated: 1, deleted: 0 });
    });

    it('ids are told apart by every character: case, umlauts and composition', async () => {
      const { store } = await opened(open);
      const changes = [put('firm', aFirm({ id: 'B\u00e4r' })), put('firm', aFirm({ id: 'B' })), put('relation', aRelation({ supplier: 'BÄR', buyer: 'B' })), put('relation', aRelation({ id: 'R2', supplier: 'Ba\u0308r', buyer: 'b' }))];
      expect((await failureOf(store.apply(aChangeSet({ changes })))).findings).toEqual([
        dangling('relation', 'supplier', 'BÄR', 'R1'), dangling('relation', 'supplier', 'Ba\u0308r', 'R2'), dangling('relation', 'buyer', 'b', 'R2'),
      ]);
    });

    it('of very many faults the first 1,000 are named', async () => {
      const { store } = await opened(open);
      const relations = Array.from({ length: 1_200 }, (_, i) => aRelation({ id: `R${String(i).padStart(4, '0')}`, supplier: 'F1', buyer: 'F9' }));
      const failure = await failureOf(store.apply(aChangeSet({ changes: putAll({ firms: [aFirm()], relations }) })));
      expect(failure.findings).toEqual(relations.slice(0, 1_000).map((relation) => dangling('relation', 'buyer', 'F9', relation.id)));
    });

    it('a firm may supply itself', async () => {
      const { store } = await opened(open);
      const relation = aRelation({ supplier: 'F1', buyer: 'F1', product: 'P1' });
      await store.apply(aChangeSet({ changes: [put('firm', aFirm()), put('product', aProduct()), put('relation', relation)] }));
      expect(await store.get('relation', 'R1')).toEqual(relation);
    });
  });
}

function dangling(file: string, field: string, value: string, record: string): Finding {
  return { severity: 'error', code: 'dangling_reference', file, field, value, details: { record } };
}

function needed(file: string, field: string, value: string, record: string): Finding {
  return { severity: 'error', code: 'still_referred_to', file, field, value, details: { record } };
}
