import { z } from 'zod';
import { SCENARIO_FIGURES } from '../analysis/scenario/compare-scenarios.ts';
import { WzEdition } from '../firm.ts';
import { Scenario, ScenarioPlan } from '../scenario.ts';
import { FirmRef, IdParams, ProductRef, WordsSchema } from './common.ts';
import { route } from './define.ts';

/** So many scenarios are compared at once, beside today. */
export const MOST_COMPARED = 8;
/** Of what can be long, answers list so many. */
const LISTED = 200;

const Day = z.number().describe('Days after the scenario begins');
const Share = z.object({ value: z.number().nullable(), coverage: z.number() });
const Known = z.object({ known: z.int(), of: z.int() });
const Groups = { of: z.int().describe('Firms of the group in all'), label: WordsSchema.optional().describe('Absent where place or industry is unknown') };
const Place = z.object({ ags: z.string().optional(), country: z.string().optional(), ...Groups });
const Industry = z.object({ wz: z.string().optional(), wzEdition: WzEdition.optional(), ...Groups });

/** What a scenario does to the network, with stocks, days to switch and days to recover taken into account. */
export const ScenarioOutcome = z.object({
  failed: z.int(),
  reduced: z.int().describe('Firms with a part of their capacity left: they count in esri and stop nobody'),
  stopped: z.int().describe('Others that stand on some day'),
  stages: z.array(z.int()).describe(`These by the round in which the failure reaches them, from round 1 on, at most ${LISTED}`),
  limited: z.int().describe('Others that keep running and lose products'),
  reach: z.int().describe('Others that would stop if nobody had stock, switched or recovered'),
  firstStop: Day.optional().describe('Durchhaltezeit: the first day on which another firm stands; absent where none does'),
  over: Day.optional().describe('Nobody stands from this day on; absent where that is not known'),
  employees: Share, volume: Share,
  esri: Share.extend({ up: z.number().nullable(), down: z.number().nullable() }).describe('Share of all supplies that is lost'),
  standing: z.array(z.object({ firm: FirmRef, from: Day, back: Day.optional(), stage: z.int() })).describe(`The first ${LISTED} by day, those that fail first`),
  lostProducts: z.array(z.object({ product: ProductRef, from: Day, buyers: z.int(), isEnd: z.boolean() })).describe(`Products that nobody supplies on some day, at most ${LISTED}`),
  lostChains: z.object({
    ends: z.int().describe('Firms that stop and supply nobody further'),
    first: z.array(z.array(z.object({ firm: FirmRef, from: Day, product: ProductRef.optional(), because: z.enum(['ended', 'product']).optional() }))).describe('The ways from a failure to them, at most 50'),
  }),
  known: z.object({ stocks: Known, switching: Known, recovery: Known, inputs: z.number() }),
  missing: z.array(z.object({ kind: z.enum(['firm', 'product', 'relation', 'input', 'target']), id: z.string() })).describe('What the scenario names and is no longer there; it counts for nothing'),
});
export type ScenarioOutcome = z.infer<typeof ScenarioOutcome>;

const computed = { revision: z.int(), day: z.string().describe('Relations in force on this day count') };

export const listScenarios = route({
  method: 'get', path: '/scenarios', tag: 'scenarios', summary: 'All saved scenarios by name, each with its version. They are created, replaced and deleted as records of kind `scenario`',
  result: z.object({ revision: z.int(), scenarios: z.array(z.object({ scenario: Scenario, version: z.string() })) }),
});
export type ScenarioList = z.infer<typeof listScenarios.result>;

export const evaluateScenario = route({
  method: 'post', path: '/scenarios/evaluate', tag: 'scenarios', summary: 'What a scenario that need not be saved does to the network of today',
  body: ScenarioPlan,
  result: z.object({ ...computed, outcome: ScenarioOutcome }),
  problems: [400, 413],
});

const Column = z.object({ id: z.string().optional(), name: z.string().optional(), outcome: ScenarioOutcome });

export const compareScenarios = route({
  method: 'post', path: '/scenarios/compare', tag: 'scenarios', summary: 'Scenarios, saved or not, side by side with today and with each other',
  body: z.strictObject({
    scenarios: z.array(z.union([z.strictObject({ id: IdParams.shape.id }), ScenarioPlan.extend({ name: Scenario.shape.name.optional() })])).max(MOST_COMPARED),
  }),
  result: z.object({
    ...computed,
    columns: z.array(Column).describe('The first one is today, without id and name'),
    figures: z.array(z.object({
      figure: z.enum(SCENARIO_FIGURES), values: z.array(z.number().nullable()), differences: z.array(z.number().nullable()).describe('To today'),
      best: z.array(z.int()).describe('Positions of columns; empty where they do not differ'), worst: z.array(z.int()),
    })).describe('One value a column; null is unknown, without end, or (firstStop) never'),
    places: z.array(Place.extend({ firms: z.array(z.int()) })).describe('Firms that stand, one number a column'),
    industries: z.array(Industry.extend({ firms: z.array(z.int()) })),
    products: z.array(z.object({ product: ProductRef, isEnd: z.boolean(), from: z.array(z.number().nullable()) })).describe(`At most ${LISTED}`),
  }),
  problems: [400, 404, 413],
});
export type ScenarioComparisonView = z.infer<typeof compareScenarios.result>;
