import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDots } from '../../../client/scene/dot-index.ts';

const frame = { x: 0, y: 0, width: 400, height: 400 };

describe('finding firms by place', () => {
  it('takes the dot whose edge is nearest, within reach', () => {
    const dots = indexDots({ frame, x: Float64Array.of(100, 130), y: Float64Array.of(100, 100), radius: Float32Array.of(20, 2) });
    expect(dots.nearest(123, 100, 7)).toBe(0);
    expect(dots.nearest(127, 100, 7)).toBe(1);
    expect(dots.nearest(200, 100, 7)).toBeUndefined();
    expect(dots.nearest(-500, -500, 7)).toBeUndefined();
  });

  it('agrees with looking at every dot', () => {
    const coordinate = fc.double({ min: 0, max: 400, noNaN: true });
    const dot = fc.record({ x: coordinate, y: coordinate, radius: fc.double({ min: 0.5, max: 30, noNaN: true }) });
    fc.assert(fc.property(fc.array(dot, { maxLength: 60 }), coordinate, coordinate, (list, x, y) => {
      const placement = { frame, x: Float64Array.from(list, (each) => each.x), y: Float64Array.from(list, (each) => each.y), radius: Float32Array.from(list, (each) => each.radius) };
      const index = indexDots(placement);
      const edges = list.map((_, at) => Math.hypot(placement.x[at] - x, placement.y[at] - y) - placement.radius[at]);
      const least = Math.min(...edges);
      const found = index.nearest(x, y, 8);
      if (least > 8) expect(found).toBeUndefined(); else expect(edges[found!]).toBe(least);
      expect(index.inside(x, y, x + 50, y + 40).sort((a, b) => a - b))
        .toEqual([...list.keys()].filter((at) => list[at].x >= x && list[at].x <= x + 50 && list[at].y >= y && list[at].y <= y + 40));
    }));
  });

  it('counts the dots that a name would cover', () => {
    const dots = indexDots({ frame, x: Float64Array.of(100, 110, 300), y: Float64Array.of(100, 100, 100), radius: Float32Array.of(5, 5, 5) });
    expect([dots.meets(104, 95, 200, 105, 9), dots.meets(104, 95, 200, 105, 1), dots.meets(120, 200, 200, 210, 9)]).toEqual([2, 1, 0]);
  });
});
