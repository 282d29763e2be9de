import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AtlasError } from '#graph-model/errors.ts';
import type { AnswerOf, ArgumentsOf, Failure, LoadedPart, Reply, Request, Verb } from './messages.ts';
import type { Row } from './record-rows.ts';

/** What belongs to a call beside its arguments. */
export interface CallOptions {
  /** Rows that follow the call, each list a message of its own. What it throws ends the call. */
  readonly rows?: Iterable<readonly Row[]>;
  /** Takes the parts that come before the answer. */
  readonly onPart?: (part: LoadedPart) => void;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: AtlasError) => void;
  readonly onPart?: (part: LoadedPart) => void;
  /** Lists of rows that were sent and not yet taken, and who waits for that. */
  underway: number;
  onTaken?: () => void;
}

/** So many lists of rows may lie before the thread: it never waits for the next one, and they need not all be in memory at once. */
const AHEAD = 4;

/**
 * Calls to the thread that owns the data file. Calls are sent one after the other and answered in that order; every call ends:
 * with its answer, or with an `AtlasError` when the thread dies or was closed.
 */
export class StoreThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #sent: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | undefined;
  #fate: AtlasError | undefined;

  constructor(script: URL) {
    this.#worker = new Worker(script, { name: 'store', execArgv: ['--disable-warning=ExperimentalWarning'] });
    this.#worker.on('message', (reply: Reply) => this.#onReply(reply));
    this.#worker.on('messageerror', (error) => this.#fail(error));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`it ended with code ${code}`)));
    this.#worker.unref();
  }

  /** Asks the thread. Throws `store_unavailable` once it is closed or dead. */
  call<V extends Verb>(verb: V, args: ArgumentsOf<V>, options: CallOptions = {}): Promise<AnswerOf<V>> {
    if (this.#closing) return Promise.reject(closed());
    return this.#inTurn(verb, args, options);
  }

  /** Lets the calls that were made end, then closes the file and ends the thread. */
  close(): Promise<void> {
    this.#closing ??= this.#inTurn('close', [], {})
      .catch((error: unknown) => { if (!this.#fate) throw error; })
      .finally(() => this.#worker.terminate());
    return this.#closing;
  }

  async #inTurn<V extends Verb>(verb: V, args: ArgumentsOf<V>, { rows = [], onPart }: CallOptions): Promise<AnswerOf<V>> {
    const call = ++this.#calls;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(call, { resolve, reject, onPart, underway: 0 }));
    this.#worker.ref();
    this.#sent = this.#sent.then(() => this.#send(call, verb, args, rows));
    return (await answer) as AnswerOf<V>;
  }

  /** Sends all of a call; the event loop goes on between two lists of rows. */
  async #send(call: number, verb: Verb, args: readonly unknown[], rows: Iterable<readonly Row[]>): Promise<void> {
    if (this.#fate) return this.#end(call)?.reject(this.#fate);
    try {
      this.#post({ call, verb, args });
      if (verb !== 'apply') return;
      for (const list of rows) {
        const waiting = this.#waiting.get(call);
        if (!waiting) return;
        waiting.underway++;
        this.#post({ call, rows: list });
        await nextTurn();
        if (waiting.underway >= AHEAD && this.#waiting.has(call)) await new Promise<void>((resolve) => { waiting.onTaken = resolve; });
      }
      this.#post({ call, end: 'commit' });
    } catch (error) {
      this.#post({ call, end: 'abandon' });
      this.#end(call)?.reject(error instanceof AtlasError ? error : new AtlasError('bad_input', String(error), { cause: error }));
    }
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }

  #onReply(reply: Reply): void {
    if ('part' in reply) return this.#waiting.get(reply.call)?.onPart?.(reply.part);
    if ('taken' in reply) return this.#onTaken(reply.call);
    const waiting = this.#end(reply.call);
    if ('failure' in reply) waiting?.reject(errorOf(reply.failure));
    else waiting?.resolve(reply.answer);
  }

  #onTaken(call: number): void {
    const waiting = this.#waiting.get(call);
    if (!waiting) return;
    waiting.underway--;
    waiting.onTaken?.();
  }

  /** Takes a call off the list: whatever comes for it afterwards has no effect. */
  #end(call: number): Waiting | undefined {
    const waiting = this.#waiting.get(call);
    waiting?.onTaken?.();
    this.#waiting.delete(call);
    if (this.#waiting.size === 0) this.#worker.unref();
    return waiting;
  }

  #fail(cause: Error): void {
    this.#fate ??= new AtlasError('store_unavailable', `The thread of the data file died (${cause.message}): start the program again`, { cause });
    for (const call of this.#waiting.keys()) this.#end(call)?.reject(this.#fate);
  }
}

function errorOf({ code, message, findings }: Failure): AtlasError {
  return new AtlasError(code, message, { findings });
}

function closed(): AtlasError {
  return new AtlasError('store_unavailable', 'The store is closed');
}
