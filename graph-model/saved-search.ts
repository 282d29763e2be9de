import { z } from 'zod';
import { FirmId, SearchId } from './identifier.ts';
import { PartnerCriteria } from './partner-criteria.ts';
import { provenance } from './provenance.ts';
import { Label } from './text.ts';

/** A partner search that somebody gave a name, to be asked again when new data comes. It may name records that are no longer there. */
export const SavedSearch = z.strictObject({
  id: SearchId,
  name: Label,
  /** Whose search it is; absent: the region's. */
  firm: FirmId.optional(),
  ...PartnerCriteria.shape,
  ...provenance,
});
export type SavedSearch = z.infer<typeof SavedSearch>;
