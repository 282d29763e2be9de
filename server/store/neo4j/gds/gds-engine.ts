import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { bridges } from '#graph-model/analysis/bridges.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { EMPTY_DATASET } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { EngineAnswer, EngineRequest, EngineValues, MeasureEngine } from '#server/engines/measure-engine.ts';
import { oneAtATime } from '#server/use-cases/one-at-a-time.ts';
import type { Connection } from '../connection.ts';
import type { Runner } from '../query.ts';
import { underLock } from '../under-lock.ts';
import { gdsFault } from './gds-faults.ts';
import { drawsOf, gdsBridges, gdsMeasure, GDS_MEASURES, USES_PARTNERS, USES_WEIGHTS } from './gds-measures.ts';
import { dropLeftOvers, networkSize, PREFIX, project, type NetworkSize } from './gds-projection.ts';
import { DROP, TERMINATE } from './gds-queries.ts';

export interface GdsEngine extends MeasureEngine {
  /** Ends what is being computed, of which it waits for the end; undefined where nothing is. Later calls fail. */
  close(): Promise<void> | undefined;
}

const TRIES = 3;

/** Computes measures in the Neo4j of a connection by Graph Data Science, one run after the other. Nothing is looked at before the first. */
export function gdsEngine(connection: Connection): GdsEngine {
  const closing = new AbortController();
  const line = {};
  const underway = new Set<Promise<unknown>>();
  return {
    compute(request) {
      const unknown = request.measures.filter((id) => !GDS_MEASURES.includes(id));
      if (unknown.length > 0) return Promise.reject(new AtlasError('bad_input', `Graph Data Science does not compute ${unknown.join(', ')}, only ${GDS_MEASURES.join(', ')}: use engine "local"`));
      const signal = AbortSignal.any([closing.signal, ...(request.signal ? [request.signal] : [])]);
      const run = oneAtATime(line, () => atOneRevision(connection, request, signal));
      underway.add(run);
      const end = () => void underway.delete(run);
      run.then(end, end);
      return run;
    },
    close() {
      closing.abort();
      return underway.size === 0 ? undefined : Promise.allSettled(underway).then(() => undefined);
    },
  };
}

async function atOneRevision(connection: Connection, request: EngineRequest, signal: AbortSignal): Promise<EngineAnswer> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const answer = await projected(connection, request, signal);
    if (answer) return answer;
  }
  throw new AtlasError('conflict', 'The network changes all the time: ask again when the import is through');
}

/**
 * One run in one transaction, which sees the projection alone from its making on; undefined where the network changed meanwhile. The
 * projection is dropped at the end whatever happens: in the transaction, and where that failed, in another one.
 */
async function projected(connection: Connection, request: EngineRequest, signal: AbortSignal): Promise<EngineAnswer | undefined> {
  let graph = '';
  let mayBeThere = false;
  const cancel = () => void connection.read((run) => run.all(TERMINATE, { attempt: graph.slice(PREFIX.length) })).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    refuseEnded(signal);
    return await connection.read(async (run, name) => {
      refuseEnded(signal);
      await dropLeftOvers(run);
      // By the name of the transaction others see that the projection is in use, and can end it.
      graph = PREFIX + name;
      mayBeThere = true;
      const drop = async (): Promise<void> => {
        await run.all(DROP, { graph });
        mayBeThere = false;
      };
      const answer = await answerOf(run, graph, connection, request, signal).catch(async (error: unknown) => {
        await drop().catch(() => undefined);
        throw error;
      });
      // Graph Data Science hands out what it has when its transaction is ended in the middle: only a transaction that lives on has all of it.
      await drop();
      return answer;
    });
  } catch (error) {
    refuseEnded(signal);
    throw gdsFault(error);
  } finally {
    signal.removeEventListener('abort', cancel);
    if (mayBeThere) await connection.read((run) => run.all(DROP, { graph })).catch(() => undefined);
  }
}

async function answerOf(run: Runner, graph: string, connection: Connection, request: EngineRequest, signal: AbortSignal): Promise<EngineAnswer | undefined> {
  const revision = await revisionAtRest(connection);
  const size = await networkSize(run, request.day);
  const draws = drawsOf(size.firms.length, size.links, request.samplingSize);
  const projection = size.links === 0 ? undefined : await project(run, graph, size, {
    day: request.day,
    weights: request.measures.some((id) => USES_WEIGHTS.includes(id)),
    partners: request.bridges === true || request.measures.some((id) => USES_PARTNERS.includes(id)),
    sampling: request.measures.includes('betweenness') && draws < size.firms.length,
  });
  if ((await revisionAtRest(connection)) !== revision) return undefined;
  const found = { engine: 'gds' as const, revision, fictitious: size.fictitious, ...(request.day !== undefined && { day: request.day }) };
  if (!projection) return { ...found, ...withoutLinks(size, request) };
  const values = new Map<MeasureId, EngineValues>();
  for (const id of request.measures) {
    refuseEnded(signal);
    values.set(id, await gdsMeasure(id, run, projection, draws));
  }
  refuseEnded(signal);
  return { ...found, firms: projection.firms, values, ...(request.bridges && { bridges: await gdsBridges(run, projection) }) };
}

/** The same before and after a read means that the read saw all of that revision and nothing of the next. */
function revisionAtRest(connection: Connection): Promise<number> {
  return underLock(connection, (_, { revision }) => revision);
}

/** There is nothing to project; the catalogue itself says what its measures are then. */
function withoutLinks({ firms }: NetworkSize, { measures, bridges: wanted = false }: EngineRequest): Pick<EngineAnswer, 'firms' | 'values' | 'bridges'> {
  const context = createAnalysisContext({ ...EMPTY_DATASET, firms: firms as readonly Firm[] });
  return { firms, values: new Map(measures.map((id) => [id, measureById(id)!.compute(context)])), ...(wanted && { bridges: bridges(context) }) };
}

function refuseEnded(signal: AbortSignal): void {
  if (signal.aborted) throw new AtlasError('conflict', 'The computation was ended before it was through');
}
