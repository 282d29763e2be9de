import { MEASURE_IDS, type MeasureId } from '#graph-model/analysis/measure.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { QuestionId } from '#graph-model/contract/runs.ts';
import { engineNamed } from '#server/engines/engine-named.ts';
import type { Atlas, Snapshot } from '#server/network/atlas.ts';
import { measureText, measuresText } from '#server/present/measure-text.ts';
import type { Services } from '#server/services.ts';
import type { Computing } from './computing.ts';
import type { RunRequest, RunResult, RunsOptions } from './runs.ts';

interface ComputedBy {
  readonly atlas: Pick<Atlas, 'measured'>;
  readonly computing: Computing;
  readonly engines: Services['engines'];
}

/** How a run is computed: single measures by an engine, all of them with the server's own measuring, other questions in a thread. */
export function computeRun({ atlas, computing, engines }: ComputedBy): RunsOptions['compute'] {
  return async (request, snapshot, signal, onProgress): Promise<RunResult> => {
    const { analysis, parameters } = request;
    if (isMeasure(analysis)) return byEngine(analysis, request, snapshot, signal, onProgress);
    if (request.engine !== 'local') throw new AtlasError('bad_input', 'engine gds computes single measures only: leave out engine, or name a measure');
    if (analysis === 'measures') return allMeasures(snapshot, onProgress);
    const job = computing.answer(analysis, snapshot, parameters, { onProgress });
    const cancel = () => job.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    return job.result.finally(() => signal.removeEventListener('abort', cancel));
  };

  async function byEngine(measure: MeasureId, { engine, parameters }: RunRequest, snapshot: Snapshot, signal: AbortSignal, onProgress: (share: number) => void): Promise<RunResult> {
    const answer = await engineNamed(engines, engine).compute({ measures: [measure], ...parameters, day: snapshot.day, signal, snapshot, onProgress });
    if (answer.revision !== snapshot.revision) throw new AtlasError('conflict', 'The network changed before it was computed; ask again.');
    return { bytes: await measureText(answer, measure), coverage: answer.values.get(measure)!.coverage };
  }

  async function allMeasures(snapshot: Snapshot, onProgress: (share: number) => void): Promise<RunResult> {
    const stop = computing.watchMeasuring(snapshot.dataset, onProgress);
    try {
      const measured = await atlas.measured(snapshot);
      return { bytes: measuresText(snapshot.revision, measured) };
    } finally {
      stop();
    }
  }
}

function isMeasure(id: QuestionId | MeasureId): id is MeasureId {
  return (MEASURE_IDS as readonly string[]).includes(id);
}
