import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { combineReference } from '#server/reference/atlas-reference.ts';
import type { StoredTable } from '#server/reference/stored-reference.ts';
import { ANSWERS, type AnyAnswer, type JobNetwork } from './answers.ts';
import type { AnalysisTask } from './analysis-task.ts';
import { createDatasetUnpacker } from './packed-dataset.ts';
import { messageOfFailure, type WorkerMessage } from './worker-messages.ts';

// The thread that serves requests goes first where cores are short. Only on Linux is this the priority of one thread, which its helpers inherit.
const NICENESS = 5;
if (process.platform === 'linux') setPriority(NICENESS);

/** Answers one task after the other; the network of the last one is kept for the next. */
const unpack = createDatasetUnpacker();
let last: { readonly dataset: Dataset; readonly of: string; readonly network: Omit<JobNetwork, 'reference'> } | undefined;

/** Read when an answer first needs names: most do without. */
let named: JobNetwork['reference'] | undefined;
const reference = (): JobNetwork['reference'] => (named ??= combineReference(loadReferenceData(), (workerData ?? []) as StoredTable[]));

const say = (message: WorkerMessage, moved: ArrayBuffer[] = []): void => parentPort!.postMessage(message, moved);

parentPort!.on('message', (task: AnalysisTask) => {
  const onProgress = throttled((share) => say({ kind: 'progress', share }));
  Promise.resolve()
    .then(() => (ANSWERS[task.analysis] as AnyAnswer)(networkOf(task), task.parameters as never, onProgress))
    .then(({ result, moved }) => say({ kind: 'done', result }, moved))
    .catch((error: unknown) => say(messageOfFailure(error)));
});

function networkOf({ network: { packed, revision, day, region } }: AnalysisTask): JobNetwork {
  const of = JSON.stringify([Object.values(packed).map((slices) => slices.map(({ number }) => number)), day]);
  if (last?.of !== of) {
    const dataset = unpack(packed);
    last = { dataset, of, network: { dataset, packed, revision, day, region, context: createAnalysisContext(dataset, { day, region }), index: namesOf(dataset) } };
  }
  return { ...last.network, revision, get reference() { return reference(); } };
}

function namesOf({ firms, products }: Dataset): JobNetwork['index'] {
  let made: { firms: Map<string, Dataset['firms'][number]>; products: Map<string, Dataset['products'][number]> } | undefined;
  const index = () => (made ??= { firms: new Map(firms.map((firm) => [firm.id, firm])), products: new Map(products.map((product) => [product.id, product])) });
  return {
    get firms() { return index().firms; },
    get products() { return index().products; },
  };
}

/** At most ten messages a second, however small the steps are. */
function throttled(tell: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    if (performance.now() - told < 100) return;
    told = performance.now();
    tell(share);
  };
}
