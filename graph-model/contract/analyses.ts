import { z } from 'zod';
import { MEASURE_IDS } from '../analysis/measure.ts';
import { CountryCode } from '../place.ts';
import { FirmRef, IdParams, ProductRef, regionQuery, WordsSchema } from './common.ts';
import { route } from './define.ts';
import { MeasureInfo } from './network.ts';

export const listAnalyses = route({
  method: 'get', path: '/analyses', tag: 'analyses', summary: 'The catalogue: every measure with question, unit, formula and source',
  result: z.object({ analyses: z.array(MeasureInfo) }),
});

/** What computes: `local`, this program; `gds`, Graph Data Science in the Neo4j that holds the network. */
export const EngineId = z.enum(['local', 'gds']);
export type EngineId = z.infer<typeof EngineId>;

const engine = EngineId.default('local').describe('local: computed by this server, once a revision. gds: computed anew by Graph Data Science in Neo4j (501 where it is not there)');
const computed = { engine: EngineId, revision: z.int(), day: z.string().optional().describe('Relations in force on this day count') };

export const runAnalysis = route({
  method: 'get', path: '/analyses/{id}', tag: 'analyses', summary: 'One measure of all firms, by firm id; null is unknown',
  params: z.object({ id: z.enum(MEASURE_IDS) }),
  query: z.object({
    engine,
    samplingSize: z.coerce.number().int().min(1).max(1e9).optional()
      .describe('engine gds: from how many firms betweenness is estimated; the number of firms or more: exact. Unless told, exact up to firms × links = 600 million'),
  }),
  result: MeasureInfo.extend({
    ...computed, coverage: z.number(), note: WordsSchema.optional(),
    parameters: z.record(z.string(), z.number()).optional().describe('With what it was computed, such as samplingSize and samplingSeed; modularity of communities'),
    values: z.record(z.string(), z.number().nullable()),
  }),
  problems: [400, 404, 409, 413, 501],
});

export const listBridges = route({
  method: 'get', path: '/bridges', tag: 'analyses', summary: 'Pairs of firms whose link alone holds two parts of the network together, by firm id',
  query: z.object({ engine }),
  result: z.object({ ...computed, bridges: z.array(z.tuple([FirmRef, FirmRef])) }),
  problems: [400, 409, 413, 501],
});

/** A firm that stops, or, with `product`, that can no longer make one of its products. */
export const StoppedFirm = z.object({
  firm: FirmRef,
  product: ProductRef.optional(),
  stage: z.int(),
  /** The input that has no running supplier left; absent for the firms that failed themselves. */
  cause: z.object({ product: ProductRef, suppliers: z.array(FirmRef) }).optional(),
});
export type StoppedFirm = z.infer<typeof StoppedFirm>;

const Share = z.object({ value: z.number().nullable(), coverage: z.number() });

export const simulateFailure = route({
  method: 'post', path: '/failures', tag: 'analyses', summary: 'What if these firms fail? The firms that stop, stage by stage, each with its cause',
  body: z.object({ firms: z.array(z.string().min(1).max(200)).min(1).max(1000) }),
  result: z.object({
    revision: z.int(),
    failed: z.array(FirmRef),
    stopped: z.array(StoppedFirm),
    /** Firms that keep running but can no longer make a product, one entry a product. */
    limited: z.array(StoppedFirm),
    stages: z.int(),
    employeeShare: Share,
    volumeShare: Share,
  }),
  problems: [400, 404],
});
export type FailureView = z.infer<typeof simulateFailure.result>;

const ShockBody = z.strictObject({
  firms: z.array(z.string().min(1).max(200)).min(1).max(1000).optional(),
  municipality: z.string().regex(/^\d{5}(\d{3})?$/).optional().describe('Municipality key (8 digits) or district key (5 digits)'),
  country: CountryCode.optional(),
  industry: z.string().regex(/^\d{2}(\.\d{1,2}(\.\d)?)?$/).optional().describe('WZ code or its beginning, such as 25 or 25.93'),
  product: z.string().min(1).max(200).optional().describe('Product id: its suppliers lose the part of their sales that it makes up'),
  capacity: z.number().min(0).max(1).default(0).describe('What is left (0–1) to whoever is hit'),
  production: z.enum(['linear', 'leontief', 'mixed']).default('mixed').describe('mixed: essential inputs limit everything, the others count in proportion'),
  substitution: z.boolean().default(true).describe('Suppliers of the same product step in by market share'),
  weights: z.enum(['sales', 'employees']).default('sales'),
  limit: z.int().min(1).max(5000).default(100).describe('How many firms are listed'),
}).refine(({ firms, municipality, country, industry, product }) => [firms, municipality, country, industry, product].filter((target) => target !== undefined).length === 1,
  { error: 'Exactly one of firms, municipality, country, industry and product' });

export const simulateShock = route({
  method: 'post', path: '/analyses/esri/shock', tag: 'analyses', summary: 'What is lost when firms, a place, a country, an industry or a product fall to a part of their capacity (ESRI)',
  body: ShockBody,
  result: z.object({
    revision: z.int(),
    day: z.string(),
    parameters: z.object({ production: z.string(), substitution: z.boolean(), weights: z.string(), epsilon: z.number() }),
    formula: WordsSchema,
    /** Share of the data that was there; `basis` counts the relations by where their volume comes from. */
    coverage: z.number(),
    basis: z.object({ relations: z.int(), known: z.int(), byClass: z.int(), byShare: z.int(), evenSplit: z.int() }),
    note: WordsSchema,
    /** Firms that were hit; `capacity` is what is left to them. */
    hit: z.array(z.object({ firm: FirmRef, capacity: z.number() })),
    /** Shares of the weights that are lost: in all, through missing orders, through missing inputs; null is unknown. */
    esri: z.number().nullable(), up: z.number().nullable(), down: z.number().nullable(),
    /** How many firms lose something, and those with the greatest part in the whole. */
    affected: z.int(),
    losses: z.array(z.object({ firm: FirmRef, down: z.number(), up: z.number(), loss: z.number(), part: z.number().nullable() })),
  }),
  problems: [400, 404],
});

/** Suppliers of one input that hang on one firm: two sources, one root. */
const HiddenSource = z.object({ product: ProductRef, suppliers: z.array(FirmRef), source: FirmRef });

/** Kritische Stellen of one firm, each with the chain that proves it. */
export const firmCritical = route({
  method: 'get', path: '/firms/{id}/critical', tag: 'analyses', summary: 'Kritische Stellen of a firm, critical pairs and hidden common sources, with proofs',
  params: IdParams,
  result: z.object({
    revision: z.int(),
    firm: FirmRef,
    /** Share of the inputs in reach whose suppliers are known. */
    coverage: z.number(),
    critical: z.array(z.object({ firm: FirmRef, stops: z.int(), proof: z.array(StoppedFirm) })),
    pairs: z.array(z.tuple([FirmRef, FirmRef])),
    /** False where there are more pairs than are listed. */
    pairsComplete: z.boolean(),
    hiddenSources: z.array(HiddenSource),
    /** False where there are more hidden common sources than are listed. */
    hiddenSourcesComplete: z.boolean(),
    mandatoryStations: z.array(FirmRef).describe('Firms that every supply route from the firms without suppliers to this one leads through, whatever the product; nearest first'),
  }),
  problems: [404],
});
export type FirmCriticalView = z.infer<typeof firmCritical.result>;

const onDay = { revision: z.int(), day: z.string().describe('Relations in force on this day count') };

export const firmTriples = route({
  method: 'get', path: '/firms/{id}/critical/triples', tag: 'analyses', summary: 'Three firms that together stop a firm, while no two of them and none alone does',
  params: IdParams,
  result: z.object({ ...onDay, firm: FirmRef, triples: z.array(z.tuple([FirmRef, FirmRef, FirmRef])), complete: z.boolean().describe('False where a limit ended the search: there may be more') }),
  problems: [404, 413],
});

const CriticalSupply = z.object({
  makers: z.array(FirmRef),
  coverage: z.number().describe('Share of the required inputs upstream whose suppliers are known'),
  critical: z.array(z.object({ firm: FirmRef, stops: z.int(), proof: z.array(StoppedFirm) })),
  pairs: z.array(z.tuple([FirmRef, FirmRef])),
  pairsComplete: z.boolean(),
  hiddenSources: z.array(z.object({ suppliers: z.array(FirmRef), source: FirmRef })).describe('Firms on which several of the makers hang'),
  hiddenSourcesComplete: z.boolean(),
});

export const productCritical = route({
  method: 'get', path: '/products/{id}/critical', tag: 'analyses', summary: 'Whose failure stops all makers of a product (or of its class), or makes it unobtainable in the region',
  params: IdParams,
  query: z.object({ scope: z.enum(['product', 'class']).default('product').describe('class: all products with the same first six digits of the code') }),
  result: z.object({
    ...onDay, formula: WordsSchema, products: z.array(ProductRef),
    everywhere: CriticalSupply.describe('All who are known to supply or offer it'),
    region: CriticalSupply.optional().describe('Those who supply firms of the region; absent where no firm of the region is known to buy it'),
  }),
  problems: [400, 404, 413],
});

const RegionalFailure = z.object({ firm: FirmRef, stopsInside: z.int(), stopsOutside: z.int(), employeeShare: z.number().nullable(), stops: z.array(FirmRef) });

export const regionCritical = route({
  method: 'get', path: '/critical/region', tag: 'analyses', summary: 'Which failures stop firms in these municipalities, which failures there stop whom outside, and which of their sources are one',
  query: z.object(regionQuery),
  result: z.object({
    ...onDay, formula: WordsSchema, keys: z.array(z.string()), firms: z.int(), placeUnknown: z.int(), coverage: z.number(),
    threatCount: z.int(), threats: z.array(RegionalFailure).describe('`stops`: the first firms that stop in the region'),
    exportCount: z.int(), exports: z.array(RegionalFailure).describe('`stops`: the first firms that stop outside'),
    hiddenSources: z.array(z.object({ source: FirmRef, inputCount: z.int(), inputs: z.array(z.object({ buyer: FirmRef, product: ProductRef, suppliers: z.array(FirmRef) })) })),
    hiddenSourcesComplete: z.boolean(),
  }),
  problems: [400, 404, 413],
});

export const networkSummary = route({
  method: 'get', path: '/summary', tag: 'analyses', summary: 'The network in figures: size, density, components, bridges, modularity, most critical firms',
  result: z.object({
    revision: z.int(),
    firms: z.int(),
    relations: z.int(),
    /** Ordered pairs of firms with at least one relation. */
    links: z.int(),
    density: z.number().nullable(),
    reciprocity: z.number().nullable(),
    meanDegree: z.number().nullable(),
    components: z.int(),
    strongComponents: z.int(),
    tiers: z.int(),
    communities: z.int(),
    modularity: z.number().nullable(),
    articulationPoints: z.int(),
    bridges: z.array(z.tuple([FirmRef, FirmRef])),
    criticalFirms: z.int(),
    /** Share of purchases of firms in the region that come from firms in the region; by volume where known, else by relations. */
    localSourcingShare: z.object({ value: z.number().nullable(), coverage: z.number(), basis: z.enum(['volume', 'relations']) }),
  }),
});
export type SummaryView = z.infer<typeof networkSummary.result>;
