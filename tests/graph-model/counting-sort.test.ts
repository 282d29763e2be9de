import { describe, expect, it } from 'vitest';
import { countingSort, createRowList, rowsOfPairs, rowStarts, transposedRows } from '#graph-model/counting-sort.ts';

describe('rows of a sparse table', () => {
  it('keep the order of the pairs within a row', () => {
    expect(rowsOfPairs(4, Int32Array.of(2, 0, 2, 3, 2), Int32Array.of(9, 1, 7, 5, 8))).toEqual({ start: Int32Array.of(0, 1, 1, 4, 5), target: Int32Array.of(1, 9, 7, 8, 5) });
  });

  it('read the other way ascend', () => {
    const rows = rowsOfPairs(3, Int32Array.of(2, 0, 2, 1), Int32Array.of(1, 1, 0, 1));
    expect(transposedRows(2, rows)).toEqual({ start: Int32Array.of(0, 1, 4), target: Int32Array.of(2, 0, 1, 2) });
  });

  it('may be none', () => {
    expect(rowsOfPairs(0, new Int32Array(0), new Int32Array(0))).toEqual({ start: Int32Array.of(0), target: new Int32Array(0) });
  });

  it('can be written one after the other, more than the list has room for at first', () => {
    const list = createRowList();
    list.end();
    for (let target = 0; target < 100; target++) list.add(target);
    list.end();
    list.add(7);
    expect(list.rows()).toEqual({ start: Int32Array.of(0, 0, 100), target: Int32Array.of(...Array.from({ length: 100 }, (_, target) => target), 7) });
  });

  it('come from a stable sort of some items only', () => {
    const key = Int32Array.of(1, 0, 1, 0, 2);
    const items = Int32Array.of(4, 2, 3, 0);
    expect([...countingSort(3, key, items)]).toEqual([3, 2, 0, 4]);
    expect([...rowStarts(3, items, key)]).toEqual([0, 1, 3, 4]);
  });
});
