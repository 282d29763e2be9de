import type { NetworkPlaces, NetworkQuestion } from '#graph-model/picture/network-layout.ts';
import type { LayoutAnswer, LayoutQuestion } from './layout-messages.ts';

/** What this desk needs of a worker of the browser; tests hand in their own. */
export interface LayoutWorker extends Pick<EventTarget, 'addEventListener'> {
  postMessage(message: LayoutQuestion): void;
  terminate(): void;
}

/** Hears how far places are, and where firms begin. */
export type PlacesReport = (done: number, beginning?: NetworkPlaces) => void;

/** Places of firms computed beside the page, so that the picture that is shown stays usable meanwhile. */
export interface LayoutDesk {
  /** Places for a question; `report` hears how far they are, 0–1, and once those on which firms begin where the others take long. Another question takes over: the one before is given up, its promise stays open. */
  readonly place: (question: NetworkQuestion, report: PlacesReport) => Promise<NetworkPlaces>;
}

interface Running {
  readonly id: number;
  readonly question: NetworkQuestion;
  readonly places: Promise<NetworkPlaces>;
  report: PlacesReport;
  readonly resolve: (places: NetworkPlaces) => void;
  readonly reject: (reason: Error) => void;
}

/** A desk whose worker starts with the first question; where workers do not run it computes in the page, with `here`. */
export function createLayoutDesk(start: () => LayoutWorker, here: (question: NetworkQuestion) => Promise<NetworkPlaces>): LayoutDesk {
  let worker: LayoutWorker | undefined;
  let running: Running | undefined;
  let lastId = 0;

  function begin(): LayoutWorker {
    const begun = start();
    begun.addEventListener('message', (event) => { if (begun === worker) hear((event as MessageEvent<LayoutAnswer>).data); });
    for (const fault of ['error', 'messageerror']) begun.addEventListener(fault, () => { if (begun === worker) fail(); });
    return begun;
  }

  function hear(answer: LayoutAnswer): void {
    if (running?.id !== answer.id) return;
    if ('done' in answer) { running.report(answer.done, answer.beginning); return; }
    const { resolve, reject } = running;
    running = undefined;
    if ('places' in answer) resolve(answer.places);
    else reject(new Error(answer.fault));
  }

  function fail(): void {
    stop();
    const lost = running;
    running = undefined;
    if (lost) here(lost.question).then(lost.resolve, lost.reject);
  }

  function stop(): void {
    worker?.terminate();
    worker = undefined;
  }

  return {
    place(question, report) {
      if (running?.question === question) {
        running.report = report;
        return running.places;
      }
      if (running) stop();
      const { promise, resolve, reject } = Promise.withResolvers<NetworkPlaces>();
      running = { id: ++lastId, question, places: promise, report, resolve, reject };
      try {
        worker ??= begin();
        worker.postMessage({ id: lastId, question });
      } catch {
        fail();
      }
      return promise;
    },
  };
}

let desk: LayoutDesk | undefined;

/** The desk of this page. */
export function layoutDesk(): LayoutDesk {
  return (desk ??= createLayoutDesk(
    () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module', name: 'layout' }),
    async (question) => (await import('#graph-model/picture/network-layout.ts')).placeNetwork(question),
  ));
}
