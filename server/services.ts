import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Atlas } from './network/atlas.ts';
import type { GraphStore } from './store/graph-store.ts';

/** What routes and commands work with; put together in `open-services.ts` alone. */
export interface Services {
  readonly version: string;
  readonly store: GraphStore;
  readonly atlas: Atlas;
  readonly reference: ReferenceData;
  /** The present moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Numbers in [0, 1) that nobody can guess, for new ids. */
  readonly random: () => number;
}
