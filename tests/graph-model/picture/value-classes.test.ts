import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueClasses } from '#graph-model/picture/value-classes.ts';

describe('classes of values', () => {
  it('hold about as many values each, nothing being a class of its own', () => {
    const values = [...Array<number>(50).fill(0), ...Array.from({ length: 100 }, (_, at) => at + 1)];
    expect(valueClasses(values, 5).classes).toEqual([
      { least: 0, most: 0, count: 50 },
      { least: 1, most: 20, count: 20 }, { least: 21, most: 40, count: 20 }, { least: 41, most: 60, count: 20 },
      { least: 61, most: 80, count: 20 }, { least: 81, most: 100, count: 20 },
    ]);
  });

  it('never tear equal values apart', () => {
    expect(valueClasses([1, 1, 1, 1, 1, 1, 2, 9], 4).classes).toEqual([{ least: 1, most: 1, count: 6 }, { least: 2, most: 9, count: 2 }]);
  });

  it('keep what is unknown out', () => {
    expect(valueClasses([null, 3, Number.NaN, Infinity], 3)).toEqual({ classes: [{ least: 3, most: 3, count: 1 }], classOf: Int16Array.of(-1, 0, -1, -1) });
    expect(valueClasses([null, null], 3)).toEqual({ classes: [], classOf: Int16Array.of(-1, -1) });
  });

  it('hold every known value between their ends, in rising order', () => {
    const values = fc.array(fc.option(fc.integer({ min: -20, max: 400 }), { freq: 5 }), { maxLength: 80 });
    fc.assert(fc.property(values, fc.integer({ min: 1, max: 7 }), (column, limit) => {
      const { classes, classOf } = valueClasses(column, limit);
      column.forEach((value, at) => {
        if (value === null) { expect(classOf[at]).toBe(-1); return; }
        expect(value >= classes[classOf[at]].least && value <= classes[classOf[at]].most).toBe(true);
      });
      for (let c = 1; c < classes.length; c++) expect(classes[c].least).toBeGreaterThan(classes[c - 1].most);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(column.filter((value) => value !== null).length);
    }));
  });
});
