import type { NetworkView } from '../contract/network.ts';
import type { LinkTable } from './links.ts';
import { forNeighbours } from './shortest-ways.ts';

/** A value that firms of a group share, and how many have it. */
export interface Counted<T> {
  readonly value: T;
  readonly firms: number;
}

/** What several firms have in common. Lists are most frequent first, then in order of value. */
export interface FirmGroup {
  readonly firms: number;
  /** How many lie in the region; `placed` of them say where they are. */
  readonly inRegion: number;
  readonly placed: number;
  /** Relations (products) within the group, from outside into it, and out of it. */
  readonly within: number;
  readonly into: number;
  readonly outOf: number;
  /** WZ divisions, municipality keys, size classes, kinds and product numbers that firms of the group supply. Unknown ones are left out. */
  readonly branches: readonly Counted<string>[];
  readonly places: readonly Counted<string>[];
  readonly sizes: readonly Counted<string>[];
  readonly kinds: readonly Counted<string>[];
  readonly products: readonly Counted<number>[];
  /** Firms outside the group that supply, or buy from, at least two of it, by how many. */
  readonly suppliers: readonly Counted<number>[];
  readonly buyers: readonly Counted<number>[];
}

/** Sums up several firms. `supplies` gives the products of every firm. O(firms + relations + links of the group). */
export function sumUpFirms(network: Pick<NetworkView, 'firms' | 'relations'>, links: LinkTable, supplies: readonly ReadonlySet<number>[], group: ReadonlySet<number>): FirmGroup {
  const { firms, relations } = network;
  const members = [...group].filter((firm) => firm >= 0 && firm < links.firmCount);
  const [within, into, outOf] = relationCounts(relations, group);
  return {
    firms: members.length,
    inRegion: members.filter((firm) => firms.inRegion[firm] === true).length,
    placed: members.filter((firm) => firms.inRegion[firm] !== null).length,
    within, into, outOf,
    branches: counted(members.map((firm) => firms.wz[firm]?.slice(0, 2))),
    places: counted(members.map((firm) => firms.ags[firm])),
    sizes: counted(members.map((firm) => firms.sizeClass[firm])),
    kinds: counted(members.map((firm) => firms.kind[firm])),
    products: counted(members.flatMap((firm) => [...supplies[firm]])),
    suppliers: sharedPartners(links, members, group, 'upstream'),
    buyers: sharedPartners(links, members, group, 'downstream'),
  };
}

function relationCounts({ supplier, buyer }: NetworkView['relations'], group: ReadonlySet<number>): [within: number, into: number, outOf: number] {
  let [within, into, outOf] = [0, 0, 0];
  for (let relation = 0; relation < supplier.length; relation++) {
    const [from, to] = [group.has(supplier[relation]), group.has(buyer[relation])];
    if (from && to) within++; else if (to) into++; else if (from) outOf++;
  }
  return [within, into, outOf];
}

function sharedPartners(links: LinkTable, members: readonly number[], group: ReadonlySet<number>, side: 'upstream' | 'downstream'): Counted<number>[] {
  const partners: number[] = [];
  for (const firm of members) forNeighbours(links, firm, side, (partner) => { if (!group.has(partner)) partners.push(partner); });
  return counted(partners).filter(({ firms }) => firms > 1);
}

function counted<T extends string | number>(values: readonly (T | null | undefined)[]): Counted<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null && value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, firms]) => ({ value, firms })).sort((a, b) => b.firms - a.firms || (a.value < b.value ? -1 : 1));
}

/** What lies between two groups of firms. */
export interface GroupPair {
  /** Firms that are in both. */
  readonly both: readonly number[];
  /** Links from a firm of the first group to one of the second that is not the same, and back. */
  readonly there: readonly number[];
  readonly back: readonly number[];
  /** Firms in neither group that supply firms of both, by how many of each; most in all first. */
  readonly suppliers: readonly { readonly firm: number; readonly first: number; readonly second: number }[];
}

/** Compares two groups. O(links of both groups). */
export function compareGroups(links: LinkTable, first: ReadonlySet<number>, second: ReadonlySet<number>): GroupPair {
  const [ofFirst, ofSecond] = [supplierCounts(links, first), supplierCounts(links, second)];
  const suppliers = [...ofFirst].flatMap(([firm, count]) => {
    const others = ofSecond.get(firm);
    return others === undefined || first.has(firm) || second.has(firm) ? [] : [{ firm, first: count, second: others }];
  });
  return {
    both: [...first].filter((firm) => second.has(firm)),
    there: linksBetween(links, first, second),
    back: linksBetween(links, second, first),
    suppliers: suppliers.sort((a, b) => b.first + b.second - a.first - a.second || a.firm - b.firm),
  };
}

function supplierCounts(links: LinkTable, group: ReadonlySet<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const firm of group) if (firm < links.firmCount) forNeighbours(links, firm, 'upstream', (supplier) => counts.set(supplier, (counts.get(supplier) ?? 0) + 1));
  return counts;
}

/** Links from firms of one group to firms of another. O(links of the first). */
export function linksBetween(links: LinkTable, suppliers: ReadonlySet<number>, buyers: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (const firm of [...suppliers].sort((a, b) => a - b)) {
    for (let link = links.outStart[firm]; link < links.outStart[firm + 1]; link++) if (buyers.has(links.buyer[link])) found.push(link);
  }
  return found;
}
