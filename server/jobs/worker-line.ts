import { Worker, type ResourceLimits } from 'node:worker_threads';
import { AtlasError } from '#graph-model/errors.ts';
import { failureOfMessage, failureOfWorker, type WorkerMessage } from './worker-messages.ts';

export interface WorkerLineOptions {
  /** What a thread runs: it answers every message with one `done` or `failed`. */
  readonly file: URL;
  /** Threads that compute at the same time. */
  readonly threads: number;
  /** Jobs that may wait; 50 unless told. */
  readonly waiting?: number;
  /** Heap of a thread in MB; unless told, what node gives. */
  readonly memoryMb?: number;
  /** What every thread gets once, when it begins. */
  readonly workerData?: unknown;
  /** How long a thread without a job is kept, with all it has unpacked; half a minute unless told. */
  readonly idleMs?: number;
}

export interface JobOptions {
  /** Called with 0 when the job's turn has come, then with the share (0–1) that is done. */
  readonly onProgress?: (share: number) => void;
  /** Jobs of the server itself wait however long the line is. */
  readonly isOwn?: boolean;
}

/** A job in the line. `cancel` ends it, and its thread, at once; the result then fails with `cancelled`. */
export interface Job<Result> {
  readonly result: Promise<Result>;
  readonly cancel: () => void;
}

export interface WorkerLine {
  /**
   * Puts a job into the line; its task is made when its turn has come.
   * @throws AtlasError `line_full` where too many wait, `closing` after `close`.
   */
  start<Result>(task: () => unknown, options?: JobOptions): Job<Result>;
  readonly load: { readonly running: number; readonly waiting: number };
  /** Ends all threads; what runs or waits fails with `closing`. */
  close(): Promise<void>;
}

interface Held {
  readonly task: () => unknown;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly settle: { resolve(result: never): void; reject(error: unknown): void };
  seat?: Seat;
  ended: boolean;
}

interface Seat {
  readonly worker: Worker;
  job?: Held;
  idle?: NodeJS.Timeout;
}

/**
 * A bounded line of jobs before worker threads. A thread has one job at a time and can be ended with it; one that has finished is kept for
 * a while, so that the next job finds the dataset unpacked. No thread that dies, runs out of memory or cannot begin leaves a job without an end.
 */
export function createWorkerLine({ file, threads, waiting = 50, memoryMb, workerData, idleMs = 30_000 }: WorkerLineOptions): WorkerLine {
  const line: Held[] = [];
  const seats = new Set<Seat>();
  let isClosed = false;
  const resourceLimits: ResourceLimits = memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb };
  const running = () => [...seats].filter(({ job }) => job !== undefined).length;

  /** The only way out of the line, taken once. */
  const end = (job: Held, settle: () => void): void => {
    if (job.ended) return;
    job.ended = true;
    const place = line.indexOf(job);
    if (place >= 0) line.splice(place, 1);
    if (job.seat) release(job.seat);
    settle();
    next();
  };
  const release = (seat: Seat): void => {
    seat.job = undefined;
    if (!seats.has(seat)) return;
    // An idle thread does not keep a process alive.
    seat.worker.unref();
    seat.idle = setTimeout(() => void drop(seat), idleMs).unref();
  };
  const drop = (seat: Seat): Promise<unknown> => {
    seats.delete(seat);
    clearTimeout(seat.idle);
    return seat.worker.terminate();
  };
  const fail = (seat: Seat, error: AtlasError | Error): void => {
    void drop(seat);
    const { job } = seat;
    if (job) end(job, () => job.settle.reject(error));
  };
  const take = (seat: Seat, message: WorkerMessage): void => {
    const { job } = seat;
    if (!job) return;
    if (message.kind === 'progress') return job.onProgress?.(message.share);
    end(job, () => (message.kind === 'done' ? job.settle.resolve(message.result as never) : job.settle.reject(failureOfMessage(message))));
  };
  const newSeat = (): Seat => {
    const seat: Seat = { worker: new Worker(file, { resourceLimits, workerData }) };
    seats.add(seat);
    seat.worker.on('message', (message: WorkerMessage) => take(seat, message));
    seat.worker.on('error', (error) => fail(seat, failureOfWorker(error)));
    seat.worker.on('exit', (code) => fail(seat, new Error(`A computing thread ended early (${code}).`)));
    return seat;
  };
  const give = async (job: Held): Promise<void> => {
    const seat = [...seats].find((one) => one.job === undefined) ?? newSeat();
    clearTimeout(seat.idle);
    [job.seat, seat.job] = [seat, job];
    seat.worker.ref();
    try {
      job.onProgress?.(0);
      const task = await job.task();
      if (!job.ended) seat.worker.postMessage(task);
    } catch (error) {
      end(job, () => job.settle.reject(error));
    }
  };
  const next = (): void => {
    while (line.length > 0 && running() < threads) void give(line.shift()!);
  };
  const leave = (job: Held, error: AtlasError): void => {
    if (job.ended) return;
    if (job.seat) void drop(job.seat);
    end(job, () => job.settle.reject(error));
  };
  return {
    start(task, { onProgress, isOwn = false } = {}) {
      if (isClosed) throw closing();
      if (!isOwn && line.length >= waiting && running() >= threads) {
        throw new AtlasError('line_full', `${line.length} analyses wait already. Ask again in a minute, or cancel one: DELETE /api/v1/runs/{id}.`);
      }
      const { promise, resolve, reject } = Promise.withResolvers<never>();
      // Whoever asked may have gone.
      promise.catch(() => undefined);
      const job: Held = { task, onProgress, settle: { resolve, reject }, ended: false };
      line.push(job);
      next();
      return { result: promise, cancel: () => leave(job, new AtlasError('cancelled', 'The analysis was cancelled.')) };
    },
    get load() {
      return { running: running(), waiting: line.length };
    },
    async close() {
      isClosed = true;
      const threadsLeft = [...seats];
      for (const job of [...line.splice(0), ...threadsLeft.flatMap((seat) => seat.job ?? [])]) leave(job, closing());
      await Promise.all(threadsLeft.map(drop));
    },
  };
}

function closing(): AtlasError {
  return new AtlasError('closing', 'The server is closing. Ask again in a moment.');
}
