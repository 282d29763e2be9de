import type { SupplyRelation } from '../../supply-relation.ts';
import type { ProductSurvival, Standstill, SurvivalTimes } from '../survival-times.ts';
import type { LostBecause, LostSource } from './lost-sources.ts';

/** A product that on some day nobody supplies any more. */
export interface LostProduct {
  readonly product: string;
  /** The first such day. */
  readonly from: number;
  /** Firms that lack it as an input. */
  readonly buyers: number;
  /** Whether it is the end of a chain: none of its buyers supplies anybody. */
  readonly isEnd: boolean;
}

/** One firm on the way from a failure to the end of a chain. */
export interface ChainLink {
  readonly firm: string;
  readonly from: number;
  /** The input whose lack stopped it; absent for the first one. */
  readonly product?: string;
  /** The first one does not stand: it no longer supplies, for this reason. */
  readonly because?: LostBecause;
}

/** The way from a failure to a firm that supplies nobody further. */
export type LostChain = readonly ChainLink[];

/** Whether a unit of a firm stands on a day; products that a firm loses while it makes others count by themselves. */
function standing({ stopped, limited }: Pick<SurvivalTimes, 'stopped' | 'limited'>): (firm: string, product: string) => readonly Standstill[] {
  const whole = new Map(stopped.map(({ firm, standstills }) => [firm, standstills]));
  const single = new Map(limited.map(({ firm, product, standstills }) => [JSON.stringify([firm, product]), standstills]));
  return (firm, product) => whole.get(firm) ?? single.get(JSON.stringify([firm, product])) ?? [];
}

/** What a failure did to a network, with what is needed to follow chains in it. */
export interface FollowedFailure extends Pick<SurvivalTimes, 'stopped' | 'limited'> {
  /** Relations in force, lost sources as suppliers of theirs. */
  readonly relations: readonly SupplyRelation[];
  readonly sources: readonly LostSource[];
  /** Firms that supply somebody, before anything is lost. */
  readonly suppliers: ReadonlySet<string>;
}

/** The products that nobody supplies on some day, in order of that day. O(relations + standstills of the suppliers of what is hit). */
export function lostProducts({ relations, suppliers: isSupplier, ...times }: FollowedFailure): LostProduct[] {
  const standstillsOf = standing(times);
  const lacking = new Map<string, Set<string>>();
  for (const entry of [...times.stopped, ...times.limited]) {
    for (const { cause } of entry.standstills) if (cause) lacking.set(cause.product, (lacking.get(cause.product) ?? new Set()).add(entry.firm));
  }
  const lost: LostProduct[] = [];
  for (const [product, supplied] of Map.groupBy(relations.filter((relation) => relation.product !== undefined), (relation) => relation.product!)) {
    const suppliers = [...new Set(supplied.map(({ supplier }) => supplier as string))].map((firm) => standstillsOf(firm, product));
    const from = firstDayOfAll(suppliers);
    if (from === undefined) continue;
    lost.push({ product, from, buyers: lacking.get(product)?.size ?? 0, isEnd: supplied.every(({ buyer }) => !isSupplier.has(buyer)) });
  }
  return lost.sort((a, b) => a.from - b.from || (a.product < b.product ? -1 : 1));
}

/** The first day on which all stand. Only a day on which one of them stops can be it. */
function firstDayOfAll(suppliers: readonly (readonly Standstill[])[]): number | undefined {
  if (suppliers.some((standstills) => standstills.length === 0)) return undefined;
  const stands = (day: number) => (standstills: readonly Standstill[]) => standstills.some(({ from, to }) => from <= day && day < (to ?? Number.POSITIVE_INFINITY));
  const days = suppliers.flatMap((standstills) => standstills.map(({ from }) => from)).sort((a, b) => a - b);
  return days.find((day) => suppliers.every(stands(day)));
}

/** The chains that break: how many, and the first of them. */
export interface LostChains {
  /** Firms that stop and supply nobody further. */
  readonly ends: number;
  /** At most 50, in the order in which their ends stop. */
  readonly first: readonly LostChain[];
}

const MOST_CHAINS = 50;
const MOST_LINKS = 200;

/**
 * The chains that break: for every firm that stops and supplies nobody further the way back to a failure, over the supplier that stopped
 * last. Of a chain of more than 200 links the failure is told and the last ones. O(what stopped + the links of the chains).
 */
export function lostChains({ stopped, limited, suppliers, sources }: FollowedFailure): LostChains {
  const first = new Map([...limited as readonly ProductSurvival[], ...stopped].map(({ firm, standstills: [standstill] }) => [firm, standstill]));
  const lost = new Map(sources.map((source) => [source.id, source]));
  const ends = stopped.filter(({ firm, standstills: [{ cause }] }) => cause !== undefined && !suppliers.has(firm));
  const named = (link: ChainLink): ChainLink => {
    const source = lost.get(link.firm);
    return source ? { ...link, firm: source.firm, because: source.because } : link;
  };
  return { ends: ends.length, first: ends.slice(0, MOST_CHAINS).map(({ firm }) => chainTo(firm, first).map(named)) };
}

function chainTo(end: string, first: ReadonlyMap<string, Standstill>): LostChain {
  const chain = new Map<string, ChainLink>();
  for (let firm: string | undefined = end; firm !== undefined && !chain.has(firm);) {
    const { from, cause }: Standstill = first.get(firm)!;
    chain.set(firm, { firm, from, ...(cause && { product: cause.product }) });
    firm = cause?.lastSupplier;
  }
  const links = [...chain.values()];
  return (links.length <= MOST_LINKS ? links : [...links.slice(0, MOST_LINKS - 1), links[links.length - 1]]).reverse();
}
