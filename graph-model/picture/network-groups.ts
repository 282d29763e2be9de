import { louvain } from '../analysis/louvain.ts';
import type { NetworkView } from '../contract/network.ts';
import { seededRandom } from '../seeded-random.ts';
import { BRANCH_GROUPS, branchGroupsOf } from './branch-group.ts';
import type { BranchGroup } from './branch-group.ts';
import type { LinkTable } from './links.ts';
import { ORIGINS, originOf } from './origin.ts';
import type { Origin } from './origin.ts';
import type { Grouping } from './scene-state.ts';

/** Groups of the network picture: the largest first, at the end what is too small for a group of its own and firms without relations. */
export interface FirmGroups {
  /** Number of the group of every firm. */
  readonly groupOf: Int32Array;
  /** Class that each group stands for; `REST` and `UNLINKED` are none. */
  readonly classOf: Int32Array;
  readonly firms: Int32Array;
}

/** In place of a class: firms whose class is too small for a group; firms without any relation. */
export const REST = -1;
export const UNLINKED = -2;

/** More groups than this are not told apart; smaller ones than this share of all firms, and than `LEAST` firms, are dots in a corner. */
const MOST_GROUPS = 28;
const LEAST_SHARE = 0.004;
const LEAST = 3;
/** Rounds in which small classes join large ones; a class that trades only with small ones follows them a round later. */
const JOINING = 4;

/** What a class of firms is called after. */
export type GroupClass =
  | { readonly kind: 'branch'; readonly branch: BranchGroup }
  | { readonly kind: 'place'; readonly key: string; readonly name: string }
  | { readonly kind: 'origin'; readonly origin: Origin };

/** Classes by branch or municipality and the class of every firm; firms outside the region are classes by where they come from. O(firms). */
export function classesBy(network: Pick<NetworkView, 'firms' | 'branches' | 'places'>, grouping: 'branch' | 'municipality'): { classes: GroupClass[]; classOf: Int32Array } {
  if (grouping === 'branch') return { classes: BRANCH_GROUPS.map((branch) => ({ kind: 'branch', branch })), classOf: Int32Array.from(branchGroupsOf(network)) };
  const { firms, places } = network;
  const placeAt = new Map(places.map(({ ags }, place) => [ags, place]));
  const classes: GroupClass[] = [...places.map(({ ags, name }): GroupClass => ({ kind: 'place', key: ags, name })), ...ORIGINS.map((origin): GroupClass => ({ kind: 'origin', origin }))];
  const classOf = Int32Array.from(firms.id, (_, firm) => {
    const place = firms.inRegion[firm] === false ? undefined : placeAt.get(firms.ags[firm] ?? '');
    return place ?? places.length + ORIGINS.indexOf(originOf(firms.ags[firm], firms.country[firm]));
  });
  return { classes, classOf };
}

const SEED = 8;

/** Chains: firms that supply each other more than others (Louvain), by the number of relations. About O(links). */
export function chainClasses({ firmCount, count, outStart, buyer, relations }: Pick<LinkTable, 'firmCount' | 'count' | 'outStart' | 'buyer' | 'relations'>): Int32Array {
  if (count === 0) return new Int32Array(firmCount);
  return louvain(firmCount, { start: outStart, target: buyer, weight: Float64Array.from(relations) }, seededRandom(SEED)).groupOf;
}

/**
 * Classes in which small ones have joined the large one that they trade most with for its size, so that few are left over. Classes that trade with no large
 * one stay. O(links · rounds), for classes that are found by relations.
 */
export function joinedClasses(classOf: Int32Array, { count, supplier, buyer, relations }: Pick<LinkTable, 'count' | 'supplier' | 'buyer' | 'relations'>): Int32Array {
  let joined = classOf;
  for (let round = 0; round < JOINING; round++) {
    const { large: kept, size } = largeClasses(joined);
    const large = new Set(kept);
    const ties = new Map<number, Map<number, number>>();
    const add = (from: number, to: number, weight: number) => {
      if (from < 0 || large.has(from) || !large.has(to)) return;
      const own = ties.get(from) ?? new Map<number, number>();
      // By the size of the large one: else the largest would swallow all.
      own.set(to, (own.get(to) ?? 0) + weight / size[to]);
      ties.set(from, own);
    };
    for (let link = 0; link < count; link++) {
      const [a, b] = [joined[supplier[link]], joined[buyer[link]]];
      add(a, b, relations[link]);
      add(b, a, relations[link]);
    }
    if (ties.size === 0) break;
    const target = new Map([...ties].map(([from, own]) => [from, [...own].reduce((best, each) => (each[1] > best[1] || (each[1] === best[1] && each[0] < best[0]) ? each : best))[0]]));
    joined = joined.map((each) => target.get(each) ?? each);
  }
  return joined;
}

/** Classes that are large enough to be groups, and all that hold firms, largest first. */
function largeClasses(classOf: Int32Array): { large: readonly number[]; filled: readonly number[]; size: Int32Array } {
  const size = new Int32Array(classOf.reduce((most, each) => Math.max(most, each), -1) + 1);
  for (const each of classOf) if (each >= 0) size[each]++;
  const least = Math.max(LEAST, LEAST_SHARE * classOf.length);
  const filled = [...size.keys()].filter((each) => size[each] > 0).sort((a, b) => size[b] - size[a] || a - b);
  return { size, filled, large: filled.filter((each, rank) => rank < MOST_GROUPS && (size[each] >= least || rank === 0)) };
}

/** Groups out of classes, largest first; `isUnlinked` marks firms that are to stand apart. A class below 0 is none. O(firms + classes log classes). */
export function firmGroups(classOf: Int32Array, isUnlinked: (firm: number) => boolean): FirmGroups {
  const own = classOf.map((each, firm) => (isUnlinked(firm) ? UNLINKED : each < 0 ? REST : each));
  const { large, filled } = largeClasses(own);
  // A rest of a single class would be that class under another name.
  const kept = large.length >= filled.length - 1 && filled.length <= MOST_GROUPS ? filled : large;
  const numberOf = new Map<number, number>([...kept, REST, UNLINKED].map((each, number) => [each, number]));
  const draft = own.map((each) => numberOf.get(each) ?? kept.length);
  const firms = new Int32Array(kept.length + 2);
  for (const group of draft) firms[group]++;
  const used = [...firms.keys()].filter((group) => firms[group] > 0);
  const place = new Map(used.map((group, number) => [group, number]));
  const classList = [...kept, REST, UNLINKED];
  return { groupOf: draft.map((group) => place.get(group)!), classOf: Int32Array.from(used, (group) => classList[group]), firms: Int32Array.from(used, (group) => firms[group]) };
}

/** What a chain is called after: the products that are traded most within it, else the firm with most relations. */
export interface ChainSubject {
  readonly lead: number;
  readonly products: readonly number[];
}

/** Subject of every group. O(relations). */
export function chainSubjects(network: Pick<NetworkView, 'relations'>, links: LinkTable, groupOf: Int32Array, groups: number): ChainSubject[] {
  const lead = new Int32Array(groups).fill(-1);
  const degree = (firm: number) => links.outStart[firm + 1] - links.outStart[firm] + links.inStart[firm + 1] - links.inStart[firm];
  groupOf.forEach((group, firm) => { if (lead[group] < 0 || degree(firm) > degree(lead[group])) lead[group] = firm; });
  const traded = Array.from({ length: groups }, () => new Map<number, number>());
  const { supplier, buyer, product } = network.relations;
  product.forEach((each, relation) => {
    const group = groupOf[supplier[relation]];
    if (each === null || group === undefined || group !== groupOf[buyer[relation]]) return;
    traded[group].set(each, (traded[group].get(each) ?? 0) + 1);
  });
  return traded.map((counts, group) => ({
    lead: lead[group],
    products: [...counts].sort(([a, of], [b, others]) => others - of || a - b).slice(0, 2).map(([each]) => each),
  }));
}

/** Classes for a grouping where they are known without computing: of chains only by the measure `community`. */
export function knownClasses(network: Pick<NetworkView, 'firms' | 'branches' | 'places'>, grouping: Grouping, communities: readonly (number | null)[] | undefined): Int32Array | undefined {
  if (grouping !== 'chain') return classesBy(network, grouping).classOf;
  return communities && Int32Array.from(communities, (group) => (group === null ? -1 : group - 1));
}
