import { describe, expect, it } from 'vitest';
import { linkCurve, taperedOutline } from '../../../client/scene/link-curve.ts';

describe('the curve of a link', () => {
  it('leaves its supplier to the right and reaches its buyer from the left', () => {
    expect(linkCurve('stages', 0, 0, 100, 60)).toEqual({ ax: 50, ay: 0, bx: 50, by: 60 });
    const back = linkCurve('stages', 100, 0, 0, 60);
    expect(back.ax).toBeGreaterThan(100);
    expect(back.bx).toBeLessThan(0);
  });

  it('bends to one side on the map, so that there and back lie apart', () => {
    const there = linkCurve('map', 0, 0, 90, 0);
    const back = linkCurve('map', 90, 0, 0, 0);
    expect(Math.sign(there.ay)).toBe(-Math.sign(back.ay));
  });

  it('is wide at the supplier and narrow at the buyer', () => {
    const outline = taperedOutline(0, 0, linkCurve('stages', 0, 0, 100, 0), 100, 0, 8, 2, 4);
    const points = Array.from({ length: outline.length / 2 }, (_, at) => [outline[2 * at], outline[2 * at + 1]]);
    expect([points[0], points.at(-1)]).toEqual([[expect.closeTo(0), expect.closeTo(4)], [expect.closeTo(0), expect.closeTo(-4)]]);
    expect([points[4], points[5]]).toEqual([[expect.closeTo(100), expect.closeTo(1)], [expect.closeTo(100), expect.closeTo(-1)]]);
  });

  it('is finite where both ends meet', () => {
    expect(taperedOutline(5, 5, linkCurve('map', 5, 5, 5, 5), 5, 5, 3, 1).every(Number.isFinite)).toBe(true);
  });
});
