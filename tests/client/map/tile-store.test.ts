import { describe, expect, it } from 'vitest';
import { TileStore } from '../../../client/map/tile-store.ts';

const tile = (x: number) => ({ z: 9, x, y: 0 });
const tiles = (...columns: number[]) => columns.map(tile);

/** A store whose tiles come when they are let, and what it asked for in its order. */
function aStore({ most = 100, atOnce = 100 } = {}) {
  const asked: number[] = [];
  const waiting = new Map<number, { come: (picture: string) => void; fail: (reason: Error) => void }>();
  const clock = { at: 0 };
  let told = 0;
  const store = new TileStore<string>('{z}/{x}/{y}', {
    load: (address) => new Promise((come, fail) => {
      const column = Number(address.split('/')[1]);
      asked.push(column);
      waiting.set(column, { come, fail });
    }),
    changed: () => { told++; }, now: () => clock.at, most, atOnce,
  });
  const settled = () => new Promise((resolve) => { setImmediate(resolve); });
  return {
    store, asked, clock, told: () => told,
    comes: async (...columns: number[]) => { for (const column of columns) waiting.get(column)!.come(`picture ${column}`); await settled(); },
    fails: async (...columns: number[]) => { for (const column of columns) waiting.get(column)!.fail(new Error('404')); await settled(); },
    held: (...columns: number[]) => columns.filter((column) => store.picture(tile(column)) !== undefined),
  };
}

describe('tiles that are fetched', () => {
  it('come in the order in which they are wanted, so many at once, and each is told', async () => {
    const { store, asked, comes, told } = aStore({ atOnce: 2 });
    store.want(tiles(1, 2, 3));
    expect([asked, store.picture(tile(1)), store.version]).toEqual([[1, 2], undefined, 0]);
    await comes(2);
    expect([asked, store.picture(tile(2)), store.version, told()]).toEqual([[1, 2, 3], 'picture 2', 1, 1]);
    await comes(1, 3);
    store.want(tiles(3, 2, 1));
    expect([asked, store.version, told()]).toEqual([[1, 2, 3], 3, 3]);
  });

  it('are not asked for any more once they are out of sight, but kept when they come all the same', async () => {
    const { store, asked, comes, held } = aStore({ atOnce: 1 });
    store.want(tiles(1, 2, 3));
    store.want(tiles(8));
    await comes(1);
    expect(asked).toEqual([1, 8]);
    expect(held(1)).toEqual([1]);
  });

  it('are kept as many as are allowed, those last used, and never fewer than are to be seen', async () => {
    const { store, asked, comes, held } = aStore({ most: 3 });
    store.want(tiles(1, 2, 3));
    await comes(1, 2, 3);
    store.picture(tile(1));
    store.want(tiles(4));
    await comes(4);
    store.want(tiles(4, 5, 6, 7));
    await comes(5, 6, 7);
    expect(held(1, 2, 3, 4, 5, 6, 7)).toEqual([4, 5, 6, 7]);
    store.want(tiles(7));
    expect(held(4, 5, 6, 7)).toEqual([5, 6, 7]);
    store.want(tiles(1));
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
  });

  it('are missing where they cannot be had: asked for three times, with a minute between, and nobody is told', async () => {
    const { store, asked, clock, fails, comes, told } = aStore();
    store.want(tiles(1));
    for (const [minute, sofar] of [[0, 1], [0.9, 1], [1, 2], [1.9, 2], [2, 3], [3, 3], [60, 3]]) {
      clock.at = minute * 60_000;
      store.want(tiles(1, 2));
      expect(asked.filter((column) => column === 1)).toHaveLength(sofar);
      await fails(1);
    }
    expect([store.picture(tile(1)), told()]).toEqual([undefined, 0]);
    await comes(2);
    expect(store.picture(tile(2))).toBe('picture 2');
  });

  it('end with the picture: what still comes is told to nobody, and nothing else is asked for', async () => {
    const { store, asked, comes, told } = aStore({ atOnce: 1 });
    store.want(tiles(1, 2));
    store.stop();
    await comes(1);
    expect([asked, told()]).toEqual([[1], 0]);
  });
});
