import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalProduct } from '#graph-model/analysis/critical-product.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { isStoppedUnit, roundsOf, supplyingUnit } from '#tests/support/brute-force-failure.ts';
import { randomDataset } from '#tests/support/random-dataset.ts';
import { aDataset, aFirm, aProduct, aRelation, anOffer } from '#tests/support/records.ts';

const REGION = { id: 'r', name: 'Region', keys: ['05914'] };

describe('kritische Stellen of a product', () => {
  it('are what the definition gives on 1,000 random networks: all makers stopped, or all who supply the region', () => {
    const random = seededRandom(61);
    const count = { critical: 0, pairs: 0, shared: 0 };
    for (let round = 0; round < 1000; round++) {
      const plain = randomDataset(random);
      const dataset = { ...plain, firms: plain.firms.map((firm) => aFirm({ id: firm.id, ags: random() < 0.5 ? '05914000' : '05962000' })) };
      const context = createAnalysisContext(dataset, { region: REGION });
      for (const product of new Set(dataset.relations.filter(({ supplier, buyer }) => supplier !== buyer).flatMap((relation) => relation.product ?? []))) {
        const found = criticalProduct(context, product);
        const suppliers = (inRegion: boolean) => [...new Set(dataset.relations.filter((relation) => relation.product === product && relation.supplier !== relation.buyer
          && (!inRegion || dataset.firms.find(({ id }) => id === relation.buyer)!.ags === '05914000')).map(({ supplier }) => supplier as string))].sort();
        expect(summary(found.everywhere)).toEqual(byDefinition(dataset, product, suppliers(false)));
        expect(found.region && summary(found.region)).toEqual(suppliers(true).length === 0 ? undefined : byDefinition(dataset, product, suppliers(true)));
        count.critical += found.everywhere.critical.length;
        count.pairs += found.everywhere.pairs.length;
        count.shared += found.everywhere.hiddenSources.length;
      }
    }
    expect([count.critical > 200, count.pairs > 100, count.shared > 50]).toEqual([true, true, true]);
  });

  it('count those who offer it, and with the class those who make one like it', () => {
    const dataset = aDataset({
      firms: ['A', 'B', 'C', 'Werk'].map((id) => aFirm({ id })),
      products: [aProduct({ id: 'Feder', code: '732020', codeSystem: 'HS' }), aProduct({ id: 'Federband', code: '73202081', codeSystem: 'CN' })],
      relations: [aRelation({ id: 'R1', supplier: 'A', buyer: 'Werk', product: 'Feder' }), aRelation({ id: 'R2', supplier: 'B', buyer: 'Werk', product: 'Federband' })],
      offers: [anOffer({ id: 'O1', firm: 'C', product: 'Feder' }), anOffer({ id: 'O2', firm: 'Werk', product: 'Feder', direction: 'seeks' })],
    });
    const context = createAnalysisContext(dataset);
    expect(criticalProduct(context, 'Feder')).toMatchObject({ products: ['Feder'], everywhere: { makers: ['A', 'C'], critical: [], pairs: [['A', 'C']] }, region: { makers: ['A'], critical: [{ firm: 'A' }] } });
    expect(criticalProduct(context, 'Feder', { wholeClass: true })).toMatchObject({ products: ['Feder', 'Federband'], everywhere: { makers: ['A', 'B', 'C'], pairs: [] }, region: { makers: ['A', 'B'], pairs: [['A', 'B']] } });
    expect(() => criticalProduct(context, 'Schraube')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});

function summary({ makers, critical, pairs, hiddenSources }: NonNullable<ReturnType<typeof criticalProduct>['region']>) {
  return { makers, critical: critical.map(({ firm }) => firm).toSorted(), pairs, hiddenSources: hiddenSources.toSorted((a, b) => (a.source < b.source ? -1 : 1)) };
}

function byDefinition(dataset: Dataset, product: string, makers: readonly string[]) {
  const ids = dataset.firms.map(({ id }) => id as string);
  const stoppedBy = (failed: readonly string[]) => {
    const stopped = roundsOf(dataset, failed).at(-1)!;
    return makers.filter((maker) => isStoppedUnit(supplyingUnit(dataset, maker, product), stopped));
  };
  const critical = ids.filter((id) => stoppedBy([id]).length === makers.length);
  const pairs = ids.flatMap((a) => ids.filter((b) => a < b && !critical.includes(a) && !critical.includes(b) && stoppedBy([a, b]).length === makers.length).map((b) => [a, b]));
  return { makers: [...makers], critical, pairs, hiddenSources: ids.map((source) => ({ suppliers: stoppedBy([source]), source })).filter(({ suppliers }) => suppliers.length > 1) };
}
