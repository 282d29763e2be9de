import { setImmediate as turn } from 'node:timers/promises';
import { AtlasError } from '#graph-model/errors.ts';
import type { EngineId } from '#graph-model/contract/analyses.ts';
import type { AnalysisId, RunState } from '#graph-model/contract/runs.ts';
import type { Atlas, Snapshot } from '#server/network/atlas.ts';
import { withCurrentFirms } from './current-firms.ts';
import { createResultCache } from './result-cache.ts';
import { revisionOfRunId, ROLE, runIdOf } from './run-id.ts';

export interface RunRequest {
  readonly analysis: AnalysisId;
  /** Checked, with what was not told filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly engine: EngineId;
}

/** One analysis of one revision. */
export interface Run extends RunRequest {
  readonly id: string;
  readonly role: string;
  readonly snapshot: Pick<Snapshot, 'revision' | 'changeSet' | 'day'>;
  readonly state: RunState;
  /** Share (0–1) that is done. */
  readonly progress: number;
  readonly coverage?: number;
  readonly error?: unknown;
}

/** What came out of a run: JSON in UTF-8. */
export interface RunResult {
  readonly bytes: Uint8Array;
  readonly coverage?: number;
}

/** Who waits for a run: a name for those who come back for the result, a symbol for a request that waits for it. */
export type Asker = string | symbol;

export interface Runs {
  /**
   * The run of this request on the network of now, begun unless it runs or its result is kept; the asker counts until it leaves.
   * @throws AtlasError `line_full`, `closing`; others reach the run.
   */
  ask(request: RunRequest, asker: Asker): Promise<Run>;
  /** The result for a request that waits for it; `signal` says that it has gone. Rejects with what the run failed with. */
  wait(request: RunRequest, signal: AbortSignal): Promise<{ readonly run: Run; readonly bytes: Uint8Array }>;
  /** @throws AtlasError `gone` for a run of a past revision whose result is no longer kept, `not_found` for one that this server does not know. */
  get(id: string): Run;
  /** The result, undefined unless the run is done and its result is still kept. */
  result(id: string): Uint8Array | undefined;
  /** Takes back an asking; the run ends at once where nobody else waits for it. */
  leave(id: string, asker: Asker): Run;
  /** Hears of every change of a run, until it has ended or the returned function is called. */
  watch(id: string, onChange: (run: Run) => void): () => void;
  /** Runs that are being computed end, and no more are begun; watchers hear of it. */
  close(): void;
}

export interface RunsOptions {
  readonly version: string;
  readonly region: string;
  readonly atlas: Pick<Atlas, 'current' | 'latest'>;
  readonly compute: (request: RunRequest, snapshot: Snapshot, signal: AbortSignal, onProgress: (share: number) => void) => Promise<RunResult>;
  /** Told of failures that nobody foresaw. */
  readonly onFault?: (error: unknown) => void;
  /** Results kept, in bytes; 128 MB unless told. */
  readonly cacheBytes?: number;
}

interface Held {
  run: Run;
  readonly askers: Set<Asker>;
  readonly watchers: Set<(run: Run) => void>;
  readonly stop: AbortController;
  /** Let go of when it is there: what keeps results is the cache, which is bounded. */
  outcome?: Promise<Uint8Array>;
}

/** So many runs are known by id, whether their results are kept or not. */
const MOST_KNOWN = 5_000;

/** Runs by id: the same one is computed once however many ask, kept while there is room, and ended when the last asker leaves. */
export function createRuns({ version, region, atlas, compute, onFault, cacheBytes = 128 * 2 ** 20 }: RunsOptions): Runs {
  const held = new Map<string, Held>();
  const cache = createResultCache(cacheBytes);
  let isClosed = false;

  const change = (of: Held, part: Partial<Run>): void => {
    of.run = { ...of.run, ...part };
    for (const tell of of.watchers) tell(of.run);
    if (hasEnded(of.run)) of.watchers.clear();
  };
  const begin = (id: string, request: RunRequest, snapshot: Snapshot): Held => {
    const stop = new AbortController();
    const { promise: outcome, resolve, reject } = Promise.withResolvers<Uint8Array>();
    // Whoever asked may have gone.
    outcome.catch(() => undefined);
    const mark = { revision: snapshot.revision, changeSet: snapshot.changeSet, day: snapshot.day };
    const mine: Held = { run: { ...request, id, role: ROLE, snapshot: mark, state: 'waiting', progress: 0 }, askers: new Set(), watchers: new Set(), stop, outcome };
    const end = (part: Partial<Run>, settle: () => void): void => {
      if (hasEnded(mine.run)) return;
      change(mine, part);
      settle();
    };
    stop.signal.addEventListener('abort', () => {
      const error = stop.signal.reason as AtlasError;
      end({ state: 'cancelled', error }, () => reject(error));
    });
    const succeed = ({ bytes, coverage }: RunResult): void => {
      cache.put(id, bytes);
      end({ state: 'done', progress: 1, coverage }, () => resolve(bytes));
      mine.outcome = undefined;
    };
    const fail = (error: unknown): void => {
      if (!(error instanceof AtlasError)) onFault?.(error);
      end({ state: 'failed', error }, () => reject(error));
    };
    compute(request, snapshot, stop.signal, (progress) => { if (!hasEnded(mine.run)) change(mine, { state: 'running', progress }); }).then(succeed, fail);
    return mine;
  };
  const keep = (id: string, of: Held): Held => {
    held.delete(id);
    held.set(id, of);
    for (const [oldest, { run }] of held) {
      if (held.size <= MOST_KNOWN) break;
      if (hasEnded(run)) held.delete(oldest);
    }
    return of;
  };
  const open = async (given: RunRequest, asker: Asker): Promise<Held> => {
    if (isClosed) throw new AtlasError('closing', 'The server is closing. Ask again in a moment.');
    const snapshot = await atlas.current();
    const { revision, changeSet, day } = snapshot;
    const request = withCurrentFirms(given, snapshot.index.formerFirms);
    const id = runIdOf({ version, revision, changeSet, day, region, role: ROLE, ...request });
    const known = held.get(id);
    const isGood = known && (!hasEnded(known.run) || (known.run.state === 'done' && cache.get(id) !== undefined));
    const mine = keep(id, isGood ? known : begin(id, request, snapshot));
    if (!hasEnded(mine.run)) mine.askers.add(asker);
    return mine;
  };
  const shown = ({ run }: Held): Run => (run.state === 'done' && cache.get(run.id) === undefined ? { ...run, state: 'forgotten' } : run);
  const known = (id: string): Held => held.get(id) ?? unknownRun(id, atlas.latest()?.revision);
  const leave = (of: Held, asker: Asker): void => {
    of.askers.delete(asker);
    if (of.askers.size === 0 && !hasEnded(of.run)) of.stop.abort(new AtlasError('cancelled', 'The run was cancelled. Ask for it again to begin it anew.'));
  };
  const waitOnce = async (request: RunRequest, signal: AbortSignal): Promise<{ run: Run; bytes: Uint8Array }> => {
    const asker = Symbol(request.analysis);
    const mine = await open(request, asker);
    const gone = () => leave(mine, asker);
    if (signal.aborted) gone();
    signal.addEventListener('abort', gone, { once: true });
    try {
      const bytes = mine.outcome ? await mine.outcome : cache.get(mine.run.id);
      // Others have taken its room meanwhile.
      return bytes === undefined ? await waitOnce(request, signal) : { bytes, run: mine.run };
    } finally {
      signal.removeEventListener('abort', gone);
      mine.askers.delete(asker);
    }
  };
  return {
    async ask(request, asker) {
      const mine = await open(request, asker);
      // Whoever is not let into the line hears it at once.
      await turn();
      const { error } = mine.run;
      if (error instanceof AtlasError && (error.code === 'line_full' || error.code === 'closing')) throw error;
      return mine.run;
    },
    async wait(request, signal) {
      for (;;) {
        try {
          return await waitOnce(request, signal);
        } catch (error) {
          // Edits have overtaken it while it waited for its turn: the network of now is what was asked for.
          if (signal.aborted || !(error instanceof AtlasError) || error.code !== 'conflict') throw error;
        }
      }
    },
    get(id) {
      const of = shown(known(id));
      const now = atlas.latest()?.revision;
      if (of.state === 'forgotten' && now !== undefined && now !== of.snapshot.revision) throw goneError(id, of.snapshot.revision, now);
      return of;
    },
    result: (id) => (held.get(id)?.run.state === 'done' ? cache.get(id) : undefined),
    leave(id, asker) {
      const of = known(id);
      leave(of, asker);
      return of.run;
    },
    watch(id, onChange) {
      const of = known(id);
      if (!hasEnded(of.run)) of.watchers.add(onChange);
      return () => { of.watchers.delete(onChange); };
    },
    close() {
      isClosed = true;
      for (const of of held.values()) if (!hasEnded(of.run)) of.stop.abort(new AtlasError('closing', 'The server is closing. Ask again in a moment.'));
    },
  };
}

/** Whether nothing will change any more. */
export function hasEnded({ state }: Pick<Run, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running';
}

function goneError(id: string, revision: number, now: number): AtlasError {
  return new AtlasError('gone', `${id} was computed on revision ${revision}; the network is at revision ${now} and the result is no longer kept. POST /api/v1/runs with the same analysis and parameters computes it on the network of now.`);
}

function unknownRun(id: string, now: number | undefined): never {
  const revision = revisionOfRunId(id);
  if (revision !== undefined && now !== undefined && revision < now) throw goneError(id, revision, now);
  throw new AtlasError('not_found', `This server knows no run "${id}". POST /api/v1/runs begins one; the same analysis of the same revision gets the same id.`);
}
