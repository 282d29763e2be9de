import type { EngineId } from '#graph-model/contract/analyses.ts';
import type { MeasureEngine } from './engines/measure-engine.ts';
import type { Computing } from './jobs/computing.ts';
import type { Runs } from './jobs/runs.ts';
import type { Atlas } from './network/atlas.ts';
import type { AtlasReference } from './reference/atlas-reference.ts';
import type { GraphStore } from './store/graph-store.ts';

/** What routes and commands work with; put together in `open-services.ts` alone. */
export interface Services {
  readonly version: string;
  readonly store: GraphStore;
  readonly atlas: Atlas;
  /** What can compute measures; without Neo4j only this process. */
  readonly engines: Readonly<Partial<Record<EngineId, MeasureEngine>>>;
  /** Worker threads … */
  readonly computing: Computing;
  /** … and what is asked of them, with the results kept. */
  readonly runs: Runs;
  readonly reference: AtlasReference;
  /** The present day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** The present moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Numbers in [0, 1) that nobody can guess, for new ids. */
  readonly random: () => number;
}
