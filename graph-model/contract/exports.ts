import { z } from 'zod';
import { MEASURE_IDS } from '../analysis/measure.ts';
import { FirmKind, SizeClass } from '../firm.ts';
import { hasFilters, NO_FILTERS, type FirmFilters } from '../firm-filters.ts';
import { unpackIds } from '../id-list.ts';
import { DEFAULT_SCENE, DIRECTIONS, GROUPINGS, LAYOUTS, USUAL_GROUPING, type SceneState } from '../picture/scene-state.ts';
import type { ShownPart } from '../picture/shown-firms.ts';
import { route } from './define.ts';

/** The files of one table each, and what they mean. */
export const CSV_FILES = ['firms.csv', 'products.csv', 'relations.csv', 'requirements.csv', 'offers.csv', 'scenarios.csv', 'regions.csv', 'searches.csv', 'stories.csv', 'measures.csv', 'legend.csv'] as const;
/** Every file that can be taken away. `atlas.zip` holds all the others. */
export const EXPORT_FILES = [...CSV_FILES, 'atlas.xlsx', 'network.gexf', 'network.graphml', 'atlas.json', 'atlas.cypher', 'atlas.zip'] as const;
export type ExportFile = (typeof EXPORT_FILES)[number];

const oneOrMore = (value: z.ZodType<string>) => z.union([z.array(value).max(50), value]).optional();

/** What a file holds and what it looks like: the same names as in the address of the page. */
export const ExportQuery = z.object({
  scope: z.enum(['all', 'shown']).optional().describe('all: every record. shown: the firms that fit the filters, and the relations in force between them. Unless told shown where there is any filter'),
  lang: z.enum(['de', 'en']).default('de').describe('Language of headings and explanations'),
  wz: oneOrMore(z.string().regex(/^\d{2}(\.\d{1,2}(\.\d)?)?$/)).describe('WZ codes or their beginnings'),
  place: oneOrMore(z.string().regex(/^\d{5}(\d{3})?$/)).describe('Municipality or district keys'),
  product: oneOrMore(z.string().max(200)).describe('Ids of products that the firms supply'),
  kind: oneOrMore(FirmKind),
  staff: oneOrMore(SizeClass),
  firm: z.string().max(200).optional().describe('Id of the firm whose surroundings are shown'),
  tiers: z.coerce.number().int().min(1).max(5).optional(),
  direction: z.enum(DIRECTIONS).default('both'),
  only: z.string().max(10_000).optional().describe('Firms that were kept by hand, as the page packs them: ids with * between, each behind the number (base 36) of characters it shares with the one before'),
  hide: z.string().max(10_000).optional().describe('Firms that were hidden, packed the same way'),
  layout: z.enum(LAYOUTS).default(DEFAULT_SCENE.layout),
  'group-by': z.enum(GROUPINGS).default(USUAL_GROUPING).describe('Groups of the layout network'),
  colour: z.enum(['branch', 'kind', 'district', 'critical', ...MEASURE_IDS]).default(DEFAULT_SCENE.colourBy as 'branch'),
  size: z.enum([...MEASURE_IDS, 'uniform']).default(DEFAULT_SCENE.sizeBy),
});
export type ExportQuery = z.output<typeof ExportQuery>;

/** More ids than any link holds. */
const MOST_PACKED = 1000;

/** The part of the network that an export is asked for; undefined for all of it. */
export function partAsked(query: ExportQuery): ShownPart | undefined {
  const filters: FirmFilters = {
    ...NO_FILTERS, branches: listOf(query.wz), places: listOf(query.place), products: listOf(query.product), kinds: listOf(query.kind) as FirmFilters['kinds'], sizes: listOf(query.staff) as FirmFilters['sizes'],
  };
  const { scope, firm, tiers, direction } = query;
  const [only, hidden] = [query.only, query.hide].map((packed) => unpackIds(packed ?? '', MOST_PACKED));
  const isAround = firm !== undefined && tiers !== undefined;
  if (scope === 'all' || (scope === undefined && !isAround && !hasFilters(filters) && only.length + hidden.length === 0)) return undefined;
  return { filters, ...(isAround && { surroundings: { firm, tiers, direction } }), ...(only.length > 0 && { only }), ...(hidden.length > 0 && { hidden }) };
}

/** The picture whose places, colours and sizes an export takes over. */
export function sceneAsked({ layout, 'group-by': groupBy, colour, size }: ExportQuery): Pick<SceneState, 'layout' | 'groupBy' | 'colourBy' | 'sizeBy'> {
  return { layout, groupBy, colourBy: colour, sizeBy: size };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export const exportFile = route({
  method: 'get', path: '/exports/{file}', tag: 'exports',
  summary: 'Tables as CSV or XLSX (safe against formulas), the network as GEXF or GraphML with places, colours and sizes, JSON, a Cypher script, or all in a zip',
  params: z.object({ file: z.enum(EXPORT_FILES) }),
  query: ExportQuery,
  result: z.string(), resultType: 'application/octet-stream',
  problems: [400, 404, 429, 503],
});

export const exportSchema = route({
  method: 'get', path: '/schemas/atlas.json', tag: 'exports', summary: 'JSON Schema of atlas.json',
  result: z.record(z.string(), z.unknown()),
});
