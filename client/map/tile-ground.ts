import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import type { MapLayout } from '#graph-model/picture/map-layout.ts';
import { tilesIn, tileZoom } from '#graph-model/picture/map-tiles.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import type { Theme } from '#graph-model/picture/palette.ts';
import type { Box } from '#graph-model/picture/placement.ts';
import type { MapFit } from '#graph-model/picture/projection.ts';
import type { View } from '../sigma/canvas-layer.ts';
import { PATH_SCALE } from './boundaries.ts';
import { drawTile } from './draw-tile.ts';
import { loadTile } from './load-tile.ts';
import { TileStore } from './tile-store.ts';

/** Tiles between the land and its borders. */
export interface TileGround {
  readonly attribution: MapTiles['attribution'];
  /** Draws what is there of the tiles in sight, calmed so that dots and names read on it, more beside the region, and has the others fetched. */
  draw(context: CanvasRenderingContext2D, view: View, layout: MapLayout, home: readonly Path2D[]): void;
  /** Another number where there is more to be drawn than before. While the picture moves what it shows stays. */
  version(isMoving: boolean): number;
  stop(): void;
}

const KEPT = { most: 256, atOnce: 6 } as const;
/** Finer than that, words on tiles could not be read: they are made for pixels of one size. */
const FINEST_PIXELS = 2;

/** How much the ground covers of the tiles, in the region and around it: colours of firms are made for the ground of the theme. */
const VEIL: Readonly<Record<Theme, { readonly home: number; readonly around: number }>> = { light: { home: 0.45, around: 0.45 }, dark: { home: 0.82, around: 0.5 } };

/** Tiles of a server; `changed` hears when one has come. */
export function openTileGround({ url, attribution, maxZoom }: MapTiles, changed: () => void): TileGround {
  const store = new TileStore<HTMLImageElement>(url, { load: loadTile, changed, now: () => performance.now(), ...KEPT });
  let shown = 0;
  return {
    attribution,
    draw: (context, view, layout, home) => {
      const seen = seenIn(view, layout);
      if (!seen) return;
      const fit = fitOf(view, layout);
      const pixels = Math.min(FINEST_PIXELS, window.devicePixelRatio || 1);
      const tiles = tilesIn(seen, fit, tileZoom(fit.scale * pixels, maxZoom));
      store.want(tiles);
      for (const tile of tiles) drawTile(context, (at) => store.picture(at), tile, fit);
      drawVeil(context, view, layout, home);
    },
    version: (isMoving) => (isMoving ? shown : (shown = store.version)),
    stop: () => store.stop(),
  };
}

/** The part of the map's window that is on the screen. */
function seenIn({ k, dx, dy, width, height }: View, { window: { x, y, ...size } }: MapLayout): Box | undefined {
  const [left, top] = [Math.max(0, x * k + dx), Math.max(0, y * k + dy)];
  const [right, bottom] = [Math.min(width, (x + size.width) * k + dx), Math.min(height, (y + size.height) * k + dy)];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** The fit of the layout as it is seen. */
function fitOf({ k, dx, dy }: View, { fit }: MapLayout): MapFit {
  return { scale: fit.scale * k, dx: fit.dx * k + dx, dy: fit.dy * k + dy };
}

function drawVeil(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: MapLayout, home: readonly Path2D[]): void {
  const { fit, window: { x, y, width, height } } = layout;
  const veil = VEIL[palette.theme];
  context.fillStyle = withAlpha(palette.map.home, veil.home);
  context.fillRect(x * k + dx, y * k + dy, width * k, height * k);
  const scale = (fit.scale * k) / PATH_SCALE;
  context.save();
  context.transform(scale, 0, 0, scale, fit.dx * k + dx, fit.dy * k + dy);
  context.fillStyle = withAlpha(palette.map.land, veil.around);
  context.fill(beside(home, layout), 'evenodd');
  context.restore();
}

/** The window of the map without the region, for the even-odd rule: municipalities share their edges and do not overlap. */
function beside(home: readonly Path2D[], { fit, window: { x, y, width, height } }: MapLayout): Path2D {
  const scale = fit.scale / PATH_SCALE;
  const path = new Path2D();
  path.rect((x - fit.dx) / scale, (y - fit.dy) / scale, width / scale, height / scale);
  for (const each of home) path.addPath(each);
  return path;
}
