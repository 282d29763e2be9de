/** Rows of whole numbers, each ascending: those of row i are `keys[start[i]]` to `keys[start[i + 1] - 1]`. */
export interface SortedRows {
  readonly start: Int32Array;
  /** Below 2⁵³, so that a key can hold two positions and both can be told from it. */
  readonly keys: Float64Array;
}

/** Rows up to this length are sorted by insertion, which needs no call. */
const SHORT = 24;

/**
 * Lays some things out in rows, by a key each, and sorts every row: sorting by row and then by key, with one step that goes through the whole
 * memory instead of one for each part of the key. What has row −1 is left out. O(things · log of the longest row).
 */
export function sortedRows(count: number, things: number, rowOf: (thing: number) => number, keyOf: (thing: number) => number): SortedRows {
  const rows = new Int32Array(things);
  const start = new Int32Array(count + 1);
  for (let thing = 0; thing < things; thing++) {
    const row = rows[thing] = rowOf(thing);
    if (row >= 0) start[row + 1]++;
  }
  for (let row = 0; row < count; row++) start[row + 1] += start[row];
  const keys = new Float64Array(start[count]);
  const next = start.slice(0, count);
  for (let thing = 0; thing < things; thing++) if (rows[thing] >= 0) keys[next[rows[thing]]++] = keyOf(thing);
  for (let row = 0; row < count; row++) sortPart(keys, start[row], start[row + 1]);
  return { start, keys };
}

function sortPart(keys: Float64Array, from: number, to: number): void {
  if (to - from > SHORT) {
    keys.subarray(from, to).sort();
    return;
  }
  for (let place = from + 1; place < to; place++) {
    const key = keys[place];
    let gap = place;
    for (; gap > from && keys[gap - 1] > key; gap--) keys[gap] = keys[gap - 1];
    keys[gap] = key;
  }
}
