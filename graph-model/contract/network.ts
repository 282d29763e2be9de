import { z } from 'zod';
import { FirmKind, SizeClass } from '../firm.ts';
import { Region } from '../region.ts';
import { VolumeClass } from '../supply-relation.ts';
import { MEASURE_GROUPS, MEASURE_IDS } from '../analysis/measure.ts';
import { WordsSchema } from './common.ts';
import { route } from './define.ts';

/** Columns of equal length, one entry per firm in order of id; null is unknown. Numbers in relations are positions in these columns. */
export const NetworkView = z.object({
  revision: z.int(),
  region: Region,
  fictitious: z.boolean(),
  firms: z.object({
    id: z.array(z.string()),
    name: z.array(z.string()),
    kind: z.array(FirmKind.nullable()),
    ags: z.array(z.string().nullable()),
    country: z.array(z.string().nullable()),
    wz: z.array(z.string().nullable()),
    sizeClass: z.array(SizeClass.nullable()),
    /** Whether the firm lies in the region; null where its place is unknown. */
    inRegion: z.array(z.boolean().nullable()),
    lat: z.array(z.number().nullable()),
    lon: z.array(z.number().nullable()),
  }),
  /** Former ids with the firm that each was merged into, where there are any: links may still name them. */
  formerFirms: z.record(z.string(), z.string()).optional(),
  products: z.object({ id: z.array(z.string()), name: z.array(z.string()), nameEn: z.array(z.string().nullable()) }),
  relations: z.object({
    id: z.array(z.string()),
    supplier: z.array(z.int()),
    buyer: z.array(z.int()),
    product: z.array(z.int().nullable()),
    volumeEur: z.array(z.number().nullable()),
    /** Stated classes of volume, where there are any. */
    volumeClass: z.array(VolumeClass.nullable()).optional(),
  }),
  /** Municipalities that occur, and the region's. */
  places: z.array(z.object({ ags: z.string(), name: z.string(), district: z.string(), districtKey: z.string(), lat: z.number(), lon: z.number() })),
  /** Titles of the branches that occur: WZ division (2 digits) and full code, with the edition's wording. */
  branches: z.array(z.object({ code: z.string(), title: WordsSchema })),
});
export type NetworkView = z.infer<typeof NetworkView>;

export const network = route({
  method: 'get', path: '/network', tag: 'network', summary: 'The whole network in columns, for drawing',
  result: NetworkView,
});

/**
 * What playing a failure needs beside `NetworkView`. Firms are positions in its columns; relations go by id, because those in force change
 * with the day while the revision stays. Head counts are not among it: they are never shown.
 */
export const FailureInputs = z.object({
  revision: z.int(),
  /** Days until a firm works again after a failure. */
  recovery: z.object({ firm: z.array(z.int()), days: z.array(z.number()) }),
  /** Days until a buyer has an alternative. */
  switching: z.object({ relation: z.array(z.string()), days: z.array(z.number()) }),
  /** Stated inputs; `forProduct` null: for all the firm makes, `essential` and `stockDays` null: unknown. */
  requirements: z.object({
    firm: z.array(z.int()),
    product: z.array(z.int()),
    forProduct: z.array(z.int().nullable()),
    essential: z.array(z.boolean().nullable()),
    stockDays: z.array(z.number().nullable()),
  }),
});
export type FailureInputs = z.infer<typeof FailureInputs>;

export const failureInputs = route({
  method: 'get', path: '/network/inputs', tag: 'network', summary: 'Inputs, stocks and times in columns beside /network, so that a page can play failures by itself',
  result: FailureInputs,
});

export const MeasureInfo = z.object({
  id: z.enum(MEASURE_IDS),
  label: WordsSchema, term: WordsSchema, question: WordsSchema, formula: WordsSchema,
  group: z.enum(MEASURE_GROUPS).describe('Heading under which menus show it'),
  unit: z.enum(['firms', 'share', 'eur_per_year', 'score', 'group', 'yes_no', 'tier', 'days']),
  source: z.string(),
});
export type MeasureInfo = z.infer<typeof MeasureInfo>;

/** All measures at one revision; `values` in the order of the network's firms, null is unknown. */
export const MeasuresView = z.object({
  revision: z.int(),
  measures: z.array(MeasureInfo.extend({
    coverage: z.number(),
    note: WordsSchema.optional(),
    values: z.array(z.number().nullable()),
  })),
});
export type MeasuresView = z.infer<typeof MeasuresView>;

export const measures = route({
  method: 'get', path: '/measures', tag: 'analyses', summary: 'All measures of all firms in columns, in the order of /network',
  result: MeasuresView,
});
