import type { EsriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import type { Computing } from '#server/jobs/computing.ts';
import type { Atlas, Snapshot } from '#server/network/atlas.ts';
import type { EngineRequest, MeasureEngine } from './measure-engine.ts';

/** Systemic relevance that is being computed, or was, with those who wait for it. */
interface Asked {
  readonly snapshot: Snapshot;
  readonly result: Promise<EsriMeasures>;
  readonly listeners: Set<(share: number) => void>;
  readonly cancel: () => void;
  waiting: number;
  done: boolean;
}

/**
 * The measures of a snapshot, on its day, which are computed once for everybody; what takes minutes when somebody first asks for it by its
 * id, and no longer than somebody waits for it.
 */
export function localEngine(atlas: Pick<Atlas, 'currentMeasured' | 'measured'>, computing: Pick<Computing, 'esri' | 'watchMeasuring'>): MeasureEngine {
  let last: Asked | undefined;
  const begin = (snapshot: Snapshot): Asked => {
    const listeners = new Set<(share: number) => void>();
    const { result, cancel } = computing.esri(snapshot, { onProgress: (share) => { for (const tell of listeners) tell(share); } });
    const mine: Asked = { snapshot, result, listeners, cancel, waiting: 0, done: false };
    const isDone = () => (mine.done = true);
    result.then(isDone, () => { if (last === mine) last = undefined; });
    return (last = mine);
  };
  const esriOf = async (snapshot: Snapshot, { signal, onProgress }: Pick<EngineRequest, 'signal' | 'onProgress'>): Promise<EsriMeasures> => {
    const mine = last?.snapshot === snapshot ? last : begin(snapshot);
    mine.waiting++;
    if (onProgress) mine.listeners.add(onProgress);
    let hasLeft = false;
    const leave = () => {
      if (hasLeft) return;
      hasLeft = true;
      if (onProgress) mine.listeners.delete(onProgress);
      if (--mine.waiting > 0 || mine.done) return;
      if (last === mine) last = undefined;
      mine.cancel();
    };
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await mine.result;
    } finally {
      signal?.removeEventListener('abort', leave);
      leave();
    }
  };
  const measured = async ({ snapshot, onProgress }: EngineRequest) => {
    const stop = snapshot && onProgress ? computing.watchMeasuring(snapshot.dataset, onProgress) : undefined;
    try {
      return snapshot ? { snapshot, measured: await atlas.measured(snapshot) } : await atlas.currentMeasured();
    } finally {
      stop?.();
    }
  };
  return {
    async compute(request) {
      const { measures, bridges = false, samplingSize } = request;
      if (samplingSize !== undefined) throw new AtlasError('bad_input', 'samplingSize is for engine "gds": engine "local" chooses it by the size of the network and gives the error bound');
      const { snapshot, measured: { values, summary, unasked } } = await measured(request);
      const takesLong = measures.some((id) => unasked.has(id));
      const asked: Partial<Record<MeasureId, MeasureValues>> = takesLong ? await esriOf(snapshot, request) : {};
      return {
        engine: 'local', revision: snapshot.revision, day: snapshot.day, fictitious: holdsFictitious(snapshot.dataset.firms),
        firms: snapshot.dataset.firms.map(({ id, name }) => ({ id, name })),
        values: new Map(measures.map((id) => [id, asked[id] ?? values.get(id)!])),
        ...(bridges && { bridges: summary.bridges }),
      };
    },
  };
}
