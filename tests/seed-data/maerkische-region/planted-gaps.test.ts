import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { PRODUCT_WORDS } from '#seed-data/maerkische-region/product-words.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';

const planted = PLANTED_TRUTHS.filter((truth) => truth.kind === 'hidden_gap');

describe.each([20261121, 1, 2])('hidden gaps planted in the demonstration region of seed %i', (seed) => {
  const demo = generateDemoRegion(seed);
  const { gaps } = supplyGaps(createAnalysisContext(demo, { region: MAERKISCHE_REGION }), { keys: MAERKISCHE_REGION.keys, neighbours: loadReferenceData().districtNeighbours }, { gaps: 500, firms: 100 });
  const productOf = (key: string) => demo.products.find(({ name }) => name === (PRODUCT_WORDS[key]?.[2] ?? key))!.id as string;

  it('are all found, with the firm that offers the goods', () => {
    const found = planted.map(({ product, offeredBy }) => {
      const gap = gaps.find(({ products }) => products.includes(productOf(product)));
      return [gap?.status, gap?.covered.relations, gap?.sources.map(({ firm }) => firm).includes(offeredBy)];
    });
    expect(found).toEqual(planted.map(() => ['hidden', 0, true]));
  });

  it('are the only goods that are offered here and bought here by nobody: recall and precision are 1', () => {
    const unused = gaps.filter(({ status, covered }) => status === 'hidden' && covered.relations === 0).flatMap(({ products }) => products);
    expect(unused.sort()).toEqual(planted.map(({ product }) => productOf(product)).sort());
  });
});
