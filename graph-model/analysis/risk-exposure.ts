import { AtlasError } from '../errors.ts';
import type { LinearProgramme, LinearSolver, LinearSum } from './linear-programme.ts';

/** A site that makes products within one capacity; amounts and times in the same units throughout, such as pieces and days. */
export interface PlannedSite {
  readonly id: string;
  /** Units of all its products together per period. */
  readonly capacity: number;
  /** Products it can make; all where it does not say. */
  readonly makes?: readonly string[];
}

export interface PlannedProduct {
  readonly id: string;
  /** Units per period that buyers take. */
  readonly demand: number;
  /** Units in stock when the disruption begins. */
  readonly inventory: number;
  /** What a unit of demand that is not met costs. */
  readonly lossPerUnit: number;
  /** Units of other products that go into one. */
  readonly parts?: Readonly<Record<string, number>>;
}

/** Sites and products under the question what a disruption costs until it is over. */
export interface DisruptionPlan {
  readonly sites: readonly PlannedSite[];
  readonly products: readonly PlannedProduct[];
  /** Each disruption: sites that make nothing for the periods to recover. */
  readonly scenarios: readonly { readonly down: readonly string[]; readonly timeToRecover: number }[];
}

/** What a disruption does at best: with production and stock divided as is least costly. */
export interface DisruptionImpact {
  readonly down: readonly string[];
  readonly timeToRecover: number;
  /** Cost of the demand that is not met. */
  readonly impact: number;
  /** Units of demand not met, by product; only those with a loss. */
  readonly lost: Readonly<Record<string, number>>;
  /** Periods that all demand can be met; absent where it can for ever. */
  readonly timeToSurvive?: number;
  /** Risk exposure index, 0–1: the impact as a share of the largest one. */
  readonly exposure: number;
}

/**
 * Performance impact, time to survive and risk exposure index of every scenario, two linear programmes each: the least cost over the time
 * to recover, and the longest time without any loss. Simchi-Levi, D. et al. (2015): Identifying risks and mitigating disruptions in the
 * automotive supply chain. Interfaces 45(5), 375–390.
 * @throws AtlasError `bad_input` naming a site or product that the plan does not have, or one that it has twice.
 */
export function disruptionImpacts(plan: DisruptionPlan, solve: LinearSolver): DisruptionImpact[] {
  rejectUnknownNames(plan);
  const impacts = plan.scenarios.map(({ down, timeToRecover }) => {
    const { impact, lost } = leastLoss(plan, new Set(down), timeToRecover, solve);
    const timeToSurvive = longestWithoutLoss(plan, new Set(down), solve);
    return { down, timeToRecover, impact, lost, ...(timeToSurvive < Number.POSITIVE_INFINITY && { timeToSurvive }) };
  });
  const largest = Math.max(0, ...impacts.map(({ impact }) => impact));
  return impacts.map((one) => ({ ...one, exposure: largest === 0 ? 0 : one.impact / largest }));
}

const made = (site: number, product: number) => `x_${site}_${product}`;
const lostOf = (product: number) => `l_${product}`;
const TIME = 't';

function leastLoss({ sites, products }: DisruptionPlan, down: ReadonlySet<string>, time: number, solve: LinearSolver): Pick<DisruptionImpact, 'impact' | 'lost'> {
  const solution = solve({
    sense: 'minimise',
    objective: products.map(({ lossPerUnit }, product) => [lossPerUnit, lostOf(product)]),
    rows: [
      ...products.map(({ demand, inventory }, product) => (
        { sum: [...balance(sites, products, down, product), [1, lostOf(product)] as const], relation: '>=' as const, bound: demand * time - inventory }
      )),
      // Only buyers go without: what is not there cannot be built in.
      ...products.map(({ demand }, product) => ({ sum: [[1, lostOf(product)] as const], relation: '<=' as const, bound: demand * time })),
      ...capacities(sites, products, down).map(({ sum, capacity }) => ({ sum, relation: '<=' as const, bound: capacity * time })),
    ],
  });
  if (solution.status !== 'optimal') throw new Error(`The programme of least loss is ${solution.status}, which it cannot be.`);
  const lost = products.map(({ id }, product): [string, number] => [id, solution.variables.get(lostOf(product)) ?? 0]).filter(([, units]) => units > 0);
  return { impact: solution.value, lost: Object.fromEntries(lost) };
}

function longestWithoutLoss({ sites, products }: DisruptionPlan, down: ReadonlySet<string>, solve: LinearSolver): number {
  const programme: LinearProgramme = {
    sense: 'maximise',
    objective: [[1, TIME]],
    rows: [
      ...products.map(({ demand, inventory }, product) => ({ sum: [...balance(sites, products, down, product), [-demand, TIME] as const], relation: '>=' as const, bound: -inventory })),
      ...capacities(sites, products, down).map(({ sum, capacity }) => ({ sum: [...sum, [-capacity, TIME] as const], relation: '<=' as const, bound: 0 })),
    ],
  };
  const solution = solve(programme);
  return solution.status === 'optimal' ? solution.value : Number.POSITIVE_INFINITY;
}

/** What is made of a product, less what goes into others. */
function balance(sites: readonly PlannedSite[], products: readonly PlannedProduct[], down: ReadonlySet<string>, product: number): LinearSum {
  return sites.flatMap((site, at) => products.flatMap((other, number): LinearSum => {
    if (!canMake(site, other, down)) return [];
    const net = (number === product ? 1 : 0) - partsOf(other, products[product].id);
    return net === 0 ? [] : [[net, made(at, number)]];
  }));
}

function partsOf({ parts }: PlannedProduct, id: string): number {
  return parts !== undefined && Object.hasOwn(parts, id) ? parts[id] : 0;
}

/** What every running site makes in all, with its capacity. */
function capacities(sites: readonly PlannedSite[], products: readonly PlannedProduct[], down: ReadonlySet<string>): { sum: LinearSum; capacity: number }[] {
  return sites.map((site, at) => ({ capacity: site.capacity, sum: products.flatMap((product, number): LinearSum => (canMake(site, product, down) ? [[1, made(at, number)]] : [])) }))
    .filter(({ sum }) => sum.length > 0);
}

function canMake({ id, makes }: PlannedSite, product: PlannedProduct, down: ReadonlySet<string>): boolean {
  return !down.has(id) && (makes === undefined || makes.includes(product.id));
}

function rejectUnknownNames({ sites, products, scenarios }: DisruptionPlan): void {
  const [siteIds, productIds] = [new Set(sites.map(({ id }) => id)), new Set(products.map(({ id }) => id))];
  if (siteIds.size < sites.length || productIds.size < products.length) throw new AtlasError('bad_input', 'A site or a product occurs twice; give each an id of its own.');
  const sitesNamed = scenarios.flatMap(({ down }) => down);
  const productsNamed = [...sites.flatMap(({ makes }) => makes ?? []), ...products.flatMap(({ parts }) => Object.keys(parts ?? {}))];
  const unknown = [...sitesNamed.filter((id) => !siteIds.has(id)), ...productsNamed.filter((id) => !productIds.has(id))];
  if (unknown.length > 0) throw new AtlasError('bad_input', `The plan has no ${[...new Set(unknown)].join(', ')}: name sites and products as they are listed.`);
}
