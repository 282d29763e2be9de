import type { Placement } from '#graph-model/picture/placement.ts';

/** Pairs of firms whose dots overlap by more than a hundredth of a pixel; `same` says which pairs to look at. */
export function overlaps({ x, y, radius }: Placement, same: (a: number, b: number) => boolean = () => true): [number, number][] {
  const found: [number, number][] = [];
  const order = Array.from(x.keys()).sort((a, b) => x[a] - x[b]);
  const widest = radius.reduce((most, each) => Math.max(most, each), 0);
  order.forEach((a, at) => {
    for (let next = at + 1; next < order.length && x[order[next]] - x[a] < radius[a] + widest; next++) {
      const b = order[next];
      if (same(a, b) && Math.hypot(x[a] - x[b], y[a] - y[b]) < radius[a] + radius[b] - 0.01) found.push([a, b]);
    }
  });
  return found;
}

/** A random number generator of its own: same seed, same numbers. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => ((state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32);
}
