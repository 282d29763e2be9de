import type { EngineId } from '#graph-model/contract/analyses.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Services } from '#server/services.ts';
import type { MeasureEngine } from './measure-engine.ts';

/** One of the engines of this server. Throws `not_offered` where the store brings none of that name. */
export function engineNamed(engines: Services['engines'], id: EngineId): MeasureEngine {
  const engine = engines[id];
  if (!engine) throw new AtlasError('not_offered', 'Engine "gds" needs a network that lives in Neo4j with Graph Data Science (docs/neo4j.md); engine "local" is always there');
  return engine;
}
