import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { newMarkets } from '#graph-model/analysis/markets/new-markets.ts';
import { supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';

const realGaps = PLANTED_TRUTHS.filter((truth) => truth.kind === 'real_gap');
const markets = PLANTED_TRUTHS.filter((truth) => truth.kind === 'market');

describe.each([20261121, 1, 2])('in the demonstration region of seed %i', (seed) => {
  const context = createAnalysisContext(generateDemoRegion(seed), { region: MAERKISCHE_REGION });
  const { network: { firms } } = context;
  const { gaps } = supplyGaps(context, { keys: MAERKISCHE_REGION.keys, neighbours: loadReferenceData().districtNeighbours }, { gaps: 500, firms: 100 });

  it('planted real gaps are told as real, all their buyers buy elsewhere, and the planted firm comes closest: recall is 1', () => {
    const found = realGaps.map(({ product }) => {
      const gap = gaps.find(({ products }) => products.includes(product))!;
      return [gap.status, gap.covered.relations, gap.gap.firms, gap.closest.map(({ firm, basis, overlap }) => [firm, basis, overlap])];
    });
    expect(found).toEqual(realGaps.map(({ buyers, closest }) => ['real', 0, buyers.length, [[closest, 'capability', expect.closeTo(2 / 3, 12)]]]));
  });

  it('real gaps that somebody here can nearly fill by what he can do are the planted ones: recall is 1, precision 1, and 2/3 where chance adds one', () => {
    const close = gaps.filter(({ status, closest }) => status === 'real' && closest.some(({ basis }) => basis === 'capability')).flatMap(({ products, closest }) => products.map((product) => `${product} ${closest[0].firm}`));
    // Implant screws too: the firm of the planted market comes closest to them.
    const planted = [...realGaps.map(({ product, closest }) => `${product} ${closest}`), ...markets.map(({ product, firm }) => `${product} ${firm}`)];
    expect([planted.filter((gap) => close.includes(gap)), close.length - planted.length]).toEqual([planted, seed === 1 ? 1 : 0]);
  });

  it('the planted new market is the only one the firm is told, with certificate and process that are missing and the helper for both named first: precision and recall are 1', () => {
    const found = markets.map(({ firm }) => newMarkets(context, firm).markets!.map(({ field: { products, division }, missing }) => ({
      products, division, missing: missing.map(({ kind, name, share, helpers: [first] }) => ({ kind, name, share, helper: firms[first] })),
    })));
    expect(found).toEqual(markets.map(({ product, industry, missingCertificate, missingCapability, helper }) => [{
      products: [product], division: industry.slice(0, 2),
      missing: [{ kind: 'certificate', name: missingCertificate, share: 1, helper }, { kind: 'capability', name: missingCapability, share: 1, helper }],
    }]));
  });
});
