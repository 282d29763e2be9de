import { describe, expect, it } from 'vitest';
import { firmSizes, LARGEST, radiusOf } from '#graph-model/picture/firm-size.ts';
import { someMeasures } from '../../support/some-measures.ts';

describe('sizes of firms', () => {
  it('grow in area with the value', () => {
    const { relative, largestValue } = firmSizes(someMeasures({ critical_count: [0, 25, 100] }), 'critical_count', 3);
    expect(largestValue).toBe(100);
    expect(relative[0]).toBe(1);
    expect(relative[2]).toBe(LARGEST);
    const area = (firm: number) => relative[firm] ** 2 - 1;
    expect(area(1) / area(2)).toBeCloseTo(0.25, 5);
  });

  it('are the smallest for unknown and for nothing, never missing', () => {
    expect([...firmSizes(someMeasures({ pagerank: [null, 0, -3, 4] }), 'pagerank', 4).relative]).toEqual([1, 1, 1, LARGEST]);
    expect(radiusOf(undefined, 10)).toBe(1);
  });

  it('are alike before the measure is there, without any value, and when asked to be', () => {
    const alike = { relative: new Float32Array([1, 1]) };
    expect(firmSizes(undefined, 'critical_count', 2)).toEqual(alike);
    expect(firmSizes(someMeasures({ critical_count: [0, null] }), 'critical_count', 2)).toEqual(alike);
    expect(firmSizes(someMeasures({ critical_count: [0, 9] }), 'uniform', 2)).toEqual(alike);
  });
});
