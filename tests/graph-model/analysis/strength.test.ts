import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { inStrength, outStrength } from '#graph-model/analysis/strength.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

const firms = ['A', 'B', 'C'].map((id) => aFirm({ id }));

describe('volume of a firm', () => {
  it('is the sum of what is known, 0 without relations, unknown where no relation has a volume', () => {
    const context = createAnalysisContext(aDataset({
      firms,
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', volumeEur: 1000 }),
        aRelation({ id: 'R2', supplier: 'A', buyer: 'B' }),
        aRelation({ id: 'R3', supplier: 'A', buyer: 'C' }),
      ],
    }));
    expect(inStrength.compute(context)).toEqual({ values: Float64Array.of(0, 1000, Number.NaN), coverage: 0.5 });
    expect(outStrength.compute(context)).toEqual({ values: Float64Array.of(1000, 0, 0), coverage: 0.5 });
  });

  it('is never taken from a volume class', () => {
    const context = createAnalysisContext(aDataset({ firms, relations: [aRelation({ supplier: 'A', buyer: 'B', volumeClass: 'C' })] }));
    expect(inStrength.compute(context)).toEqual({ values: Float64Array.of(0, Number.NaN, 0), coverage: 0 });
  });

  it('needs nothing where there are no relations', () => {
    expect(inStrength.compute(createAnalysisContext(aDataset({ firms })))).toEqual({ values: Float64Array.of(0, 0, 0), coverage: 1 });
  });
});
