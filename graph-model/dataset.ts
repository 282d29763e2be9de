import type { Firm } from './firm.ts';
import type { Offer } from './offer.ts';
import type { Product } from './product.ts';
import type { Requirement } from './requirement.ts';
import type { SavedRegion } from './saved-region.ts';
import type { SavedSearch } from './saved-search.ts';
import type { Scenario } from './scenario.ts';
import type { Story } from './story.ts';
import type { SupplyRelation } from './supply-relation.ts';

/** All records of a network at one revision, each list in order of id. */
export interface Dataset {
  readonly firms: readonly Firm[];
  readonly products: readonly Product[];
  readonly relations: readonly SupplyRelation[];
  readonly requirements: readonly Requirement[];
  readonly offers: readonly Offer[];
  readonly scenarios: readonly Scenario[];
  readonly regions: readonly SavedRegion[];
  readonly searches: readonly SavedSearch[];
  readonly stories: readonly Story[];
}

/** Kinds of records, with the type of each. */
export interface RecordOf {
  firm: Firm;
  product: Product;
  relation: SupplyRelation;
  requirement: Requirement;
  offer: Offer;
  scenario: Scenario;
  region: SavedRegion;
  search: SavedSearch;
  story: Story;
}
export type RecordKind = keyof RecordOf;

/** Kinds of records that make the network. */
export const NETWORK_KINDS = ['firm', 'product', 'relation', 'requirement', 'offer'] as const satisfies readonly RecordKind[];

/**
 * Kinds of records that people save beside the network: nothing refers to them, what they name may go, each is told as a whole, and the
 * network is the same with and without them. A further one is an entry here and what it says of itself: its schema, its table, its words.
 */
export const SAVED_KINDS = ['scenario', 'region', 'search', 'story'] as const satisfies readonly RecordKind[];
export type SavedKind = (typeof SAVED_KINDS)[number];

/** All kinds in the order in which they can be written: what is referred to comes first. */
export const RECORD_KINDS = [...NETWORK_KINDS, ...SAVED_KINDS] as const;

/** The list of a dataset that holds a kind. */
export const LIST_OF = {
  firm: 'firms', product: 'products', relation: 'relations', requirement: 'requirements', offer: 'offers', scenario: 'scenarios', region: 'regions', search: 'searches',
  story: 'stories',
} as const satisfies Record<RecordKind, keyof Dataset>;

/** Something for each of some kinds. */
export function forKinds<K extends RecordKind, T>(kinds: readonly K[], make: (kind: K) => T): Record<K, T> {
  return Object.fromEntries(kinds.map((kind) => [kind, make(kind)])) as Record<K, T>;
}

/** A dataset whose lists are to be filled. */
export function emptyLists(): { readonly [L in keyof Dataset]: Dataset[L][number][] } {
  return { firms: [], products: [], relations: [], requirements: [], offers: [], scenarios: [], regions: [], searches: [], stories: [] };
}

export const EMPTY_DATASET: Dataset = emptyLists();

/** True for kinds that people save beside the network. */
export function isSaved(kind: RecordKind): kind is SavedKind {
  return (SAVED_KINDS as readonly RecordKind[]).includes(kind);
}
