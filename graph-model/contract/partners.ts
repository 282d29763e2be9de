import { z } from 'zod';
import { FirmKind, SizeClass } from '../firm.ts';
import { PartnerCriteria } from '../partner-criteria.ts';
import { PRODUCT_MATCHES } from '../analysis/partners/product-match.ts';
import { MATCH_NEWS, PARTNER_DEFAULTS } from '../analysis/partners/partner-search.ts';
import { FirmRef, ProductRef, WordsSchema } from './common.ts';
import { route } from './define.ts';

const Share = z.number().min(0).max(1);
const value = Share.optional().describe('0 to 1; absent where what it would take is not known of the firm');
const Named = z.object({ value, has: z.array(z.string()), lacks: z.array(z.string()) });

const Effect = z.object({
  before: z.int().describe('Kritische Stellen of the searching firm today'),
  after: z.int().describe('… and with this firm as a further source'),
  gone: z.array(FirmRef).describe('Those that it no longer depends on, 20 at most'),
  daysBefore: z.number().optional().describe('Days from a single failure until the soonest standstill, today; absent where no single failure brings one, or where there was no time to look at all'),
  daysAfter: z.number().optional().describe('… and then at least; absent beside daysBefore: no single failure brings one any more'),
});

const Candidate = z.object({
  firm: FirmRef.extend({ kind: FirmKind.optional(), sizeClass: SizeClass.optional(), municipality: z.string().optional(), country: z.string().optional() }),
  score: Share.describe('What is sure: what is not known of the firm adds nothing'),
  possible: Share.describe('What it could be at most, were all that is unknown as good as it can be'),
  coverage: Share.describe('Share of the weight of what is asked that is known of the firm'),
  parts: z.object({
    product: z.object({
      value,
      match: z.object({ product: ProductRef, kind: z.enum(PRODUCT_MATCHES), how: z.enum(['supplies', 'offers']) }).optional(),
    }).optional(),
    capabilities: Named.optional(),
    certificates: Named.optional(),
    green: Named.optional(),
    distance: z.object({ value, km: z.number().optional().describe('As the crow flies') }).optional(),
    independence: z.object({ value, shared: z.array(FirmRef).describe('Firms whose failure alone stops this one and today’s supplier, 10 at most') }).optional(),
  }).describe('What is not asked for is absent'),
  effect: Effect.optional().describe('As a second source; absent where it is not said whose and of what'),
  news: z.enum(MATCH_NEWS).optional().describe('With sinceRevision: did not fit then, or fits better now by half a point of 100 at least'),
});

const sinceRevision = z.int().min(0);
const SINCE = 'Tell what is new since this earlier revision: the same is asked of the data as they were then, and compared';
const Since = { revision: z.int(), at: z.string().optional().describe('When that revision was stored') };

/** What is asked of partners beside the criteria. */
export const PartnerQuestion = PartnerCriteria.extend({
  codes: z.array(z.string().regex(/^\d{2,9}$/)).max(50).optional().describe('Codes whose official titles hold the words; looked up where they are not told'),
  showMissing: z.boolean().default(PARTNER_DEFAULTS.showMissing).describe('List firms without a required certificate too, with what they lack'),
  showUnplaced: z.boolean().default(PARTNER_DEFAULTS.showUnplaced).describe('List firms whose place is unknown though a radius is asked for'),
  halfKm: z.number().min(1).max(1000).default(PARTNER_DEFAULTS.halfKm).describe('Kilometres at which nearness is worth half'),
  limit: z.int().min(1).max(200).default(PARTNER_DEFAULTS.limit),
});

export const searchPartners = route({
  method: 'post', path: '/partners/search', tag: 'partners',
  summary: 'Who could be the partner that is looked for: firms by score with its parts, and what each would change as a second source',
  body: PartnerQuestion.extend({
    sinceRevision: sinceRevision.optional().describe(SINCE),
    onlyNew: z.boolean().default(PARTNER_DEFAULTS.onlyNew).describe('With sinceRevision: list only what is new or fits better'),
  }),
  result: z.object({
    revision: z.int(), day: z.string(), formula: WordsSchema,
    basis: z.literal('relations').describe('No volumes are read'),
    coverage: Share.describe('Share of what is asked that is known of the firms listed'),
    weights: z.record(z.string(), z.number()).describe('Of the parts that are asked for'),
    halfKm: z.number(),
    codes: z.array(z.string()).describe('Codes whose official titles hold the words'),
    total: z.int(),
    relax: z.object({ certificates: z.int(), radius: z.int(), place: z.int(), kind: z.int(), size: z.int() }).describe('How many firms more would fit if only this were not asked; place: whose place is unknown'),
    since: z.object({ ...Since, new: z.int(), better: z.int() }).optional().describe('With sinceRevision: how many of all that fit are new, and how many fit better'),
    candidates: z.array(Candidate),
  }),
  problems: [400, 404, 413],
});
export type PartnersView = z.infer<typeof searchPartners.result>;

const Term = z.object({ name: z.string(), firms: z.int() });

export const listPartnerTerms = route({
  method: 'get', path: '/partners/terms', tag: 'partners', summary: 'Capabilities, certificates and green attributes that firms state, the most frequent first',
  result: z.object({ revision: z.int(), capabilities: z.array(Term), certificates: z.array(Term), greenAttributes: z.array(Term) }),
});
export type PartnerTermsView = z.infer<typeof listPartnerTerms.result>;

const BoardEntry = z.object({
  id: z.string(),
  firm: FirmRef,
  product: ProductRef.optional(),
  capability: z.string().optional(),
  asOf: z.string().optional(),
  total: z.int().describe('Firms that could answer'),
  answers: z.array(z.object({ firm: FirmRef, basis: z.enum(['offers', 'supplies', 'capability']), value: Share, product: ProductRef.optional(), km: z.number().optional(), isNew: z.boolean().optional() })),
  news: z.int().optional().describe('With sinceRevision: how many of them could not then'),
});

/** What the board is asked. */
export const BoardQuestion = z.object({
  firm: z.string().min(1).max(200).optional().describe('Only what this firm seeks or could answer'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const matchBoard = route({
  method: 'get', path: '/partners/matches', tag: 'partners', summary: 'Angebote and Gesuche that answer each other: what firms seek, and who could answer',
  query: BoardQuestion.extend({ sinceRevision: z.coerce.number().pipe(sinceRevision).optional().describe(`${SINCE}; what is new comes first`) }),
  result: z.object({
    revision: z.int(), day: z.string(), formula: WordsSchema,
    total: z.int(), answered: z.int().describe('Entries that somebody could answer'),
    since: z.object({ ...Since, new: z.int().describe('Firms that could answer an entry and could not then, counted for each entry') }).optional(),
    entries: z.array(BoardEntry),
  }),
  problems: [400, 404, 413],
});
export type BoardView = z.infer<typeof matchBoard.result>;
