/** How often things are found together, by number of the thing. */
export interface Proximities {
  readonly size: number;
  /** In how many rows each is found. */
  readonly ubiquity: Int32Array;
  /** In how many rows two of them are found together, row by row. */
  readonly together: Int32Array;
}

/**
 * Counts what is found together: each row lists the numbers (below `size`) of what it has, each once – the branches in which a place is strong, or the
 * capabilities of a firm. O(Σ row² + size²).
 */
export function proximities(rows: Iterable<readonly number[]>, size: number): Proximities {
  const ubiquity = new Int32Array(size);
  const together = new Int32Array(size * size);
  for (const row of rows) {
    for (const one of row) {
      ubiquity[one]++;
      for (const other of row) if (other !== one) together[one * size + other]++;
    }
  }
  return { size, ubiquity, together };
}

/**
 * Proximity φ of two things, 0 to 1: found together, by how often the more frequent one is found (Hidalgo, Klinger, Barabási, Hausmann 2007: the smaller of both
 * conditional probabilities). 0 with itself.
 */
export function proximity({ size, ubiquity, together }: Proximities, one: number, other: number): number {
  const most = Math.max(ubiquity[one], ubiquity[other]);
  return most === 0 ? 0 : together[one * size + other] / most;
}

/**
 * Density around every thing, 0 to 1: the share of all proximity to it that belongs to what one `has` already (Hidalgo and others 2007). NaN where nothing is near.
 * O(size²).
 */
export function densities(found: Proximities, has: (thing: number) => boolean): Float64Array {
  return Float64Array.from({ length: found.size }, (_, thing) => {
    let near = 0;
    let all = 0;
    for (let other = 0; other < found.size; other++) {
      const phi = proximity(found, thing, other);
      all += phi;
      if (has(other)) near += phi;
    }
    return all === 0 ? Number.NaN : near / all;
  });
}

/** The things nearest to one among those that `counts`, nearest first, ties by number; only those that are near at all. */
export function nearest(found: Proximities, thing: number, counts: (other: number) => boolean, limit: number): { readonly thing: number; readonly proximity: number; readonly together: number; readonly most: number }[] {
  const near = [];
  for (let other = 0; other < found.size; other++) {
    const together = found.together[thing * found.size + other];
    if (together > 0 && counts(other)) near.push({ thing: other, proximity: proximity(found, thing, other), together, most: Math.max(found.ubiquity[thing], found.ubiquity[other]) });
  }
  return near.sort((a, b) => b.proximity - a.proximity || a.thing - b.thing).slice(0, limit);
}
