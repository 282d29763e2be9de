import { z } from 'zod';
import { WzEdition } from '../firm.ts';
import { WordsSchema } from './common.ts';
import { route } from './define.ts';

/** A table by which records are checked: it ships, was loaded, is damaged on the disk, or is not there. */
const ReferenceTable = z.object({
  kind: z.string(),
  title: WordsSchema,
  origin: z.enum(['shipped', 'loaded', 'damaged', 'missing']),
  rows: z.int().optional(),
  source: z.string().optional(),
  /** State of the table, where it is known. */
  date: z.string().optional(),
  edition: z.string().optional(),
  /** File that a loaded table came from, and when. */
  file: z.string().optional(),
  loadedAt: z.string().optional(),
});
export type ReferenceTable = z.infer<typeof ReferenceTable>;

const searchQuery = z.object({
  search: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** An answer to a search: the best ones, and how many there are. */
function foundOf<T extends z.ZodType>(item: T) {
  return z.object({
    /** False where the table is not loaded: then nothing can be found. */
    available: z.boolean(),
    total: z.int(),
    items: z.array(item),
  });
}

export const listReference = route({
  method: 'get', path: '/reference', tag: 'reference', summary: 'Tables by which records are checked: what ships, what was loaded, what is missing',
  result: z.object({ tables: z.array(ReferenceTable) }),
});

export const searchProductCodes = route({
  method: 'get', path: '/reference/products', tag: 'reference', summary: 'HS and CN codes by the beginning of the number or by words in German or English',
  query: searchQuery,
  result: foundOf(z.object({
    code: z.string(),
    title: WordsSchema,
    /** Title of the heading, for codes below it. */
    above: WordsSchema.optional(),
    /** WZ 2008 class whose firms make it. */
    branch: z.object({ code: z.string(), title: WordsSchema.optional() }).optional(),
  })).extend({ edition: z.string().optional() }),
  problems: [400],
});

export const searchPlaces = route({
  method: 'get', path: '/reference/places', tag: 'reference', summary: 'Municipalities by name, key, postcode, district or NUTS-3',
  query: searchQuery,
  result: foundOf(z.object({ ags: z.string(), name: z.string(), district: z.string(), nuts3: z.string().optional(), postcodes: z.array(z.string()).optional() })),
  problems: [400],
});

const District = z.object({
  key: z.string(), name: z.string(), nuts3: z.string().optional(),
  municipalities: z.array(z.object({ ags: z.string(), name: z.string() })).describe('Empty where only the district is known'),
});
export type District = z.infer<typeof District>;

export const listDistricts = route({
  method: 'get', path: '/reference/districts', tag: 'reference', summary: 'All districts that are known with their municipalities, in order of name: what a region is put together from',
  result: z.object({ districts: z.array(District) }),
});

export const searchBranches = route({
  method: 'get', path: '/reference/branches', tag: 'reference', summary: 'WZ codes of both editions by number or words, each with what it corresponds to in the other edition',
  query: searchQuery.extend({ edition: z.enum(['2008', '2025']).optional() }),
  result: foundOf(z.object({
    code: z.string(),
    edition: WzEdition,
    title: WordsSchema,
    /** The same or parts of it in the other edition. */
    other: z.array(z.object({ code: z.string(), title: WordsSchema })),
    /** Whether the one code of the other edition means just the same. */
    same: z.boolean(),
  })),
  problems: [400],
});
