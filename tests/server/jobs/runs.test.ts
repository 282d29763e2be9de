import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { createRuns, type Run, type RunRequest, type RunResult, type RunsOptions } from '#server/jobs/runs.ts';
import type { Snapshot } from '#server/network/atlas.ts';

const CRITICAL: RunRequest = { analysis: 'critical', parameters: { firm: 'stahl' }, engine: 'local' };
const text = (words: string) => new TextEncoder().encode(words);

interface Computation {
  readonly request: RunRequest;
  readonly revision: number;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  end(result: RunResult): void;
  fail(error: Error): void;
}

/** Runs whose computations end when the test says so, over a network whose revision it sets. */
function someRuns(options: Partial<RunsOptions> = {}) {
  const begun: Computation[] = [];
  const network = { revision: 1, changeSet: 'C1', day: '2026-11-21', index: { formerFirms: new Map([['stahl-alt', 'stahl']]) } } as unknown as Snapshot;
  let now = network;
  const runs = createRuns({
    version: '1', region: 'mark', atlas: { current: async () => now, latest: () => now },
    compute: (request, { revision }, signal, onProgress) => new Promise((end, fail) => { begun.push({ request, revision, signal, onProgress, end, fail }); }),
    ...options,
  });
  return { runs, begun, edit: () => { now = { ...network, revision: now.revision + 1, changeSet: `C${now.revision + 1}` }; } };
}

async function finished(computation: Computation, words = '{"firm":"stahl"}'): Promise<void> {
  computation.end({ bytes: text(words), coverage: 0.5 });
  await turn();
}

describe('runs', () => {
  it('compute the same request once however many ask, and afterwards give the result that is kept', async () => {
    const { runs, begun } = someRuns();
    const [first, second] = await Promise.all([runs.ask(CRITICAL, 'a'), runs.ask({ ...CRITICAL, parameters: { firm: 'stahl' } }, 'b')]);
    const waiting = runs.wait(CRITICAL, new AbortController().signal);
    expect(second.id).toBe(first.id);
    await turn();
    expect(begun).toHaveLength(1);
    begun[0].onProgress(0.25);
    expect(runs.get(first.id)).toMatchObject({ state: 'running', progress: 0.25 });
    await finished(begun[0]);
    expect((await waiting).bytes).toEqual(text('{"firm":"stahl"}'));
    expect(await runs.ask(CRITICAL, 'c')).toMatchObject({ id: first.id, state: 'done', progress: 1, coverage: 0.5 });
    expect([runs.result(first.id), begun.length]).toEqual([text('{"firm":"stahl"}'), 1]);
  });

  it('of a firm under a former id is the run of that firm', async () => {
    const { runs } = someRuns();
    const { id } = await runs.ask({ ...CRITICAL, parameters: { firms: ['stahl'], recoverDays: { stahl: 3 } } }, '');
    expect(await runs.ask({ ...CRITICAL, parameters: { firms: ['stahl-alt', 'stahl'], recoverDays: { 'stahl-alt': 3 } } }, '')).toMatchObject({ id, parameters: { firms: ['stahl'] } });
  });

  it.each([
    ['other parameters', { parameters: { firm: 'draht' } }], ['another analysis', { analysis: 'failure' as const }], ['another engine', { engine: 'gds' as const }],
  ])('with %s are another one', async (_what, other) => {
    const { runs } = someRuns();
    expect((await runs.ask({ ...CRITICAL, ...other }, '')).id).not.toBe((await runs.ask(CRITICAL, '')).id);
  });

  it('of another revision, program or region are another one, those of the same the same on every server', async () => {
    const { runs, edit } = someRuns();
    const id = (await runs.ask(CRITICAL, '')).id;
    expect((await someRuns().runs.ask(CRITICAL, '')).id).toBe(id);
    edit();
    const others = [await runs.ask(CRITICAL, ''), await someRuns({ version: '2' }).runs.ask(CRITICAL, ''), await someRuns({ region: 'ruhr' }).runs.ask(CRITICAL, '')].map((run) => run.id);
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it('end when the last asker leaves, not before', async () => {
    const { runs, begun } = someRuns();
    const { id } = await runs.ask(CRITICAL, 'a');
    await runs.ask(CRITICAL, 'b');
    const gone = new AbortController();
    const waiting = runs.wait(CRITICAL, gone.signal);
    await turn();
    expect([runs.leave(id, 'a').state, runs.leave(id, 'a').state, runs.leave(id, 'b').state, begun[0].signal.aborted]).toEqual(['waiting', 'waiting', 'waiting', false]);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect([runs.get(id).state, begun[0].signal.aborted]).toEqual(['cancelled', true]);
  });

  it('that were cancelled or failed begin anew when somebody asks again', async () => {
    const { runs, begun } = someRuns();
    const { id } = await runs.ask(CRITICAL, '');
    runs.leave(id, '');
    expect((await runs.ask(CRITICAL, '')).state).toBe('waiting');
    begun[1].fail(new AtlasError('too_large', 'Too large.'));
    await turn();
    expect(runs.get(id)).toMatchObject({ state: 'failed', error: { code: 'too_large' } });
    expect((await runs.ask(CRITICAL, '')).state).toBe('waiting');
    await finished(begun[0], '"late"');
    expect([runs.get(id).state, runs.result(id)]).toEqual(['waiting', undefined]);
    await finished(begun[2]);
    expect([runs.get(id).state, runs.result(id)]).toEqual(['done', text('{"firm":"stahl"}')]);
  });

  it('are refused at once where the line is full', async () => {
    const { runs } = someRuns({ compute: async () => { throw new AtlasError('line_full', 'Too many.'); } });
    await expect(runs.ask(CRITICAL, '')).rejects.toMatchObject({ code: 'line_full' });
    await expect(runs.wait(CRITICAL, new AbortController().signal)).rejects.toMatchObject({ code: 'line_full' });
  });

  it('that edits overtake while a request waits are begun on the network of now', async () => {
    const { runs, begun, edit } = someRuns();
    const waiting = runs.wait(CRITICAL, new AbortController().signal);
    await turn();
    edit();
    begun[0].fail(new AtlasError('conflict', 'Changed.'));
    await turn();
    await turn();
    expect(begun.map(({ revision }) => revision)).toEqual([1, 2]);
    await finished(begun[1]);
    expect((await waiting).run.snapshot.revision).toBe(2);
  });

  it('of a past revision keep their result while there is room; then a sentence says what to do', async () => {
    const { runs, begun, edit } = someRuns({ cacheBytes: 40 });
    const { id } = await runs.ask(CRITICAL, '');
    await finished(begun[0]);
    edit();
    expect([runs.get(id).state, runs.result(id)]).toEqual(['done', text('{"firm":"stahl"}')]);
    for (const firm of ['a', 'b', 'c']) {
      await runs.ask({ ...CRITICAL, parameters: { firm } }, '');
      await finished(begun.at(-1)!);
    }
    expect(() => runs.get(id)).toThrow(expect.objectContaining({ code: 'gone', message: expect.stringContaining('computed on revision 1; the network is at revision 2') as string }));
    expect(() => someRuns().runs.get(id)).toThrow(expect.objectContaining({ code: 'not_found', message: expect.stringContaining('the same analysis of the same revision gets the same id') as string }));
    expect(() => runs.get('nonsense')).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it('of this revision whose result is no longer kept are computed again when asked for', async () => {
    const { runs, begun } = someRuns({ cacheBytes: 20 });
    const { id } = await runs.ask(CRITICAL, '');
    await finished(begun[0]);
    await runs.ask({ ...CRITICAL, parameters: { firm: 'a' } }, '');
    await finished(begun[1]);
    expect(runs.get(id).state).toBe('forgotten');
    expect((await runs.ask(CRITICAL, '')).state).toBe('waiting');
    await finished(begun[2]);
    expect(runs.get(id).state).toBe('done');
  });

  it('tell who watches of every change, and let go of them at the end', async () => {
    const { runs, begun } = someRuns();
    const { id } = await runs.ask(CRITICAL, '');
    const heard: Pick<Run, 'state' | 'progress'>[] = [];
    const other: unknown[] = [];
    runs.watch(id, ({ state, progress }) => heard.push({ state, progress }));
    const stop = runs.watch(id, (run) => other.push(run));
    stop();
    begun[0].onProgress(0.5);
    await finished(begun[0]);
    begun[0].onProgress(0.75);
    expect(heard).toEqual([{ state: 'running', progress: 0.5 }, { state: 'done', progress: 1 }]);
    expect(other).toEqual([]);
  });

  it('end when the server closes, and no more begin', async () => {
    const { runs, begun } = someRuns();
    const { id } = await runs.ask(CRITICAL, '');
    const waiting = runs.wait(CRITICAL, new AbortController().signal);
    await turn();
    const told: string[] = [];
    runs.watch(id, ({ state }) => told.push(state));
    runs.close();
    await expect(waiting).rejects.toMatchObject({ code: 'closing' });
    expect([begun[0].signal.aborted, told]).toEqual([true, ['cancelled']]);
    await expect(runs.ask(CRITICAL, '')).rejects.toMatchObject({ code: 'closing' });
  });

  it('tell of failures that nobody foresaw, and only of those', async () => {
    const faults: unknown[] = [];
    const { runs, begun } = someRuns({ onFault: (error) => faults.push(error) });
    await runs.ask(CRITICAL, '');
    await runs.ask({ ...CRITICAL, parameters: {} }, '');
    const fault = new Error('bang');
    begun[0].fail(fault);
    begun[1].fail(new AtlasError('not_found', 'No such firm.'));
    await turn();
    expect(faults).toEqual([fault]);
  });
});
