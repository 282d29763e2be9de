import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerLine, type WorkerLine, type WorkerLineOptions } from '#server/jobs/worker-line.ts';

const FILE = new URL('../../support/job-worker.ts', import.meta.url);
const opened: WorkerLine[] = [];

function aLine(options: Partial<WorkerLineOptions> = {}): WorkerLine {
  const line = createWorkerLine({ file: FILE, threads: 1, ...options });
  opened.push(line);
  return line;
}
const answer = (value: unknown) => () => ({ does: 'answer', value });
const does = (what: string) => () => ({ does: what });

afterEach(async () => {
  await Promise.all(opened.splice(0).map((line) => line.close()));
});

describe('the line of jobs before worker threads', () => {
  it('answers every job, in the order in which they came', async () => {
    const line = aLine();
    const order: unknown[] = [];
    await Promise.all([1, 2, 3].map((value) => line.start(answer(value)).result.then((result) => order.push(result))));
    expect(order).toEqual([1, 2, 3]);
    expect(line.load).toEqual({ running: 0, waiting: 0 });
  });

  it('runs no more jobs at once than it has threads, and makes the task of a job when its turn has come', async () => {
    const line = aLine({ threads: 2 });
    const made: number[] = [];
    const jobs = [0, 1, 2, 3].map((number) => line.start(() => { made.push(number); return { does: 'spin' }; }));
    await turn();
    expect([line.load, made]).toEqual([{ running: 2, waiting: 2 }, [0, 1]]);
    for (const { cancel } of jobs) cancel();
    await Promise.all(jobs.map(({ result }) => expect(result).rejects.toMatchObject({ code: 'cancelled' })));
    expect(line.load).toEqual({ running: 0, waiting: 0 });
  });

  it('tells of the progress of a job', async () => {
    const heard: number[] = [];
    expect(await aLine().start(does('progress'), { onProgress: (share) => heard.push(share) }).result).toBe('after half');
    expect(heard).toEqual([0, 0.5]);
  });

  it('ends a thread that never would, and then has room for the next job', async () => {
    const line = aLine();
    const endless = line.start(does('spin'));
    const next = line.start(answer('next'));
    endless.cancel();
    await expect(endless.result).rejects.toMatchObject({ code: 'cancelled' });
    expect(await next.result).toBe('next');
  });

  it('refuses a job when too many wait, with a sentence, but never one of the server itself', async () => {
    const line = aLine({ waiting: 1 });
    const [running, waiting] = [line.start(does('spin')), line.start(answer(1))];
    expect(() => line.start(answer(2))).toThrow(expect.objectContaining({ code: 'line_full', message: '1 analyses wait already. Ask again in a minute, or cancel one: DELETE /api/v1/runs/{id}.' }));
    const own = line.start(answer('own'), { isOwn: true });
    running.cancel();
    expect(await Promise.all([waiting.result, own.result])).toEqual([1, 'own']);
    await expect(running.result).rejects.toMatchObject({ code: 'cancelled' });
  });

  it.each([
    ['is refused by the thread', 'refuse', { code: 'bad_input', message: 'No such firm.' }],
    ['makes the thread throw', 'crash', { message: 'A computing thread failed.' }],
    ['makes the thread exit', 'exit', { message: 'A computing thread ended early (3).' }],
  ])('goes on after a job that %s', async (_what, what, failure) => {
    const line = aLine();
    await expect(line.start(does(what)).result).rejects.toMatchObject(failure);
    expect(await line.start(answer('alive')).result).toBe('alive');
  });

  it('fails a job whose task cannot be made or sent, and goes on', async () => {
    const line = aLine();
    await expect(line.start(() => { throw new Error('no records'); }).result).rejects.toThrow('no records');
    await expect(line.start(() => () => 'functions cannot be sent').result).rejects.toThrow(/could not be cloned/);
    expect(await line.start(answer('alive')).result).toBe('alive');
  });

  it('fails a job that needs more memory than a thread may take, as too large, and goes on', async () => {
    const line = aLine({ memoryMb: 16 });
    await expect(line.start(does('eat')).result).rejects.toMatchObject({ code: 'too_large' });
    expect(await line.start(answer('alive')).result).toBe('alive');
  });

  it('fails every job where there is no such program', async () => {
    await expect(aLine({ file: new URL('./not-there.ts', import.meta.url) }).start(answer(1)).result).rejects.toThrow('A computing thread failed.');
  });

  it('ends everything when it is closed, and takes no more', async () => {
    const line = aLine();
    const jobs = [line.start(does('spin')), line.start(answer(1))];
    await line.close();
    for (const { result } of jobs) await expect(result).rejects.toMatchObject({ code: 'closing' });
    expect(() => line.start(answer(2))).toThrow(expect.objectContaining({ code: 'closing' }));
    expect(line.load).toEqual({ running: 0, waiting: 0 });
  });
});
