import { z } from 'zod';
import { Firm, FirmKind, SizeClass, WzEdition } from '../firm.ts';
import { Offer } from '../offer.ts';
import { Product, ProductKind } from '../product.ts';
import { Requirement } from '../requirement.ts';
import { SupplyRelation } from '../supply-relation.ts';
import { ORIGIN_RINGS } from '../analysis/region/origin-rings.ts';
import { MEASURE_IDS } from '../analysis/measure.ts';
import { FirmRef, IdParams, pageOf, pageQuery, WordsSchema } from './common.ts';
import { route } from './define.ts';

/** A firm as it is shown: size as a class, never the exact head count. */
export const FirmView = Firm.omit({ employees: true }).extend({
  municipality: z.string().optional(),
  district: z.string().optional(),
  branch: WordsSchema.optional(),
  inRegion: z.boolean().optional(),
});
export type FirmView = z.infer<typeof FirmView>;

export const RelationView = SupplyRelation.extend({ supplierName: z.string(), buyerName: z.string(), productName: z.string().optional(), productNameEn: z.string().optional() });
export type RelationView = z.infer<typeof RelationView>;

/** What a branch is called in the other edition of WZ: one class that means the same (`same`), or all that share its activities. */
export const OtherEdition = z.object({ edition: WzEdition, same: z.boolean(), branches: z.array(z.object({ code: z.string(), title: WordsSchema })) });

const searchText = z.string().trim().max(200).optional();

export const listFirms = route({
  method: 'get', path: '/firms', tag: 'records', summary: 'Firms in order of name; search knows umlauts',
  query: z.object({
    search: searchText,
    kind: FirmKind.optional(),
    size: SizeClass.optional(),
    /** Municipality (8 digits) or district key (5 digits). */
    place: z.string().regex(/^\d{5}(\d{3})?$/).optional(),
    /** WZ code or its beginning, such as `25` or `25.93`. */
    wz: z.string().regex(/^\d{2}(\.\d{0,2}(\.\d)?)?$/).optional(),
    /** Edition of `wz`: then firms with a code of the other edition are found too, where it means the same. */
    wzEdition: z.enum(['2008', '2025']).optional(),
    /** Id of a product that the firm supplies. */
    product: z.string().max(200).optional(),
    ...pageQuery,
  }),
  result: pageOf(FirmView),
  problems: [400],
});

export const getFirm = route({
  method: 'get', path: '/firms/{id}', tag: 'records', summary: 'A firm with its suppliers, buyers, inputs, offers and measures',
  params: IdParams,
  query: z.object({ measures: z.enum(['wait', 'now']).default('wait').describe('now: without the measures where they are still being computed after a change') }),
  result: z.object({
    revision: z.int(),
    firm: FirmView.extend({ otherEdition: OtherEdition.optional() }),
    suppliers: z.array(RelationView.extend({ ring: z.enum(ORIGIN_RINGS).optional().describe('Where the supplier is, seen from the district of the firm; absent where that is not known') })),
    buyers: z.array(RelationView),
    requirements: z.array(Requirement.extend({ productName: z.string(), productNameEn: z.string().optional() })),
    offers: z.array(z.object({ ...Offer.shape, productName: z.string().optional(), productNameEn: z.string().optional() })),
    measures: z.partialRecord(z.enum(MEASURE_IDS), z.number().nullable()).optional(),
  }),
  problems: [400, 404],
});
export type FirmDetail = z.infer<typeof getFirm.result>;

export const firmHistory = route({
  method: 'get', path: '/firms/{id}/history', tag: 'records', summary: 'Every change of a firm, oldest first',
  params: IdParams,
  result: z.object({
    entries: z.array(z.object({
      changeSet: z.string(), revision: z.int(), author: z.string(), at: z.string(), before: FirmView.optional(), after: FirmView.optional(),
    })),
  }),
  problems: [404],
});

/** Firms at most `tiers` supply steps away, upstream, downstream or both. */
export const firmSurroundings = route({
  method: 'get', path: '/firms/{id}/surroundings', tag: 'network', summary: 'Surroundings of a firm up to a tier (ego network)',
  params: IdParams,
  query: z.object({
    tiers: z.coerce.number().int().min(1).max(20).default(2),
    direction: z.enum(['upstream', 'downstream', 'both']).default('both'),
  }),
  result: z.object({
    revision: z.int(),
    /** Negative tiers are upstream, positive ones downstream, 0 is the firm itself. */
    firms: z.array(FirmRef.extend({ tier: z.int() })),
    relations: z.array(RelationView),
  }),
  problems: [404],
});

export const listProducts = route({
  method: 'get', path: '/products', tag: 'records', summary: 'Products in order of name',
  query: z.object({ search: searchText, kind: ProductKind.optional(), code: z.string().regex(/^\d{2,9}$/).optional(), ...pageQuery }),
  result: pageOf(Product.extend({ suppliers: z.int(), buyers: z.int() })),
  problems: [400],
});

export const getProduct = route({
  method: 'get', path: '/products/{id}', tag: 'records', summary: 'A product with the firms that supply, buy, offer and seek it',
  params: IdParams,
  result: z.object({
    revision: z.int(), product: Product,
    suppliers: z.array(FirmRef), buyers: z.array(FirmRef), offeredBy: z.array(FirmRef), soughtBy: z.array(FirmRef),
  }),
  problems: [404],
});

export const listRelations = route({
  method: 'get', path: '/relations', tag: 'records', summary: 'Supply relations in order of id',
  query: z.object({
    search: searchText,
    supplier: z.string().max(200).optional(),
    buyer: z.string().max(200).optional(),
    product: z.string().max(200).optional(),
    ...pageQuery,
  }),
  result: pageOf(RelationView),
  problems: [400],
});

