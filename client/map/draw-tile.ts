import { tileAbove, tileBox } from '#graph-model/picture/map-tiles.ts';
import type { Tile } from '#graph-model/picture/map-tiles.ts';
import type { MapFit } from '#graph-model/picture/projection.ts';

/** A tile that is missing is stood in for by a part of one that is so many zooms coarser at most. */
const MOST_COARSER = 6;

/** Draws a tile out of the pictures that are there; where its own is missing, what is there of it, coarser and finer. */
export function drawTile(context: CanvasRenderingContext2D, pictureOf: (tile: Tile) => HTMLImageElement | undefined, tile: Tile, fit: MapFit): void {
  const picture = pictureOf(tile);
  if (picture) { drawPart(context, picture, tile, tile, fit); return; }
  for (let zooms = 1; zooms <= MOST_COARSER; zooms++) {
    const above = tileAbove(tile, zooms);
    const coarse = above && pictureOf(above);
    if (coarse) { drawPart(context, coarse, above, tile, fit); break; }
  }
  for (const [right, down] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
    const below = { z: tile.z + 1, x: 2 * tile.x + right, y: 2 * tile.y + down };
    const fine = pictureOf(below);
    if (fine) drawPart(context, fine, below, below, fit);
  }
}

/** Draws the part of a tile's picture where another tile lies, by its place: how many pixels the picture has makes no difference. */
function drawPart(context: CanvasRenderingContext2D, picture: HTMLImageElement, of: Tile, at: Tile, fit: MapFit): void {
  const { a, e, d, f } = context.getTransform();
  const box = tileBox(at, fit);
  // Edges on whole pixels: between two of them neighbours would leave a line.
  const [left, right] = [box.x, box.x + box.width].map((x) => (Math.round(x * a + e) - e) / a);
  const [top, bottom] = [box.y, box.y + box.height].map((y) => (Math.round(y * d + f) - f) / d);
  const parts = 2 ** (at.z - of.z);
  const [wide, high] = [picture.naturalWidth / parts, picture.naturalHeight / parts];
  context.drawImage(picture, (at.x % parts) * wide, (at.y % parts) * high, wide, high, left, top, right - left, bottom - top);
}
