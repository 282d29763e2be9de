import { z } from 'zod';

/** Map pictures of another server that lie under the borders of the Landkarte: square tiles of the usual Mercator division. */
export const MapTiles = z.object({
  /** Address of a tile, with `{z}`, `{x}` and `{y}` once each. */
  url: z.string(),
  /** Whom the tiles are by, as their provider wants it written; part by part with where it leads. */
  attribution: z.array(z.object({ text: z.string(), link: z.url().optional() })).min(1),
  /** The finest zoom that there are tiles of. */
  maxZoom: z.int(),
});
export type MapTiles = z.infer<typeof MapTiles>;
