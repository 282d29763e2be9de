import { z } from 'zod';
import { ORIGIN_GROUPINGS } from '../analysis/region/purchase-origins.ts';
import { ORIGIN_RINGS } from '../analysis/region/origin-rings.ts';
import { PURCHASE_BASES } from '../analysis/region/purchase-bases.ts';
import { FirmRef, ProductRef, regionQuery, WordsSchema } from './common.ts';
import { route } from './define.ts';
import { RelationView } from './records.ts';

const IsoDay = z.iso.date();

/** Whose purchases, and which part of them: the same of every question about them. */
export const PurchaseQuery = z.object({
  ...regionQuery,
  chain: z.string().min(1).max(200).optional().describe('Id of a product: only what goes into it, at any stage'),
  branch: z.string().regex(/^\d{2}(\.\d{0,2}(\.\d)?)?$/).optional().describe('WZ code of the buyers or its beginning'),
  place: z.string().regex(/^\d{5}(\d{3})?$/).optional().describe('Municipality or district of the buyers'),
  basis: z.enum(PURCHASE_BASES).optional().describe('What to count in; unless told the most telling one that is known for 80 % of the purchases'),
  day: IsoDay.optional().describe('Relations in force on this day instead of today'),
  figures: z.literal('all').optional().describe('internal: also what may not be published, for whoever may see all records'),
});

const Amount = z.number().nullable();
const Count = z.int().nullable();
/** A sum over purchases. Null where no amount is known, or where it may not be shown. */
export const RegionalFigureView = z.object({
  value: Amount.describe('In units of the basis'), relations: Count.describe('null: may not be shown'), firms: Count.describe('Firms of the region that buy; null: may not be shown'),
  largestShare: Amount.describe('Share (0–1) of the largest of them; only with figures=all'),
  suppressed: z.boolean().optional().describe('The amount may not be shown: fewer than three buyers or suppliers, one of them above 80 %, or such a figure could be computed from it; which of these is not told'),
});
export type RegionalFigureView = z.infer<typeof RegionalFigureView>;
const RingFigure = RegionalFigureView.extend({ ring: z.enum(ORIGIN_RINGS) });

const RegionSaid = z.object({ name: z.string(), keys: z.array(z.string()), lands: z.array(WordsSchema).describe('Länder that the region lies in'), neighbours: z.boolean().describe('Whether bordering districts are on record') });
const said = {
  revision: z.int(), day: z.string(), region: RegionSaid, formula: WordsSchema,
  basis: z.enum(PURCHASE_BASES).describe('volume: euro a year; class: the same with the middle of stated classes; share: inputs, split by shares; relations: their number'),
  coverage: z.number().nullable().describe('Share of the purchases of which amount and origin are known'),
  internal: z.boolean().optional().describe('Holds figures that may not be published (figures=all)'),
};

const OriginRow = z.object({
  key: z.string(), label: WordsSchema.optional().describe('Absent where the group is not known'),
  all: RegionalFigureView, localShare: Amount.describe('Share (0–1) bought from the region, of what is known where it comes from'), rings: z.array(RingFigure),
});
export type OriginRowView = z.infer<typeof OriginRow>;

export const regionOrigin = route({
  method: 'get', path: '/region/origin', tag: 'region', summary: 'Where the firms of a region buy, by ring of origin: in all, by product group, by industry, by municipality',
  query: PurchaseQuery,
  result: z.object({ ...said, total: OriginRow, groups: z.object({ product: z.array(OriginRow), branch: z.array(OriginRow), place: z.array(OriginRow) }) }),
  problems: [400, 404, 413],
});
export type RegionOriginView = z.infer<typeof regionOrigin.result>;

const Source = z.object({ firm: FirmRef, basis: z.enum(['supplies', 'offers', 'class']), newFor: z.int().describe('Buyers that do not buy from it yet') });
const Close = z.object({
  firm: FirmRef, basis: z.enum(['capability', 'heading']).describe('heading: it supplies or offers something with the same first four digits'), overlap: z.number().optional(),
  shared: z.array(z.string()), missing: z.array(z.string()), products: z.array(ProductRef),
});
const Before = z.object({ demand: RegionalFigureView, covered: RegionalFigureView, gap: RegionalFigureView, localShare: Amount });

const GapRow = z.object({
  key: z.string(), code: z.string().optional().describe('Absent for products without a code'), products: z.array(ProductRef), status: z.enum(['hidden', 'real']),
  demand: RegionalFigureView, covered: RegionalFigureView, gap: RegionalFigureView, hidden: RegionalFigureView, real: RegionalFigureView, unplaced: RegionalFigureView,
  localShare: Amount, rings: z.array(RingFigure), localSuppliers: Count.describe('null: may not be shown'),
  weights: z.object({
    marks: z.object({ essential: z.int(), notEssential: z.int(), unmarked: z.int() }), essential: z.number(),
    stops: z.int().nullable().describe('Firms of the region that stop when everything bought elsewhere fails; null where a very large network left it out, or where it may not be shown'), firmsHit: Count.describe('null: may not be shown'),
  }),
  score: Amount, sources: z.array(Source), sourceCount: z.int(), closest: z.array(Close), suppliers: z.object({ count: z.int(), describe: z.int() }),
  before: Before.optional(),
});
export type GapRowView = z.infer<typeof GapRow>;

export const regionGaps = route({
  method: 'get', path: '/region/gaps', tag: 'region', summary: 'What a region buys elsewhere, by class of goods: hidden gaps with those who offer it here, real gaps with those who come closest',
  query: PurchaseQuery.extend({
    status: z.enum(['hidden', 'real']).optional(), limit: z.coerce.number().int().min(1).max(500).default(100),
    since: IsoDay.optional().describe('Compare with the relations in force on this day'),
    sinceRevision: z.coerce.number().int().min(0).optional().describe('Compare with the data of this earlier revision'),
  }),
  result: z.object({
    ...said, note: WordsSchema, withoutProduct: Count.describe('Purchases that count nowhere, as nobody says what is bought; null: may not be shown'),
    totals: z.object({
      demand: RegionalFigureView, covered: RegionalFigureView, gap: RegionalFigureView, hidden: RegionalFigureView, real: RegionalFigureView, unplaced: RegionalFigureView, localShare: Amount, before: Before.optional(),
    }),
    counts: z.object({ hidden: z.int(), real: z.int() }), gaps: z.array(GapRow),
  }),
  problems: [400, 404, 409, 413],
});
export type RegionGapsView = z.infer<typeof regionGaps.result>;

export const regionPurchases = route({
  method: 'get', path: '/region/purchases', tag: 'region', summary: 'The relations behind a figure of /region/origin or /region/gaps',
  query: PurchaseQuery.extend({
    class: z.string().max(200).optional().describe('Key of a gap'), by: z.enum(ORIGIN_GROUPINGS).optional(), key: z.string().max(200).optional().describe('Of a group, together with `by`; empty for the unknown one'),
    ring: z.enum(ORIGIN_RINGS).optional(), limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  result: z.object({
    revision: z.int(), day: z.string(), total: z.int(), relations: z.array(RelationView.extend({ ring: z.enum(ORIGIN_RINGS), from: z.string().optional().describe('Where the supplier is, in words') })),
  }),
  problems: [400, 404, 413],
});
export type RegionPurchasesView = z.infer<typeof regionPurchases.result>;

/** Tables to take away. */
export const REGION_FILES = ['gaps.csv', 'gaps.xlsx', 'origin.csv', 'origin.xlsx'] as const;

export const regionTable = route({
  method: 'get', path: '/region/files/{file}', tag: 'region', summary: 'The gap list or the origin of purchases as CSV or XLSX, with method, basis, day and revision',
  params: z.object({ file: z.enum(REGION_FILES) }), query: regionGaps.query.extend({ limit: z.coerce.number().int().min(1).max(500).default(500), lang: z.enum(['de', 'en']).default('de') }),
  result: z.string(), resultType: 'application/octet-stream', problems: [400, 404, 413],
});
