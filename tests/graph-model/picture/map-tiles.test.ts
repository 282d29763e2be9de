import { describe, expect, it } from 'vitest';
import { tileAbove, tileAddress, tileBox, tilesIn, tileZoom } from '#graph-model/picture/map-tiles.ts';
import type { Tile } from '#graph-model/picture/map-tiles.ts';
import { mercator, toPixels } from '#graph-model/picture/projection.ts';

/** 160,000 pixels a radian: tiles of zoom 12 have 245 pixels, and Lüdenscheid is in sight. */
const FIT = { scale: 160_000, dx: -20_900, dy: 168_000 };
const LUEDENSCHEID = { lat: 51.2198, lon: 7.6273 };

/** Tile and place within it by the formula of the OpenStreetMap wiki, which has another form than our projection. */
function byTheWiki({ lat, lon }: typeof LUEDENSCHEID, z: number): { x: number; y: number } {
  const phi = (lat * Math.PI) / 180;
  return { x: ((lon + 180) / 360) * 2 ** z, y: ((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2) * 2 ** z };
}

describe('tiles of a map', () => {
  it('are found where the usual formula has them: Lüdenscheid in 12/2134/1367', () => {
    const { x, y } = toPixels(FIT, mercator(LUEDENSCHEID.lat, LUEDENSCHEID.lon));
    for (const [z, tile] of [[0, { z: 0, x: 0, y: 0 }], [9, { z: 9, x: 266, y: 170 }], [12, { z: 12, x: 2134, y: 1367 }], [16, { z: 16, x: 34156, y: 21876 }]] as const) {
      expect(tilesIn({ x, y, width: 1e-6, height: 1e-6 }, FIT, z)).toEqual([tile]);
      const wiki = byTheWiki(LUEDENSCHEID, z);
      const box = tileBox(tile, FIT);
      expect([(x - box.x) / box.width, (y - box.y) / box.height]).toEqual([expect.closeTo(wiki.x - tile.x, 6), expect.closeTo(wiki.y - tile.y, 6)]);
    }
  });

  it('cover a view without a gap and without one that is not seen, from the middle outwards', () => {
    const view = { x: 0, y: 0, width: 1000, height: 700 };
    const tiles = tilesIn(view, FIT, 12);
    const shared = tiles.map((tile) => {
      const { x, y, width, height } = tileBox(tile, FIT);
      return (Math.min(x + width, view.width) - Math.max(x, 0)) * (Math.min(y + height, view.height) - Math.max(y, 0));
    });
    expect(Math.min(...shared)).toBeGreaterThan(0);
    expect(shared.reduce((sum, area) => sum + area, 0)).toBeCloseTo(700_000, 3);
    const distance = (tile: Tile) => { const { x, y, width, height } = tileBox(tile, FIT); return Math.hypot(x + width / 2 - 500, y + height / 2 - 350); };
    const distances = tiles.map(distance);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('end at the edges of the world, and at the edge of the view', () => {
    const world = { scale: 512 / (2 * Math.PI), dx: 256, dy: 256 };
    expect(tilesIn({ x: -900, y: -900, width: 3000, height: 3000 }, world, 1)).toHaveLength(4);
    expect(tilesIn({ x: 0, y: 0, width: 256, height: 256 }, world, 1)).toEqual([{ z: 1, x: 0, y: 0 }]);
    expect(tilesIn({ x: 600, y: 0, width: 100, height: 100 }, world, 1)).toEqual([]);
  });

  it('are those whose own size comes nearest to that on the screen, as fine as there are', () => {
    const worldOf = (pixels: number) => pixels / (2 * Math.PI);
    expect([256, 256 * 2 ** 12, 256 * 2 ** 12.49, 256 * 2 ** 12.51, 1, 256 * 2 ** 30].map((pixels) => tileZoom(worldOf(pixels), 19))).toEqual([0, 12, 12, 13, 0, 19]);
    expect(tileZoom(worldOf(256 * 2 ** 16), 14)).toBe(14);
  });

  it('lie in coarser ones, up to that of the whole world', () => {
    const tile = { z: 12, x: 2134, y: 1367 };
    expect([0, 1, 3, 12].map((zooms) => tileAbove(tile, zooms))).toEqual([tile, { z: 11, x: 1067, y: 683 }, { z: 9, x: 266, y: 170 }, { z: 0, x: 0, y: 0 }]);
    expect(tileAbove(tile, 13)).toBeUndefined();
  });

  it('are asked for by a template, whatever the order of its parts', () => {
    const tile = { z: 12, x: 2134, y: 1367 };
    expect(tileAddress('https://tiles.example.org/{z}/{x}/{y}.png', tile)).toBe('https://tiles.example.org/12/2134/1367.png');
    expect(tileAddress('https://tiles.example.org/wmts?row={y}&col={x}&matrix={z}&key=a$&b', tile)).toBe('https://tiles.example.org/wmts?row=1367&col=2134&matrix=12&key=a$&b');
  });
});
