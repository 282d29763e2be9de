import { availableParallelism, totalmem } from 'node:os';
import type { EsriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import type { StoredTable } from '#server/reference/stored-reference.ts';
import type { Measured, MeasuresBefore } from './all-measures.ts';
import type { AnalysisTask } from './analysis-task.ts';
import type { AnswerText, WorkerAnswerId } from './answers.ts';
import { createDatasetPacker } from './packed-dataset.ts';
import { createWorkerLine, type Job, type JobOptions, type WorkerLine } from './worker-line.ts';

/** The records of a revision, as far as computing needs them. */
export interface ComputedOf {
  readonly revision: number;
  readonly day: string;
  readonly dataset: Dataset;
}

/** What is computed beside the thread that serves requests. */
export interface Computing {
  /** All measures of a network; what has not changed since the last one is not computed again. */
  measure(of: ComputedOf): Promise<Measured>;
  /** Hears of the measuring of a dataset that is underway; returns what ends that. */
  watchMeasuring(dataset: Dataset, onProgress: (share: number) => void): () => void;
  esri(of: ComputedOf, options?: JobOptions): Job<EsriMeasures>;
  /** Answers one of the other questions as JSON. */
  answer(analysis: Exclude<WorkerAnswerId, 'measures' | 'esri'>, of: ComputedOf, parameters: unknown, options?: JobOptions): Job<AnswerText>;
  readonly load: { readonly quick: WorkerLine['load']; readonly long: WorkerLine['load'] };
  close(): Promise<void>;
}

export interface ComputingOptions {
  readonly region: Region;
  /** Loaded tables that name places and industries. */
  readonly naming?: readonly StoredTable[];
  /** Threads for work that may take minutes; one per core unless told. One more answers short questions. */
  readonly threads?: number;
  /** Jobs that may wait in either line. */
  readonly waiting?: number;
  /** Heap of one thread in MB; unless told, an equal part of half the memory, 4 GB at most. */
  readonly memoryMb?: number;
}

const FILE = new URL('./analysis-worker.ts', import.meta.url);
/** Seconds at most for a region, and people wait for them: they do not stand behind work that takes minutes. */
const QUICK: ReadonlySet<WorkerAnswerId> = new Set(['failure', 'critical', 'days', 'firm_survival', 'specialisation', 'missing_inputs', 'network', 'failureInputs']);

/** Two lines of worker threads over one packed dataset: one for short questions, one for what takes long. */
export function createComputing({ region, naming = [], threads = availableParallelism(), waiting, memoryMb = partOfMemory(threads + 1) }: ComputingOptions): Computing {
  const quick = createWorkerLine({ file: FILE, threads: 1, waiting, memoryMb, workerData: naming, idleMs: 300_000 });
  const long = createWorkerLine({ file: FILE, threads, waiting, memoryMb, workerData: naming });
  const pack = createDatasetPacker();
  const watchers = new WeakMap<Dataset, Set<(share: number) => void>>();
  let before: MeasuresBefore | undefined;
  const start = <Result>(analysis: WorkerAnswerId, { revision, day, dataset }: ComputedOf, parameters: unknown, options?: JobOptions): Job<Result> => {
    const task = async (): Promise<AnalysisTask> => ({ analysis, parameters, network: { packed: await pack(dataset), revision, day, region } });
    return (QUICK.has(analysis) ? quick : long).start(task, options);
  };
  const watchersOf = (dataset: Dataset) => {
    const known = watchers.get(dataset) ?? new Set();
    watchers.set(dataset, known);
    return known;
  };
  return {
    async measure(of) {
      const onProgress = (share: number) => { for (const tell of watchersOf(of.dataset)) tell(share); };
      const measured = await start<Measured>('measures', of, before, { isOwn: true, onProgress }).result;
      before = { values: measured.values, digests: measured.digests, summary: measured.summary };
      return measured;
    },
    watchMeasuring(dataset, onProgress) {
      watchersOf(dataset).add(onProgress);
      return () => { watchersOf(dataset).delete(onProgress); };
    },
    esri: (of, options) => start('esri', of, undefined, options),
    answer: (analysis, of, parameters, options) => start(analysis, of, parameters, options),
    get load() {
      return { quick: quick.load, long: long.load };
    },
    async close() {
      await Promise.all([quick.close(), long.close()]);
    },
  };
}

function partOfMemory(threads: number): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return Math.max(512, Math.min(4_096, Math.floor(memory / 2 / threads / 2 ** 20)));
}
