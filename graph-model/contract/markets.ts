import { z } from 'zod';
import { FirmRef, IdParams, ProductRef, WordsSchema } from './common.ts';
import { route } from './define.ts';

const leaving = z.string().regex(/^\d{2}$/, 'a division of WZ, two digits such as 29').default('29').describe('Division of WZ that the firm or group wants to depend on less; 29 is the car industry');
const marketsQuery = z.object({
  leaving,
  limit: z.coerce.number().int().min(1).max(100).default(20),
  leastRelatedness: z.coerce.number().min(0).max(1).default(0.2).describe('Fields that are closer than this count'),
});

const Industry = z.object({ division: z.string(), title: WordsSchema.optional() });
const RELATIONS = 100;

/** A heading of goods, bought by an industry. */
const Field = z.object({
  id: z.string(),
  heading: z.string().describe('HS or GP and four digits, or the id of a product without a code'),
  product: ProductRef.describe('The product that is bought most often there'),
  products: z.int(),
  industry: Industry,
  suppliers: z.int(),
  stating: z.int().describe('Suppliers that have told what they can do'),
  buyers: z.int(),
  demand: z.object({
    relations: z.int(), fromElsewhere: z.int().describe('From suppliers outside the region'),
    volumeEur: z.number().nullable().describe('Euro a year; null where less than 80 % is known, or where it would tell about a single firm'), suppressed: z.boolean().describe('Whether it is known and not shown'),
  }).describe('What the region’s firms buy'),
  relations: z.array(z.string()).max(RELATIONS).describe('Ids of the relations that the field is made of, at most 100'),
});
const scores = {
  relatedness: z.number(), demandRank: z.number().describe('Share of the fields that the region buys no more of'), independence: z.number().nullable().describe('null: not known of any buyer'), score: z.number(),
};
const MissingStep = z.object({ kind: z.enum(['capability', 'certificate']), name: z.string(), share: z.number().describe('Of the field’s suppliers that tell such things'), helpers: z.array(FirmRef) });
const base = {
  revision: z.int(), day: z.string(), formula: WordsSchema,
  coverage: z.number().describe('Share of the fields whose suppliers have told enough to say what they need'),
  parameters: z.object({ leaving: z.string(), leastRelatedness: z.number(), limit: z.int() }), industry: Industry.describe('The one to leave'),
};

export const firmMarkets = route({
  method: 'get', path: '/firms/{id}/markets', tag: 'partners', summary: 'New markets of a firm: fields that need what it can do and that it does not serve, with what is missing and who could help',
  params: IdParams, query: marketsQuery,
  result: z.object({
    ...base, firm: FirmRef,
    capabilities: z.array(z.string()).describe('What the firm has told that it can do; empty: nothing can be said'),
    markets: z.array(z.object({ field: Field, ...scores, has: z.array(z.string()), missing: z.array(MissingStep) })),
  }),
  problems: [400, 404, 413],
});
export type FirmMarketsView = z.infer<typeof firmMarkets.result>;

export const groupMarkets = route({
  method: 'get', path: '/markets', tag: 'partners', summary: 'New markets of all firms that depend on an industry',
  query: marketsQuery,
  result: z.object({
    ...base, firms: z.int().describe('Firms that belong to the industry or say that they depend on it'), stating: z.int().describe('Of these, how many have told what they can do'),
    markets: z.array(z.object({ field: Field, ...scores, firmCount: z.int(), firms: z.array(z.object({ firm: FirmRef, relatedness: z.number() })).describe('The nearest, at most ten') })),
  }),
  problems: [400, 413],
});
export type GroupMarketsView = z.infer<typeof groupMarkets.result>;

export const capabilityMapRoute = route({
  method: 'get', path: '/markets/capabilities', tag: 'partners', summary: 'What the firms that depend on an industry can do, against the other industries that buy what needs it',
  query: z.object({ leaving }),
  result: z.object({
    revision: z.int(), day: z.string(), formula: WordsSchema, industry: Industry, firms: z.int().describe('Firms of the group that have told what they can do'),
    divisions: z.array(Industry),
    capabilities: z.array(z.object({ name: z.string(), firms: z.int(), needs: z.array(z.object({ fields: z.int(), products: z.array(ProductRef) })).describe('By division: fields that need it, and what is bought there') })),
  }),
  problems: [400, 413],
});
export type CapabilityMapView = z.infer<typeof capabilityMapRoute.result>;

const Hint = z.object({ source: z.string().describe('Where to look it up') });
export const firmHintsRoute = route({
  method: 'get', path: '/firms/{id}/hints', tag: 'partners', summary: 'What a firm may want to look up: carbon border adjustment, suppliers abroad by tier, energy-intensive branch, green attributes; no verdict',
  params: IdParams,
  result: z.object({
    revision: z.int(), day: z.string(), firm: FirmRef,
    cbam: Hint.extend({
      goods: z.array(z.object({
        product: ProductRef, code: z.string(), group: z.enum(['cement', 'electricity', 'fertilisers', 'iron_steel', 'aluminium', 'hydrogen']), extent: z.enum(['all', 'part']).describe('part: a longer code would tell'),
        relations: z.array(z.string()).describe('From suppliers outside the customs area'), unknownOrigin: z.array(z.string()).describe('From suppliers whose country is not known'),
      })),
    }),
    supplyChainAct: Hint.extend({
      directSuppliers: z.int(), indirectSuppliers: z.int(),
      abroad: z.array(z.object({ country: z.string().nullable().describe('null: not known'), direct: z.array(FirmRef), indirect: z.int() })),
    }),
    energy: Hint.extend({ division: z.string().nullable(), title: WordsSchema.optional() }),
    green: z.array(z.string()),
  }),
  problems: [400, 404, 413],
});
export type FirmHintsView = z.infer<typeof firmHintsRoute.result>;
