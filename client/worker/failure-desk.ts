import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';
import { ApiProblem } from '../api/problem.ts';
import { failureNetwork } from './dataset-of-network.ts';
import type { FailureAnswers, FailureQuestion } from './failure-kernel.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What this desk needs of a worker of the browser; tests hand in their own. */
export interface DeskWorker extends Pick<EventTarget, 'addEventListener'> {
  postMessage(message: ToWorker): void;
  terminate(): void;
}

/** Failures computed in the browser, beside the page, so that neither drawing nor a lost connection hold them up. */
export interface FailureDesk {
  /** Hands over the data of a revision; questions about an older one are no longer answered. `onReady` tells that the worker has built its models from them. */
  readonly prepare: (network: NetworkView, inputs: FailureInputs, onReady?: () => void) => void;
  /** Resolves once the data of this revision, or a newer one, are there. */
  readonly prepared: (revision: number) => Promise<void>;
  /** Rejects where the desk cannot tell, at once where it knows that: another way is then to be taken. An aborted question is not asked, or its answer dropped. */
  readonly ask: <Q extends FailureQuestion>(question: Q, firms: readonly string[], revision: number, signal?: AbortSignal) => Promise<FailureAnswers[Q]>;
}

/** How long an answer may take before the worker counts as stuck, in milliseconds; how often in a row it may fail. */
const LIMITS = { patience: 10_000, failures: 3 };

interface Waiting {
  readonly id: number;
  readonly question: FailureQuestion;
  readonly firms: readonly string[];
  readonly revision: number;
  readonly resolve: (answer: FailureAnswers[FailureQuestion]) => void;
  readonly reject: (cause: unknown) => void;
}

/** A desk that starts its worker when it first has data, and again after a crash. One question is with the worker at a time: what was taken back meanwhile is never computed. */
export function createFailureDesk(start: () => DeskWorker, limits: Partial<typeof LIMITS> = {}): FailureDesk {
  const { patience, failures: mostFailures } = { ...LIMITS, ...limits };
  let data: Extract<ToWorker, { kind: 'data' }> | undefined;
  let worker: DeskWorker | undefined;
  let running: { readonly one: Waiting; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let waiting: Waiting[] = [];
  let failures = 0;
  let lastId = 0;
  let tellReady: (() => void) | undefined;
  let waitingForData: { readonly revision: number; readonly resolve: () => void }[] = [];

  function begin(message: ToWorker): DeskWorker {
    const begun = start();
    const listen = (type: string, react: (event: Event) => void) => begun.addEventListener(type, (event) => { if (begun === worker) react(event); });
    listen('message', (event) => finish((event as MessageEvent<FromWorker>).data));
    listen('messageerror', () => fail('unreadable answer'));
    listen('error', (event) => fail((event as ErrorEvent).message));
    begun.postMessage(message);
    return begun;
  }

  function finish(answer: FromWorker): void {
    if ('ready' in answer) return answer.ready === data?.revision ? tellReady?.() : undefined;
    if (running?.one.id !== answer.id) return;
    const { one, timer } = running;
    clearTimeout(timer);
    running = undefined;
    failures = 0;
    if ('answer' in answer) one.resolve(answer.answer);
    else one.reject(new ApiProblem(answer.fault.code, answer.fault.message));
    next();
  }

  /** The worker is lost, with the question that it had; the others get a new one. */
  function fail(reason: string): void {
    worker?.terminate();
    worker = undefined;
    failures++;
    clearTimeout(running?.timer);
    const lost = failures < mostFailures ? [] : waiting.splice(0);
    if (running) lost.unshift(running.one);
    running = undefined;
    for (const one of lost) one.reject(new ApiProblem('worker', reason));
    next();
  }

  function next(): void {
    if (running || !data) return;
    const one = waiting.shift();
    if (!one) return;
    if (one.revision !== data.revision) {
      one.reject(outdated());
      return next();
    }
    running = { one, timer: setTimeout(() => fail('no answer'), patience) };
    try {
      worker ??= begin(data);
      worker.postMessage({ kind: 'ask', id: one.id, question: one.question, firms: one.firms });
    } catch (error) {
      fail(String(error));
    }
  }

  return {
    prepare(network, inputs, onReady) {
      tellReady = onReady;
      const { revision } = network;
      data = { kind: 'data', revision, network: failureNetwork(network), inputs };
      failures = 0;
      for (const one of waitingForData) if (one.revision <= revision) one.resolve();
      waitingForData = waitingForData.filter((one) => one.revision > revision);
      try {
        if (worker) worker.postMessage(data);
        else worker = begin(data);
      } catch (error) {
        fail(String(error));
      }
    },
    prepared(revision) {
      return data !== undefined && data.revision >= revision ? Promise.resolve() : new Promise((resolve) => { waitingForData.push({ revision, resolve }); });
    },
    ask(question, firms, revision, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        if (data?.revision !== revision) return reject(outdated());
        if (failures >= mostFailures) return reject(new ApiProblem('worker', 'The worker failed again and again.'));
        const one: Waiting = { id: ++lastId, question, firms, revision, resolve: resolve as Waiting['resolve'], reject };
        signal?.addEventListener('abort', () => {
          waiting = waiting.filter((other) => other !== one);
          reject(signal.reason);
        }, { once: true });
        waiting.push(one);
        next();
      });
    },
  };
}

function outdated(): ApiProblem {
  return new ApiProblem('worker', 'The worker has not got the data of this revision.');
}

let desk: FailureDesk | undefined;
let searchDesk: FailureDesk | undefined;

/** The desk of this page, with a worker of its own. */
export function failureDesk(): FailureDesk {
  return (desk ??= createFailureDesk(startWorker));
}

/** A second desk for searches that take seconds, so that no failure waits for them that is played meanwhile. */
export function failureSearchDesk(): FailureDesk {
  return (searchDesk ??= createFailureDesk(startWorker, { patience: 120_000 }));
}

function startWorker(): Worker {
  return new Worker(new URL('./failure-worker.ts', import.meta.url), { type: 'module', name: 'failures' });
}
