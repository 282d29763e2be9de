import { describe, expect, it, onTestFinished } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import type { Row } from '#server/store/sqlite/record-rows.ts';
import { StoreThread } from '#server/store/sqlite/store-thread.ts';
import { aChangeSet } from '#tests/support/records.ts';

function aThread(script = new URL('../../../support/fake-store-worker.ts', import.meta.url)): StoreThread {
  const thread = new StoreThread(script);
  onTestFinished(() => thread.close());
  return thread;
}

const ROW: Row = ['firm', 'F1', null];
const HEAD = { ...aChangeSet(), changes: undefined };

describe('the thread of the data file', () => {
  it('when it ends, every call that waits fails, and every later one', async () => {
    const thread = aThread();
    const waiting = [thread.call('get', ['firm', 'F1']), thread.call('revision', []), thread.call('get', ['firm', 'F2'])];
    for (const outcome of await Promise.allSettled(waiting)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'AtlasError', code: 'store_unavailable', message: expect.stringContaining('code 3') } });
    }
    await expect(thread.call('check', [])).rejects.toMatchObject({ code: 'store_unavailable' });
    await thread.close();
  });

  it('when it throws where nobody catches, every call that waits fails with the cause', async () => {
    const thread = aThread();
    await expect(thread.call('changeSets', [{ limit: 1, before: 1 }])).rejects.toMatchObject({ code: 'store_unavailable', message: expect.stringContaining('out of order') });
  });

  it('when its file is missing, every call fails', async () => {
    await expect(aThread(new URL('./missing.ts', import.meta.url)).call('check', [])).rejects.toMatchObject({ code: 'store_unavailable' });
  });

  it('answers find their calls in whatever order they come', async () => {
    const thread = aThread();
    const answers = Promise.all([thread.call('get', ['firm', 'F1']), thread.call('get', ['firm', 'F2']), thread.call('check', [])]);
    expect(await answers).toEqual(['answer to 1', 'answer to 2', []]);
  });

  it('the first answer counts; a second one, and one to nobody, have no effect', async () => {
    const thread = aThread();
    expect(await thread.call('changeSet', ['C1'])).toBe('first');
    expect(await thread.call('check', [])).toEqual([]);
  });

  it('a failure keeps its code, words and findings', async () => {
    const error: unknown = await aThread().call('histories', ['firm', ['F1']]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AtlasError);
    expect(error).toMatchObject({ code: 'conflict', message: 'words', findings: [{ severity: 'error', code: 'x' }] });
  });

  it('all rows of a call arrive before anything of the next one', async () => {
    const thread = aThread();
    const first = thread.call('apply', [HEAD, {}], { rows: [[ROW], [ROW, ROW], [ROW]] });
    const second = thread.call('apply', [HEAD, {}], { rows: [] });
    expect(await Promise.all([first, second])).toEqual([[1, 2, 1, 'commit'], ['commit']]);
  });

  it('at most four lists of rows lie before it: a large change set is not in memory twice', async () => {
    const rows = Array.from({ length: 9 }, () => [ROW]);
    const received = [1, 1, 1, 1, '4 at once', 1, 1, 1, 1, '4 at once', 1, 'commit'];
    expect(await aThread().call('apply', [HEAD, {}], { rows })).toEqual(received);
  });

  it('rows that cannot be made end the call with their error and let the thread know', async () => {
    const thread = aThread();
    function* rows(): Generator<readonly Row[]> {
      yield [ROW];
      throw new AtlasError('bad_input', 'no row');
    }
    await expect(thread.call('apply', [HEAD, {}], { rows: rows() })).rejects.toMatchObject({ code: 'bad_input', message: 'no row' });
    expect(await thread.call('check', [])).toEqual([]);
  });

  it('what cannot cross between threads is refused', async () => {
    const thread = aThread();
    await expect(thread.call('get', ['firm', (() => 'F1') as unknown as string])).rejects.toMatchObject({ code: 'bad_input' });
    expect(await thread.call('check', [])).toEqual([]);
  });

  it('closing lets earlier calls end, refuses later ones, and may be repeated', async () => {
    const thread = aThread();
    const earlier = thread.call('check', []);
    const closing = [thread.close(), thread.close()];
    await expect(thread.call('check', [])).rejects.toMatchObject({ code: 'store_unavailable', message: 'The store is closed' });
    expect(await earlier).toEqual([]);
    await Promise.all(closing);
  });
});
