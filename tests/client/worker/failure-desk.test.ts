import { beforeEach, describe, expect, it } from 'vitest';
import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';
import { createFailureDesk, type DeskWorker, type FailureDesk } from '../../../client/worker/failure-desk.ts';
import { createFailureKernel, type FailureKernel } from '../../../client/worker/failure-kernel.ts';
import type { FromWorker, ToWorker } from '../../../client/worker/messages.ts';

/** A supplies b, b supplies c; `revision` is that of the data. */
function networkOf(revision: number): NetworkView {
  const unknown = [null, null, null];
  return {
    revision, fictitious: true, region: { id: 'r', name: 'Region', keys: ['05962'] },
    firms: { id: ['a', 'b', 'c'], name: ['A', 'B', 'C'], kind: unknown, ags: unknown, country: unknown, wz: unknown, sizeClass: unknown, inRegion: unknown, lat: unknown, lon: unknown },
    products: { id: ['p', 'q'], name: ['Draht', 'Feder'], nameEn: ['wire', null] },
    relations: { id: ['1', '2'], supplier: [0, 1], buyer: [1, 2], product: [0, 1], volumeEur: [null, null] },
    places: [], branches: [],
  };
}
const inputsOf = (revision: number): FailureInputs =>
  ({ revision, recovery: { firm: [0], days: [9] }, switching: { relation: [], days: [] }, requirements: { firm: [], product: [], forProduct: [], essential: [], stockDays: [] } });

/** Both ends in one thread: computes like the worker, but only when it is told to, and dies when it is told to. */
class ToldWorker extends EventTarget implements DeskWorker {
  readonly asked: Extract<ToWorker, { kind: 'ask' }>[] = [];
  alive = true;
  #kernel: FailureKernel | undefined;

  postMessage(message: ToWorker): void {
    if (message.kind === 'data') this.#kernel = createFailureKernel(message.network, message.inputs);
    else this.asked.push(message);
  }

  answer(): void {
    const { id, question, firms } = this.asked.at(-1)!;
    this.say({ id, answer: this.#kernel!(question, firms) });
  }

  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  crash(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  }

  terminate(): void {
    this.alive = false;
  }
}

let workers: ToldWorker[];
let desk: FailureDesk;
const stopsOf = async (answer: ReturnType<typeof desk.ask<'failure'>>) => (await answer).stopped.map(({ firm }) => firm.name);
beforeEach(() => {
  workers = [];
  desk = createFailureDesk(() => {
    const worker = new ToldWorker();
    workers.push(worker);
    return worker;
  }, { patience: 200, failures: 2 });
});

describe('the desk that computes failures beside the page', () => {
  it('answers from the data of the revision that is shown, and of no other', async () => {
    await expect(desk.ask('failure', ['a'], 1)).rejects.toThrow('has not got the data');
    desk.prepare(networkOf(1), inputsOf(1));
    const first = desk.ask('failure', ['a'], 1);
    workers[0].answer();
    expect(await stopsOf(first)).toEqual(['A', 'B', 'C']);
    desk.prepare(networkOf(2), inputsOf(2));
    await expect(desk.ask('failure', ['a'], 1)).rejects.toThrow('has not got the data');
    const second = desk.ask('days', ['a'], 2);
    workers[0].answer();
    expect(await second).toMatchObject({ revision: 2, failed: [{ firm: { name: 'A' }, back: 9 }] });
    expect(workers).toHaveLength(1);
  });

  it('tells once the worker has built its models from the data that are shown, not from those before', () => {
    const told: number[] = [];
    for (const revision of [1, 2]) desk.prepare(networkOf(revision), inputsOf(revision), () => told.push(revision));
    workers[0].say({ ready: 1 });
    expect(told).toEqual([]);
    workers[0].say({ ready: 2 });
    expect(told).toEqual([2]);
  });

  it('never computes what was taken back before its turn, and drops the answer of what was taken back later', async () => {
    desk.prepare(networkOf(1), inputsOf(1));
    const [running, stale, last] = [new AbortController(), new AbortController(), new AbortController()];
    const answers = [running, stale, last].map(({ signal }, place) => desk.ask('failure', [['a', 'b', 'c'][place]], 1, signal));
    running.abort();
    stale.abort();
    await expect(answers[0]).rejects.toThrow('abort');
    await expect(answers[1]).rejects.toThrow('abort');
    workers[0].answer();
    workers[0].answer();
    expect(await stopsOf(answers[2])).toEqual(['C']);
    expect(workers[0].asked.map(({ firms }) => firms)).toEqual([['a'], ['c']]);
  });

  it('begins a new worker after a crash, with the same data, and goes on with who waits', async () => {
    desk.prepare(networkOf(1), inputsOf(1));
    const [lost, kept] = [desk.ask('failure', ['a'], 1), desk.ask('failure', ['b'], 1)];
    workers[0].crash();
    await expect(lost).rejects.toThrow('out of memory');
    expect(workers.map(({ alive }) => alive)).toEqual([false, true]);
    workers[1].answer();
    expect(await stopsOf(kept)).toEqual(['B', 'C']);
  });

  it('takes a worker that never answers for lost', async () => {
    desk.prepare(networkOf(1), inputsOf(1));
    await expect(desk.ask('failure', ['a'], 1)).rejects.toThrow('no answer');
    expect(workers[0].alive).toBe(false);
  });

  it('gives up after some crashes in a row, until there are new data', async () => {
    desk.prepare(networkOf(1), inputsOf(1));
    const answers = ['a', 'b', 'c'].map((firm) => desk.ask('failure', [firm], 1));
    workers[0].crash();
    workers[1].crash();
    for (const answer of answers) await expect(answer).rejects.toThrow('out of memory');
    await expect(desk.ask('failure', ['a'], 1)).rejects.toThrow('again and again');
    expect(workers).toHaveLength(2);
    desk.prepare(networkOf(2), inputsOf(2));
    const healed = desk.ask('failure', ['c'], 2);
    workers[2].answer();
    expect(await stopsOf(healed)).toEqual(['C']);
  });

  it('rejects where the browser knows no workers', async () => {
    const without = createFailureDesk(() => { throw new Error('Worker is not defined'); });
    without.prepare(networkOf(1), inputsOf(1));
    await expect(without.ask('failure', ['a'], 1)).rejects.toThrow('Worker is not defined');
  });

  it('hands on the words of a refused question', async () => {
    desk.prepare(networkOf(1), inputsOf(1));
    const refused = desk.ask('failure', ['a'], 1);
    const { id } = workers[0].asked[0];
    workers[0].say({ id, fault: { code: 'not_found', message: 'There is no firm a.' } });
    await expect(refused).rejects.toMatchObject({ code: 'not_found', message: 'There is no firm a.' });
  });
});
