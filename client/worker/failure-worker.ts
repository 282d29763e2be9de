import { AtlasError } from '#graph-model/errors.ts';
import { createFailureKernel, type FailureKernel } from './failure-kernel.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** The worker's end: keeps the data of the last revision that came, answers in the order in which it is asked. */
let kernel: FailureKernel | undefined;

addEventListener('message', ({ data: message }: MessageEvent<ToWorker>) => {
  postMessage(message.kind === 'data' ? taken(message) : answerTo(message));
});

function taken({ revision, network, inputs }: Extract<ToWorker, { kind: 'data' }>): FromWorker {
  kernel = createFailureKernel(network, inputs);
  return { ready: revision };
}

function answerTo({ id, question, firms }: Extract<ToWorker, { kind: 'ask' }>): FromWorker {
  try {
    if (kernel === undefined) throw new AtlasError('conflict', 'The worker has no data yet.');
    return { id, answer: kernel(question, firms) };
  } catch (error) {
    return { id, fault: { code: error instanceof AtlasError ? error.code : 'internal', message: error instanceof Error ? error.message : String(error) } };
  }
}
