import { describe, expect, it } from 'vitest';
import { geoMercator } from 'd3-geo';
import { fitPoints, mercator, toPixels } from '#graph-model/picture/projection.ts';

const HAGEN = { lat: 51.36, lon: 7.47 };

describe('the map projection', () => {
  it('is Mercator', () => {
    const d3 = geoMercator().scale(1).translate([0, 0]);
    for (const [lat, lon] of [[51.36, 7.47], [-33.9, 151.2], [0, 0], [78.2, 15.6]] as const) {
      const [x, y] = d3([lon, lat])!;
      expect(mercator(lat, lon).x).toBeCloseTo(x, 12);
      expect(mercator(lat, lon).y).toBeCloseTo(y, 12);
    }
  });

  it('has north at the top and stays finite at the poles', () => {
    expect(mercator(52, 7).y).toBeLessThan(mercator(51, 7).y);
    expect(Number.isFinite(mercator(90, 0).y)).toBe(true);
  });

  it('fits all points into the box, in its middle', () => {
    const box = { x: 100, y: 50, width: 400, height: 300 };
    const points = [mercator(51.1, 7.2), mercator(51.5, 8.0), mercator(51.3, 7.5)];
    const pixels = points.map((point) => toPixels(fitPoints(points, box, 0.1), point));
    for (const { x, y } of pixels) {
      expect(x >= 100 && x <= 500).toBe(true);
      expect(y >= 50 && y <= 350).toBe(true);
    }
    expect((pixels[0].x + pixels[1].x) / 2).toBeCloseTo(300, 6);
    expect((pixels[0].y + pixels[1].y) / 2).toBeCloseTo(200, 6);
  });

  it('shows surroundings around a single place, and survives none', () => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    const point = mercator(HAGEN.lat, HAGEN.lon);
    const { x, y } = toPixels(fitPoints([point], box, 0), point);
    expect([x, y]).toEqual([expect.closeTo(50, 6), expect.closeTo(50, 6)]);
    expect(Number.isFinite(fitPoints([], box, 0).scale)).toBe(true);
  });
});
