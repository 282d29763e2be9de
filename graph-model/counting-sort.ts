/** `items` in ascending order of `key[item]`, a whole number from 0 to `count` − 1; items of equal key keep their order. O(items + count). */
export function countingSort(count: number, key: Int32Array, items: Int32Array): Int32Array {
  const next = rowStarts(count, items, key);
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[next[key[item]]++] = item;
  return sorted;
}

/** Where the row of each key begins when items are laid out by key; the last entry is the number of items. */
export function rowStarts(count: number, items: Int32Array, key: Int32Array): Int32Array {
  const start = new Int32Array(count + 1);
  for (const item of items) start[key[item] + 1]++;
  for (let row = 0; row < count; row++) start[row + 1] += start[row];
  return start;
}

/** 0, 1, 2 … `length` − 1. */
export function ascending(length: number): Int32Array {
  const items = new Int32Array(length);
  for (let item = 0; item < length; item++) items[item] = item;
  return items;
}

/** Rows of a sparse table: the entries of row i are `target[start[i]]` to `target[start[i + 1] - 1]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly target: Int32Array;
}

/** The rows of pairs (from, to), each row in the order of the pairs. */
export function rowsOfPairs(count: number, from: Int32Array, to: Int32Array): Rows {
  const start = new Int32Array(count + 1);
  for (const row of from) start[row + 1]++;
  for (let row = 0; row < count; row++) start[row + 1] += start[row];
  const next = start.slice(0, count);
  const target = new Int32Array(from.length);
  for (let pair = 0; pair < from.length; pair++) target[next[from[pair]]++] = to[pair];
  return { start, target };
}

/** The table read the other way: row j lists, ascending, every i whose row names j. */
export function transposedRows(count: number, { start, target }: Rows): Rows {
  const turned = new Int32Array(count + 1);
  for (const column of target) turned[column + 1]++;
  for (let column = 0; column < count; column++) turned[column + 1] += turned[column];
  const next = turned.slice(0, count);
  const rows = new Int32Array(target.length);
  for (let row = 0; row + 1 < start.length; row++) for (let place = start[row]; place < start[row + 1]; place++) rows[next[target[place]]++] = row;
  return { start: turned, target: rows };
}

/** Pairs (from, to) that grow, and their rows. */
export interface PairList {
  readonly add: (from: number, to: number) => void;
  readonly rows: (count: number) => Rows;
}

/** Whole numbers that grow in number. */
export interface NumberList {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What is in it now. */
  readonly numbers: () => Int32Array;
}

/** An empty list of whole numbers of 32 bits: half the memory of an array, and nothing for the garbage collector to look through. */
export function createNumberList(): NumberList {
  let room = new Int32Array(64);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const wider = new Int32Array(2 * length);
        wider.set(room);
        room = wider;
      }
      room[length++] = value;
    },
    length: () => length,
    numbers: () => room.slice(0, length),
  };
}

/** An empty list of pairs. */
export function createPairList(): PairList {
  const [from, to] = [createNumberList(), createNumberList()];
  return {
    add(row, target) { from.push(row); to.push(target); },
    rows: (count) => rowsOfPairs(count, from.numbers(), to.numbers()),
  };
}

/** Rows that are written one after the other. */
export interface RowList {
  /** Adds to the row that is written. */
  readonly add: (target: number) => void;
  /** Ends the row that is written. */
  readonly end: () => void;
  /** The rows that have ended. */
  readonly rows: () => Rows;
}

/** No rows yet. */
export function createRowList(): RowList {
  const [starts, targets] = [createNumberList(), createNumberList()];
  starts.push(0);
  return { add: targets.push, end: () => starts.push(targets.length()), rows: () => ({ start: starts.numbers(), target: targets.numbers() }) };
}
