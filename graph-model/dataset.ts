import type { Firm } from './firm.ts';
import type { Offer } from './offer.ts';
import type { Product } from './product.ts';
import type { Requirement } from './requirement.ts';
import type { Scenario } from './scenario.ts';
import type { SupplyRelation } from './supply-relation.ts';

/** All records of a network at one revision, each list in order of id. */
export interface Dataset {
  readonly firms: readonly Firm[];
  readonly products: readonly Product[];
  readonly relations: readonly SupplyRelation[];
  readonly requirements: readonly Requirement[];
  readonly offers: readonly Offer[];
  readonly scenarios: readonly Scenario[];
}

/** Kinds of records, with the type of each. */
export interface RecordOf {
  firm: Firm;
  product: Product;
  relation: SupplyRelation;
  requirement: Requirement;
  offer: Offer;
  scenario: Scenario;
}
export type RecordKind = keyof RecordOf;

/** Kinds in the order in which they can be written: what is referred to comes first. */
export const RECORD_KINDS = ['firm', 'product', 'relation', 'requirement', 'offer', 'scenario'] as const satisfies readonly RecordKind[];

/** The list of a dataset that holds a kind. */
export const LIST_OF = {
  firm: 'firms', product: 'products', relation: 'relations', requirement: 'requirements', offer: 'offers', scenario: 'scenarios',
} as const satisfies Record<RecordKind, keyof Dataset>;

export const EMPTY_DATASET: Dataset = { firms: [], products: [], relations: [], requirements: [], offers: [], scenarios: [] };
