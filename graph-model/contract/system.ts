import { z } from 'zod';
import { Region } from '../region.ts';
import { route } from './define.ts';
import { MapTiles } from './map-tiles.ts';

export const health = route({
  method: 'get', path: '/health', tag: 'system', summary: 'The process answers',
  result: z.object({ status: z.literal('ok') }),
});

export const ready = route({
  method: 'get', path: '/ready', tag: 'system', summary: 'The store answers and the network is loaded',
  result: z.object({ status: z.literal('ready'), store: z.enum(['sqlite', 'neo4j']), revision: z.int() }),
  problems: [503],
});

/** What is shown, in a few figures: the head of the page. */
export const atlas = route({
  method: 'get', path: '/atlas', tag: 'system', summary: 'Region, revision and counts of what is stored',
  result: z.object({
    version: z.string(),
    revision: z.int(),
    region: Region,
    /** True while any firm is fictitious: say so wherever data is shown. */
    fictitious: z.boolean(),
    /** What lies under the borders of the map; absent where none is configured. */
    tiles: MapTiles.optional(),
    counts: z.object({ firms: z.int(), firmsInRegion: z.int(), products: z.int(), relations: z.int(), requirements: z.int(), offers: z.int() }),
  }),
});
