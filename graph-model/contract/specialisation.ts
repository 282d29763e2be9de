import { z } from 'zod';
import { BRANCH_LEVELS } from '../analysis/specialisation/composition.ts';
import { INPUT_KINDS } from '../analysis/specialisation/expected-inputs.ts';
import { COMPARISONS } from '../analysis/specialisation/specialisation.ts';
import { FirmView } from './records.ts';
import { FirmRef, ProductRef, regionQuery, WordsSchema } from './common.ts';
import { route } from './define.ts';

const RegionView = z.object({ name: z.string(), keys: z.array(z.string()) });

/** A branch by its WZ 2008 code. */
const BranchRef = z.object({ code: z.string(), title: WordsSchema });

const Side = z.object({
  name: WordsSchema.describe('Of the area; with its source and year where an official table gives it'),
  employees: z.number().nullable().describe('null: may not be shown'),
  firms: z.int().nullable().optional().describe('Whose branch and size are known; absent for an official table; null: may not be shown'),
  asked: z.int().nullable().optional().describe('All firms there'),
});

/** One branch of the region beside the area of comparison; `firms` and `largestShare` say over whom the sum is. */
const BranchStrengthView = z.object({
  branch: BranchRef,
  firms: z.int().nullable().describe('null: may not be shown'),
  employees: z.number().nullable(), largestShare: z.number().nullable().describe('Only with figures=all'),
  suppressed: z.boolean().optional().describe('Employees of fewer than three firms, of firms of which one has more than 80 %, or from which such a figure could be computed'),
  share: z.number().nullable().describe('Of the employees of the region'),
  shareThere: z.number().nullable().describe('Of the employees of the area of comparison'),
  quotient: z.number().nullable().describe('Location quotient; null where there is nothing to compare with'),
  strong: z.boolean().describe('Quotient of 1 or more (RCA)'),
  surplus: z.number().nullable().describe('Employees more than with the share of the area of comparison'),
  density: z.number().nullable().describe('Share (0–1) of what is related to this branch in which the region is strong'),
  near: z.array(z.object({ branch: BranchRef, proximity: z.number(), together: z.int(), most: z.int() })).describe('Strong branches found at the same places: in `together` places, of `most` of the more frequent one'),
});
export type BranchStrengthView = z.infer<typeof BranchStrengthView>;

const CapabilityView = z.object({
  capability: z.string(),
  firms: z.int().describe('In the region'), everywhere: z.int(),
  quotient: z.number().nullable().describe('Share of the firms of the region that have it, by the share of all firms'),
  near: z.array(z.object({ capability: z.string(), proximity: z.number(), together: z.int(), most: z.int() })),
});

export const regionSpecialisation = route({
  method: 'get', path: '/specialisation', tag: 'analyses', summary: 'In what a region is strong: location quotients by branch and municipality, related branches and capabilities',
  query: z.object({
    ...regionQuery,
    place: z.string().regex(/^\d{5}(\d{3})?$/).optional().describe('A municipality or district of the region, looked at alone'),
    level: z.enum(BRANCH_LEVELS).default('group').describe('WZ 2008 divisions (25) or groups (25.9); codes of 2025 are translated'),
    against: z.enum(COMPARISONS).optional().describe('reference: the loaded official table; all: all firms of the data; outside: those outside the region; region: the whole region. Unless told: the region for one place, else the table, else all firms'),
    area: z.string().max(8).optional().describe('Area of the official table: DE, a Land, a NUTS code or a district; DE or its widest unless told'),
    figures: z.literal('all').optional().describe('internal: also what may not be published, for whoever may see all records'),
    branch: z.string().regex(/^\d{2}(\.\d)?$/).optional().describe('Also list the firms behind the figure of this branch'),
  }),
  result: z.object({
    revision: z.int(), day: z.string(), formula: WordsSchema, note: WordsSchema, basis: z.literal('employees'), coverage: z.number(), internal: z.boolean().optional().describe('Holds figures that may not be published (figures=all)'),
    region: RegionView, place: z.object({ key: z.string(), name: z.string() }).optional(),
    level: z.enum(BRANCH_LEVELS), against: z.enum(COMPARISONS),
    choices: z.array(z.enum(COMPARISONS)).describe('What can be compared with here'),
    here: Side, there: Side,
    branches: z.array(BranchStrengthView).describe('Strongest first: by employees above what is usual there'),
    places: z.array(z.object({
      ags: z.string(), name: z.string(), firms: z.int().nullable().describe('null: may not be shown'), counted: z.int().nullable(), employees: z.number().nullable(),
      strongest: z.array(z.object({ branch: BranchRef, firms: z.int().nullable(), employees: z.number().nullable(), largestShare: z.number().nullable(), quotient: z.number().nullable(), suppressed: z.boolean().optional() })).describe('Against the region'),
    })),
    placesCompared: z.int().describe('Places from whose strengths it is read which branches are related'),
    capabilities: z.array(CapabilityView), capabilityFirms: z.int().describe('Firms anywhere that state capabilities'),
    behind: z.object({ branch: BranchRef, total: z.int(), firms: z.array(FirmView.pick({ id: true, name: true, municipality: true, wz: true, wzEdition: true, sizeClass: true }).extend({ counts: z.boolean().describe('False where its size is not known'), parts: z.int().describe('Branches among which its employees are divided: its code means so many in WZ 2008') })) }).optional(),
  }),
  problems: [400, 404],
});
export type SpecialisationView = z.infer<typeof regionSpecialisation.result>;

/** Tables to take away. */
export const STRENGTH_FILES = ['strengths.csv', 'strengths.xlsx'] as const;

export const specialisationTable = route({
  method: 'get', path: '/specialisation/files/{file}', tag: 'analyses', summary: 'The location quotients of all branches as CSV or XLSX, with method, comparison, day and revision',
  params: z.object({ file: z.enum(STRENGTH_FILES) }), query: regionSpecialisation.query.omit({ branch: true }).extend({ lang: z.enum(['de', 'en']).default('de') }),
  result: z.string(), resultType: 'application/octet-stream', problems: [400, 404],
});

const MissingInput = z.object({
  industry: z.string().describe('Code in the table'), wz: z.array(z.string()).describe('Its WZ 2008 codes; the first is the one under which a firm says that it needs nothing of it'), input: WordsSchema,
  coefficient: z.number().describe('Euro of input for a euro of output'),
  source: z.string(), year: z.int().optional(),
  asked: z.int().describe('Firms of the branch in the region that have stated none'),
  stating: z.int().describe('Firms of the branch in the region that have'),
  notNeeded: z.int().describe('Firms of the branch in the region that say they need none'),
  firms: z.array(FirmRef).describe('The first of those asked; all of them with `branch`'),
  products: z.array(ProductRef).describe('What firms of the branch buy of it most often'),
});

export const missingInputs = route({
  method: 'get', path: '/missing-inputs', tag: 'analyses', summary: 'Inputs that a branch usually buys and of which nothing is stated: questions to ask, never facts',
  query: z.object({
    ...regionQuery,
    firm: z.string().min(1).max(200).optional().describe('Only the questions to this firm, wherever it is'),
    branch: z.string().regex(/^\d{2}(\.\d{1,2}(\.\d)?)?$/).optional().describe('Only this branch of the answer, with all firms that are asked'),
    threshold: z.coerce.number().min(0.001).max(1).default(0.05).describe('Least coefficient that is asked about'),
    inputs: z.enum(INPUT_KINDS).default('goods').describe('goods: from agriculture, industry and energy; all: trade and services too'),
  }),
  result: z.object({
    revision: z.int(), day: z.string(), formula: WordsSchema, note: WordsSchema, coverage: z.number().describe('Share (0–1) of the firms whose branch the table knows'),
    region: RegionView.optional(), firm: FirmRef.optional(),
    source: z.string(), isDemonstration: z.boolean(), parameters: z.object({ threshold: z.number(), inputs: z.enum(INPUT_KINDS) }),
    firms: z.int(), asked: z.int().describe('Firms to which there is a question'),
    branches: z.array(z.object({ branch: BranchRef, firms: z.int(), questions: z.array(MissingInput) })),
  }),
  problems: [400, 404],
});
export type MissingInputsView = z.infer<typeof missingInputs.result>;
export type MissingInput = z.infer<typeof MissingInput>;
