import { beforeEach, describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { placeNetwork, type NetworkQuestion } from '#graph-model/picture/network-layout.ts';
import { createLayoutDesk, type LayoutDesk, type LayoutWorker } from '../../../client/worker/layout-desk.ts';
import type { LayoutAnswer, LayoutQuestion } from '../../../client/worker/layout-messages.ts';
import { aNetwork } from '../../support/a-network.ts';

const question = (aspect: number): NetworkQuestion => ({ links: buildLinks(aNetwork([{ id: 'a' }, { id: 'b' }], [['a', 'b']])), relative: new Float32Array([1, 1]), grouping: 'chain', aspect });

/** Both ends in one thread: answers, fails and dies when it is told to. */
class ToldWorker extends EventTarget implements LayoutWorker {
  readonly asked: LayoutQuestion[] = [];
  alive = true;

  postMessage(message: LayoutQuestion): void {
    this.asked.push(message);
  }

  say(answer: LayoutAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }

  answer(): void {
    const { id, question: asked } = this.asked.at(-1)!;
    this.say({ id, places: placeNetwork(asked) });
  }

  terminate(): void {
    this.alive = false;
  }
}

let workers: ToldWorker[];
let desk: LayoutDesk;
const told: number[] = [];

beforeEach(() => {
  workers = [];
  told.length = 0;
  desk = createLayoutDesk(() => {
    workers.push(new ToldWorker());
    return workers.at(-1)!;
  }, (asked) => Promise.resolve(placeNetwork(asked)));
});

describe('the desk for places of the Netz', () => {
  it('tells how far it is, then the places', async () => {
    const asked = question(1);
    const places = desk.place(asked, (done) => told.push(done));
    workers[0].say({ id: workers[0].asked[0].id, done: 0.5 });
    workers[0].answer();
    expect(await places).toEqual(placeNetwork(asked));
    expect(told).toEqual([0.5]);
  });

  it('hands on where firms begin', () => {
    const asked = question(1);
    const beginning = placeNetwork({ ...asked, isOverview: true });
    const heard: unknown[] = [];
    void desk.place(asked, (done, first) => heard.push([done, first]));
    workers[0].say({ id: workers[0].asked[0].id, done: 0.1, beginning });
    expect(heard).toEqual([[0.1, beginning]]);
  });

  it('computes a question once, however often it is asked meanwhile', () => {
    const asked = question(1);
    expect(desk.place(asked, () => undefined)).toBe(desk.place(asked, () => undefined));
    expect(workers[0].asked).toHaveLength(1);
  });

  it('gives up what is no longer asked, and keeps its worker for the next question', async () => {
    void desk.place(question(1), (done) => told.push(done));
    const second = question(2);
    const places = desk.place(second, () => undefined);
    expect(workers.map(({ alive }) => alive)).toEqual([false, true]);
    workers[0].answer();
    workers[1].answer();
    expect(await places).toEqual(placeNetwork(second));
    void desk.place(question(1), () => undefined);
    expect(workers).toHaveLength(2);
  });

  it('computes in the page where the worker breaks or none starts', async () => {
    const asked = question(1);
    const places = desk.place(asked, () => undefined);
    workers[0].dispatchEvent(new Event('error'));
    expect(await places).toEqual(placeNetwork(asked));
    const without = createLayoutDesk(() => { throw new Error('no workers'); }, (each) => Promise.resolve(placeNetwork(each)));
    expect(await without.place(asked, () => undefined)).toEqual(placeNetwork(asked));
  });

  it('says why there are no places', async () => {
    const places = desk.place(question(1), () => undefined);
    workers[0].say({ id: workers[0].asked[0].id, fault: 'too many' });
    await expect(places).rejects.toThrow('too many');
  });
});
