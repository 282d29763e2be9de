import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, stageColumns } from '#graph-model/picture/stages-table.ts';

describe('columns of stages', () => {
  it('hold one stage each while they are few', () => {
    expect(stageColumns(Int32Array.of(0, 2, 1, -1), 9)).toEqual([{ from: 0, to: 0 }, { from: 1, to: 1 }, { from: 2, to: 2 }]);
  });

  it('join neighbouring stages where there are too many, with about as many firms each', () => {
    const stages = Int32Array.from({ length: 1000 }, (_, firm) => firm % 20);
    expect(stageColumns(stages, 4)).toEqual([{ from: 0, to: 4 }, { from: 5, to: 9 }, { from: 10, to: 14 }, { from: 15, to: 19 }]);
  });

  it('cover every stage once and in order, within the limit', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 200 }), fc.integer({ min: 2, max: 9 }), (stages, limit) => {
      const columns = stageColumns(Int32Array.from(stages), limit);
      expect(columns.length).toBeLessThanOrEqual(limit);
      expect(columns.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
        .toEqual(Array.from({ length: Math.max(...stages) + 1 }, (_, stage) => stage));
    }));
  });

  it('are none where no firm has a stage', () => {
    expect(stageColumns(Int32Array.of(-1, -1), 9)).toEqual([]);
  });
});

describe('widths of columns', () => {
  it('fill the table and keep their least width', () => {
    const widths = columnWidths(Float64Array.of(900, 10, 5, 400, 0, 1), 3, 2, 600, 100);
    expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(600, 6);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(100 - 1e-9);
  });

  it('give the most room to the fullest column', () => {
    const [first, second, third] = columnWidths(Float64Array.of(100, 100, 4000, 100, 100, 100), 3, 2, 600, 50);
    expect(second).toBeGreaterThan(1.5 * first);
    expect(second).toBeGreaterThan(1.5 * third);
  });

  it('are equal in an empty table', () => {
    expect([...columnWidths(new Float64Array(4), 2, 2, 300, 50)]).toEqual([150, 150]);
  });
});
