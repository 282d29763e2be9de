import type { Box } from './placement.ts';
import type { MapFit } from './projection.ts';

/**
 * A tile of the usual division of the Mercator square: at zoom z it has 2^z by 2^z, x counts to the east and y to the south.
 * https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
 */
export interface Tile { readonly z: number; readonly x: number; readonly y: number }

/** The square from -π to π. */
const WORLD = 2 * Math.PI;
/** Pixels that a tile is made for; some are twice as fine, which makes no difference to where they lie. */
const TILE_PIXELS = 256;

/** The zoom whose tiles come nearest to their own size where a radian has `scale` pixels of the screen; at most `finest`. */
export function tileZoom(scale: number, finest: number): number {
  return Math.max(0, Math.min(finest, Math.round(Math.log2((WORLD * scale) / TILE_PIXELS))));
}

/** Tiles of a zoom that have a part in a box of pixels, those nearest to its middle first. O(tiles log tiles). */
export function tilesIn({ x, y, width, height }: Box, fit: MapFit, z: number): Tile[] {
  const side = (WORLD * fit.scale) / 2 ** z;
  const tileAt = (pixel: number, offset: number) => (pixel - offset + (WORLD / 2) * fit.scale) / side;
  const [left, right, top, bottom] = [tileAt(x, fit.dx), tileAt(x + width, fit.dx), tileAt(y, fit.dy), tileAt(y + height, fit.dy)];
  const last = 2 ** z - 1;
  const tiles: Tile[] = [];
  for (let row = Math.max(0, Math.floor(top)); row <= Math.min(last, Math.ceil(bottom) - 1); row++) {
    for (let column = Math.max(0, Math.floor(left)); column <= Math.min(last, Math.ceil(right) - 1); column++) tiles.push({ z, x: column, y: row });
  }
  const distance = (tile: Tile) => Math.hypot(tile.x + 0.5 - (left + right) / 2, tile.y + 0.5 - (top + bottom) / 2);
  return tiles.sort((a, b) => distance(a) - distance(b));
}

/** Where a tile lies, in pixels. */
export function tileBox({ z, x, y }: Tile, fit: MapFit): Box {
  const side = (WORLD * fit.scale) / 2 ** z;
  const [left, top] = [fit.dx - (WORLD / 2) * fit.scale, fit.dy - (WORLD / 2) * fit.scale];
  return { x: left + x * side, y: top + y * side, width: side, height: side };
}

/** The tile so many zooms coarser that holds this one; undefined where there is none. */
export function tileAbove({ z, x, y }: Tile, zooms: number): Tile | undefined {
  return zooms > z ? undefined : { z: z - zooms, x: Math.floor(x / 2 ** zooms), y: Math.floor(y / 2 ** zooms) };
}

/** The address of a tile out of one with `{z}`, `{x}` and `{y}`. */
export function tileAddress(template: string, { z, x, y }: Tile): string {
  return template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
}
