import type { NetworkView } from '../contract/network.ts';
import { matchingFirms, type FilteredFirms, type FirmFilters } from '../firm-filters.ts';
import type { LinkTable } from './links.ts';
import type { Direction, SceneState } from './scene-state.ts';
import { surroundingsOf } from './surroundings.ts';

/** A part of the network: the firms that fit the filters, of them only the surroundings of one where that is wanted. */
export interface ShownPart {
  readonly filters: FirmFilters;
  readonly surroundings?: { readonly firm: string; readonly tiers: number; readonly direction: Direction };
  /** Ids of the firms that were kept by hand, none: all, and of those that were hidden. */
  readonly only?: readonly string[];
  readonly hidden?: readonly string[];
}

/** Numbers of the firms of a part; undefined for all. Surroundings of a firm that is not there restrict nothing. O(firms + links). */
export function shownFirms(network: FilteredFirms, links: LinkTable, { filters, surroundings, only = [], hidden = [] }: ShownPart): ReadonlySet<number> | undefined {
  const matching = keptFirms(matchingFirms(network, filters), network.firms.id, only, hidden);
  const firm = surroundings === undefined ? -1 : network.firms.id.indexOf(surroundings.firm);
  if (surroundings === undefined || firm < 0) return matching;
  const { upstream, downstream } = surroundingsOf(links, firm, surroundings.tiers, surroundings.direction);
  const around = new Set([...upstream.keys(), ...downstream.keys()]);
  return matching === undefined ? around : new Set([...around].filter((each) => matching.has(each)));
}

/** Of the firms that fit (undefined: all) those that were kept and not hidden by hand, by id; undefined for all. Ids that are not there count for nothing. O(firms). */
export function keptFirms(matching: ReadonlySet<number> | undefined, ids: readonly string[], only: readonly string[], hidden: readonly string[]): ReadonlySet<number> | undefined {
  if (only.length === 0 && hidden.length === 0) return matching;
  const [kept, left] = [new Set(only), new Set(hidden)];
  const isKept = (firm: number): boolean => (only.length === 0 || kept.has(ids[firm])) && !left.has(ids[firm]);
  return new Set((matching ? [...matching] : [...ids.keys()]).filter(isKept));
}

/** Number of relations between firms of a part, both ends within it. */
export function shownRelations({ relations }: Pick<NetworkView, 'relations'>, shown: ReadonlySet<number> | undefined): number {
  if (shown === undefined) return relations.id.length;
  return relations.supplier.reduce((count, supplier, at) => count + Number(shown.has(supplier) && shown.has(relations.buyer[at])), 0);
}

/** Firms that a scene is about: what passes the filter, of it only the surroundings or the chain that stand out. Undefined for all. O(firms + links). */
export function firmsOfScene(links: LinkTable, { visible, focus, chain }: Pick<SceneState, 'visible' | 'focus' | 'chain'>): ReadonlySet<number> | undefined {
  const around = chain ? new Set(chain.firms) : focus && aroundFocus(links, focus);
  if (!around || !visible) return around ?? visible;
  return new Set([...around].filter((firm) => visible.has(firm)));
}

function aroundFocus(links: LinkTable, { firm, tiers, direction }: NonNullable<SceneState['focus']>): Set<number> {
  const { upstream, downstream } = surroundingsOf(links, firm, tiers, direction);
  return new Set([...upstream.keys(), ...downstream.keys()]);
}
