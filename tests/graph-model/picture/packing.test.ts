import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packShelves, packSpiral } from '#graph-model/picture/packing.ts';
import { overlaps } from '../../support/no-overlap.ts';

const largestFirst = fc.array(fc.double({ min: 1, max: 4.5, noNaN: true }), { minLength: 1, maxLength: 120 })
  .map((sizes) => Float32Array.from(sizes.sort((a, b) => b - a)));

function placed(relative: Float32Array, scale: number, pack: (put: (dot: number, x: number, y: number) => void) => void) {
  const x = new Float64Array(relative.length);
  const y = new Float64Array(relative.length);
  pack((dot, left, top) => { x[dot] = left; y[dot] = top; });
  return { frame: { x: 0, y: 0, width: 1, height: 1 }, x, y, radius: relative.map((each) => each * scale) };
}

describe('shelves of dots', () => {
  it('never overlap, stay within their width and height', () => {
    fc.assert(fc.property(largestFirst, fc.double({ min: 0.5, max: 6, noNaN: true }), (relative, scale) => {
      const dots = Int32Array.from(relative.keys());
      const width = 10 * scale + 40;
      const size = packShelves(dots, relative, scale, width);
      const placement = placed(relative, scale, (put) => packShelves(dots, relative, scale, width, put));
      expect(overlaps(placement)).toEqual([]);
      for (const dot of dots) {
        expect(placement.x[dot] + placement.radius[dot]).toBeLessThanOrEqual(Math.max(width, size.width) + 1e-3);
        expect(placement.y[dot] + placement.radius[dot]).toBeLessThanOrEqual(size.height + 1e-3);
        expect(Math.min(placement.x[dot], placement.y[dot]) - placement.radius[dot]).toBeGreaterThanOrEqual(-1e-3);
      }
    }));
  });

  it('need no room without dots', () => {
    expect(packShelves(new Int32Array(), new Float32Array(), 5, 100)).toEqual({ width: 0, height: 0 });
  });
});

describe('a spiral of dots', () => {
  it('has its largest dot in the middle and none over another', () => {
    fc.assert(fc.property(largestFirst, (relative) => {
      const dots = Int32Array.from(relative.keys());
      let edge = 0;
      const placement = placed(relative, 3, (put) => { edge = packSpiral(dots, relative, 3, put); });
      expect(overlaps(placement)).toEqual([]);
      expect([placement.x[0], placement.y[0]]).toEqual([0, 0]);
      for (const dot of dots) expect(Math.hypot(placement.x[dot], placement.y[dot]) + placement.radius[dot]).toBeLessThanOrEqual(edge + 1e-3);
    }));
  });
});
