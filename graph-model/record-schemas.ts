import type { z } from 'zod';
import type { RecordKind, RecordOf } from './dataset.ts';
import { Firm } from './firm.ts';
import { Offer } from './offer.ts';
import { Product } from './product.ts';
import { Requirement } from './requirement.ts';
import { SavedRegion } from './saved-region.ts';
import { SavedSearch } from './saved-search.ts';
import { Scenario } from './scenario.ts';
import { Story } from './story.ts';
import { SupplyRelation } from './supply-relation.ts';

/** The schema of each kind of record: what every record passes before it is stored. */
export const RECORD_SCHEMAS: { readonly [K in RecordKind]: z.ZodType<RecordOf[K]> & { readonly shape: Readonly<Record<keyof RecordOf[K], z.ZodType>> } } = {
  firm: Firm, product: Product, relation: SupplyRelation, requirement: Requirement, offer: Offer, scenario: Scenario, region: SavedRegion, search: SavedSearch, story: Story,
};
