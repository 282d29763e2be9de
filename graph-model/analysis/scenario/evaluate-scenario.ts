import type { Dataset } from '../../dataset.ts';
import type { ScenarioPlan } from '../../scenario.ts';
import { activeRelations } from '../active-relations.ts';
import { affectedShare, employeeWeights, salesWeights } from '../affected-shares.ts';
import type { ShareWithCoverage } from '../affected-shares.ts';
import { createAnalysisContext } from '../analysis-context.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { esriOfShock } from '../esri/esri-of-shock.ts';
import { failureOf } from '../failure-cascade.ts';
import { failureModel, inputCoverage } from '../failure-model.ts';
import { survivalTimes } from '../survival-times.ts';
import type { Known, SurvivalTimes } from '../survival-times.ts';
import { lostChains, lostProducts } from './lost-chains.ts';
import type { LostChains, LostProduct } from './lost-chains.ts';
import { withLostSources } from './lost-sources.ts';
import type { LostSource } from './lost-sources.ts';
import { endedRelationsOf, plannedFailures } from './planned-failures.ts';
import type { PlannedFailures } from './planned-failures.ts';
import { plannedDataset } from './planned-dataset.ts';
import type { MissingPart } from './planned-dataset.ts';
import { byIndustry, byPlace } from './scenario-groups.ts';
import type { IndustryCount, PlaceCount } from './scenario-groups.ts';

/** A firm that stands in a scenario. */
export interface StandingFirm {
  readonly firm: string;
  /** Day on which it first stands; 0 for those that fail. */
  readonly from: number;
  /** Day from which on it works for good; absent where that is not known. */
  readonly back?: number;
  /** Round in which the failure reaches it, 0 for those that fail. */
  readonly stage: number;
}

/** What a scenario does to the network. Days count from its begin; stocks, days to switch and to recover are taken into account. */
export interface ScenarioResult {
  /** Firms with nothing left of their capacity. */
  readonly failed: number;
  /** Firms with a part of it left: they limit what is made (`esri`), and stop nobody. */
  readonly reduced: number;
  /** Every firm that stands on some day, in order of day and id, the failed ones included. */
  readonly standing: readonly StandingFirm[];
  /** Others that stop. */
  readonly stopped: number;
  /** Others that stop, by round: the first number is for round 1. */
  readonly stages: readonly number[];
  /** Others that keep running and lose products. */
  readonly limited: number;
  /** Others that would stop if nobody had stock, nobody switched and nothing came back. */
  readonly reach: number;
  /** Durchhaltezeit: the first day on which another firm stands; absent where none does. */
  readonly firstStop?: number;
  /** The day from which on nobody stands; absent where somebody does for ever or for an unknown time, 0 where nobody does. */
  readonly over?: number;
  /** Share of the employees (of the region, where there is one) in the firms that stand on some day. */
  readonly employees: ShareWithCoverage;
  /** Share of the volume known today that these firms sell. */
  readonly volume: ShareWithCoverage;
  /** Share of all supplies that is lost (ESRI of the failures in the changed network), in all, by missing orders, by missing inputs. */
  readonly esri: ShareWithCoverage & { readonly up: number | null; readonly down: number | null };
  readonly lostProducts: readonly LostProduct[];
  readonly lostChains: LostChains;
  readonly places: readonly PlaceCount[];
  readonly industries: readonly IndustryCount[];
  /** How much of what was needed was known. */
  readonly known: Pick<SurvivalTimes, 'stocks' | 'switching'> & { readonly recovery: Known; readonly inputs: number };
  readonly missing: readonly MissingPart[];
}

/**
 * What a scenario does to the network of `today`. O(firms + relations) for the changed network, beside what failures, days and ESRI take.
 */
export function evaluateScenario(today: AnalysisContext, plan: ScenarioPlan): ScenarioResult {
  const network = changedNetwork(today, plan);
  const { failures, hit, shock, sources } = network;
  const back = backDays(failures, sources);
  const ids = [...failures.failed.keys(), ...sources.map(({ id }) => id)];
  const recoverDays = new Map([...back].filter((entry): entry is [string, number] => entry[1] !== undefined));
  const times = survivalTimes(hit, ids, { recoverDays });
  const reach = failureOf(hit, ids);
  const stageOf = new Map(reach.stopped.map(({ firm, stage }) => [firm, stage]));
  const isLostSource = new Set(sources.map(({ id }) => id));
  const standing = times.stopped.filter(({ firm }) => !isLostSource.has(firm)).map(({ firm, standstills }): StandingFirm => {
    const { to } = standstills.at(-1)!;
    return { firm, from: standstills[0].from, ...(to !== undefined && { back: to }), stage: stageOf.get(firm)! };
  });
  const others = standing.filter(({ firm }) => !failures.failed.has(firm));
  const names = new Set(standing.map(({ firm }) => firm));
  const positions = standing.map(({ firm }) => today.network.indexOf.get(firm)!);
  const inputs = inputCoverage(failureModel(hit));
  const followed = { ...times, relations: activeRelations(hit), sources, suppliers: network.suppliers };
  return {
    failed: failures.failed.size,
    reduced: [...failures.shock.values()].filter((capacity) => capacity > 0 && capacity < 1).length,
    standing, stopped: others.length, stages: countStages(others),
    limited: new Set(times.limited.map(({ firm }) => firm)).size,
    reach: reach.stopped.length - ids.length,
    ...(others.length > 0 && { firstStop: others[0].from }),
    ...overDay(standing),
    employees: affectedShare(employeeWeights(today), positions, inputs),
    volume: affectedShare(salesWeights(today), positions, inputs),
    esri: esriOf(network.planned, shock),
    lostProducts: lostProducts(followed), lostChains: lostChains(followed),
    places: byPlace(today.dataset, names), industries: byIndustry(today.dataset, names),
    known: { stocks: times.stocks, switching: times.switching, recovery: knownRecovery(failures, today.dataset), inputs },
    missing: network.missing,
  };
}

interface ChangedNetwork {
  readonly failures: PlannedFailures;
  /** With new relations and stocks; relations that end have a lost source. ESRI looks at this one. */
  readonly planned: AnalysisContext;
  /** And those of products that nobody can get. */
  readonly hit: AnalysisContext;
  /** The lost sources of `hit`. */
  readonly sources: readonly LostSource[];
  /** Remaining capacity, lost sources included. */
  readonly shock: ReadonlyMap<string, number>;
  /** Firms that supply somebody, before anything ends. */
  readonly suppliers: ReadonlySet<string>;
  readonly missing: readonly MissingPart[];
}

function changedNetwork(today: AnalysisContext, plan: ScenarioPlan): ChangedNetwork {
  const contextOf = (dataset: Dataset) => (dataset === today.dataset ? today : createAnalysisContext(dataset, today.options));
  const { dataset, missing } = plannedDataset(today.dataset, plan);
  const whole = contextOf(dataset);
  const failures = plannedFailures(whole, plan);
  const { ended, missing: notEnded } = endedRelationsOf(whole, plan);
  const parted = ended.size === 0 ? { dataset, sources: [] } : withLostSources(dataset, ({ id }) => (ended.has(id) ? 'ended' : undefined));
  const planned = ended.size === 0 ? whole : contextOf(parted.dataset);
  const isGone = (product: string | undefined) => product !== undefined && failures.products.has(product);
  const hit = failures.products.size === 0
    ? { dataset: parted.dataset, sources: parted.sources }
    : withLostSources(dataset, ({ id, product }) => (ended.has(id) ? 'ended' : isGone(product) ? 'product' : undefined));
  return {
    failures, planned,
    hit: failures.products.size === 0 ? planned : contextOf(hit.dataset),
    sources: hit.sources,
    shock: new Map([...failures.shock, ...parted.sources.map(({ id }): [string, number] => [id, 0])]),
    suppliers: new Set(activeRelations(whole).map(({ supplier }) => supplier)),
    missing: [...missing, ...failures.missing, ...notEnded],
  };
}

function backDays({ failed, products }: PlannedFailures, sources: readonly LostSource[]): Map<string, number | undefined> {
  return new Map([...failed, ...sources.map(({ id, product }): [string, number | undefined] => [id, product === undefined ? undefined : products.get(product)])]);
}

function countStages(others: readonly StandingFirm[]): number[] {
  const counts: number[] = [];
  for (const { stage } of others) {
    while (counts.length < stage) counts.push(0);
    counts[stage - 1]++;
  }
  return counts;
}

function overDay(standing: readonly StandingFirm[]): Pick<ScenarioResult, 'over'> {
  if (standing.some(({ back }) => back === undefined)) return {};
  return { over: standing.reduce((last, { back }) => Math.max(last, back!), 0) };
}

function esriOf(context: AnalysisContext, shock: ReadonlyMap<string, number>): ScenarioResult['esri'] {
  const { esri, up, down, coverage } = esriOfShock(context, shock);
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return { value: known(esri), up: known(up), down: known(down), coverage };
}

/** Of the firms that fail, how many have a day on which they work again: from the scenario or by what they state. */
function knownRecovery({ failed }: PlannedFailures, { firms }: Dataset): Known {
  const open = new Set([...failed].filter(([, days]) => days === undefined).map(([firm]) => firm));
  const unstated = open.size === 0 ? 0 : firms.filter(({ id, daysToRecover }) => open.has(id) && daysToRecover === undefined).length;
  return { known: failed.size - unstated, of: failed.size };
}
