import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { inDegree, outDegree } from '#graph-model/analysis/degree.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';

describe('number of partners', () => {
  it('counts firms, not relations, and not the firm itself', () => {
    const context = createAnalysisContext(aDataset({
      firms: ['A', 'B', 'C'].map((id) => aFirm({ id })),
      relations: [
        aRelation({ id: 'R1', supplier: 'A', buyer: 'B', product: 'Draht' }),
        aRelation({ id: 'R2', supplier: 'A', buyer: 'B', product: 'Band' }),
        aRelation({ id: 'R3', supplier: 'C', buyer: 'B' }),
        aRelation({ id: 'R4', supplier: 'B', buyer: 'B' }),
      ],
    }));
    expect(inDegree.compute(context)).toEqual({ values: Float64Array.of(0, 2, 0), coverage: 1 });
    expect(outDegree.compute(context)).toEqual({ values: Float64Array.of(1, 0, 1), coverage: 1 });
  });
});
