/** Values that share a colour. */
export interface ValueClass {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

export interface ValueClasses {
  readonly classes: readonly ValueClass[];
  /** Class of every value; −1 is unknown. */
  readonly classOf: Int16Array;
}

/**
 * Sorts values into at most `limit` classes of about equal size, as skewed measures need. Zero is a class of its own, equal values are
 * never torn apart, so there may be fewer classes. O(n log n).
 */
export function valueClasses(values: readonly (number | null)[], limit: number): ValueClasses {
  const known = (value: number | null): value is number => value !== null && Number.isFinite(value);
  const sorted = Float64Array.from(values.filter(known)).sort();
  const tops = classTops(sorted.filter((value) => value !== 0), limit);
  if (sorted.includes(0)) tops.push(0);
  tops.sort((a, b) => a - b);
  const classOf = Int16Array.from(values, (value) => (known(value) ? tops.findIndex((top) => value <= top) : -1));
  return { classOf, classes: tops.map((top, c) => classUpTo(sorted, top, tops[c - 1] ?? -Infinity)) };
}

/** Largest value of each class. */
function classTops(sorted: Float64Array, limit: number): number[] {
  const tops: number[] = [];
  for (let k = 1; k <= limit && sorted.length > 0; k++) {
    const top = sorted[Math.ceil((sorted.length * k) / limit) - 1];
    if (top !== tops.at(-1)) tops.push(top);
  }
  return tops;
}

function classUpTo(sorted: Float64Array, top: number, before: number): ValueClass {
  const inside = sorted.filter((value) => value > before && value <= top);
  return { least: inside[0], most: top, count: inside.length };
}
