import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { withRelation } from '#graph-model/analysis/interventions/with-relation.ts';
import { partnerSearch } from '#graph-model/analysis/partners/partner-search.ts';
import { secondSourceEffects } from '#graph-model/analysis/partners/second-source-effect.ts';
import { EMPTY_DATASET, type Dataset } from '#graph-model/dataset.ts';
import { PartnerCriteria } from '#graph-model/partner-criteria.ts';
import { seededRandom } from '#graph-model/seeded-random.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aFirm, anOffer, aProduct, aRelation, aRequirement } from '#tests/support/records.ts';
import { withDays } from '#tests/support/with-days.ts';

const relation = (supplier: string, buyer: string, product: string) => aRelation({ id: `${supplier}-${buyer}`, supplier, buyer, product });
const needs = (firm: string, product: string, stockDays?: number) => aRequirement({ id: `${firm}-${product}`, firm, product, essential: true, stockDays });

/** A mill feeds a plater, who feeds a stamper; beside it a plater on the same mill, one on a mill of its own, and one who tells nothing. */
const chain: Dataset = {
  ...EMPTY_DATASET,
  firms: ['mill', 'mill2', 'plater', 'same-mill', 'own-mill', 'silent', 'stamper', 'tools'].map((id) => aFirm({ id })),
  products: ['zinc', 'plating', 'tool'].map((id) => aProduct({ id })),
  relations: [relation('mill', 'plater', 'zinc'), relation('mill', 'same-mill', 'zinc'), relation('mill2', 'own-mill', 'zinc'), relation('plater', 'stamper', 'plating'), relation('tools', 'stamper', 'tool')],
  requirements: [needs('plater', 'zinc', 6), needs('same-mill', 'zinc', 1), needs('own-mill', 'zinc', 1), needs('stamper', 'plating', 4), needs('stamper', 'tool', 30)],
  offers: ['same-mill', 'own-mill', 'silent'].map((firm) => anOffer({ id: `O-${firm}`, firm, product: 'plating' })),
};

describe('a second source', () => {
  it('is told with what it changes, and with the root that it shares with today’s supplier', () => {
    const context = createAnalysisContext(chain);
    const { candidates } = partnerSearch(context, PartnerCriteria.parse({ product: 'plating', forFirm: 'stamper', insteadOf: 'plater' }));
    const { firms } = context.network;
    expect(candidates.map(({ firm, parts: { independence }, effect }) => ({
      firm, value: independence?.value, shared: independence?.shared.map((at) => firms[at]), before: effect?.before, after: effect?.after, gone: effect?.gone.map((at) => firms[at]), days: [effect?.daysBefore, effect?.daysAfter],
    }))).toEqual([
      { firm: 'own-mill', value: 1, shared: [], before: 3, after: 1, gone: ['mill', 'plater'], days: [4, 30] },
      { firm: 'silent', value: undefined, shared: [], before: 3, after: 1, gone: ['mill', 'plater'], days: [4, 30] },
      { firm: 'same-mill', value: 0, shared: ['mill'], before: 3, after: 2, gone: ['plater'], days: [4, 10] },
    ]);
  });

  it('takes the product from the relation of today where none is asked for, and changes nothing for what nobody needs', () => {
    const context = createAnalysisContext({ ...chain, firms: chain.firms.map((firm) => (firm.id === 'own-mill' ? { ...firm, capabilities: ['Verzinken'] } : firm)) });
    const [found] = partnerSearch(context, PartnerCriteria.parse({ capabilities: ['Verzinken'], forFirm: 'stamper', insteadOf: 'plater' })).candidates;
    expect([found.firm, found.effect?.before, found.effect?.after]).toEqual(['own-mill', 3, 1]);
    const buyer = context.network.indexOf.get('stamper')!;
    expect(secondSourceEffects(context, buyer, 'zinc', [buyer === 0 ? 1 : 0]).values().next().value).toMatchObject({ before: 3, after: 3, gone: [] });
  });

  it('changes just what the network with the relation in it shows', () => {
    const context = createAnalysisContext(withDays(heavyTailedDataset({ firms: 120, relations: 260, seed: 11, suppliersPerProduct: 1 }), seededRandom(3)));
    const { firms } = context.network;
    const criticalOf = (changed: typeof context, buyer: string) => criticalFirms(changed, buyer).critical.map(({ firm }) => firm).sort();
    const cases = context.dataset.relations.filter(({ product, supplier, buyer }, at) => product !== undefined && supplier !== buyer && at % 3 === 0).slice(0, 40);
    let changes = 0;
    for (const { buyer, product, supplier } of cases) {
      const candidates = [3, 40, 77, 101].map((at) => firms[at]).filter((firm) => firm !== buyer && firm !== supplier);
      const effects = secondSourceEffects(context, context.network.indexOf.get(buyer)!, product!, candidates.map((firm) => context.network.indexOf.get(firm)!));
      for (const candidate of candidates) {
        const { gone, before, after } = effects.get(context.network.indexOf.get(candidate)!)!;
        const left = criticalOf(withRelation(context, { supplier: candidate, buyer, product: product! }), buyer);
        const today = criticalOf(context, buyer);
        expect([before, after, gone.map((at) => firms[at]).sort()], `${candidate} → ${buyer}: ${product}`).toEqual([today.length, left.length, today.filter((firm) => !left.includes(firm))]);
        changes += before - after;
      }
    }
    expect(changes).toBeGreaterThan(20);
  });
});
