/** Gives numbers in [0, 1); the same seed gives the same numbers everywhere. */
export type Random = () => number;

/** A small seeded generator (mulberry32, Tommy Ettinger 2017); `purpose` gives each step its own stream, so that a change in one step leaves the others alone. */
export function createRandom(seed: number, purpose = ''): Random {
  let state = (seed ^ hash(purpose)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** True with probability `share` (0–1). */
export function chance(random: Random, share: number): boolean {
  return random() < share;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One entry of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)];
}

/** One key, each with the probability of its weight. */
export function pickKey<K extends string>(random: Random, weights: Readonly<Partial<Record<K, number>>>): K {
  const keys = Object.keys(weights) as K[];
  return keys[pickIndex(random, keys.map((key) => weights[key] ?? 0)) ?? 0];
}

/** A position, each with the probability of its weight; undefined where all weights are 0. */
export function pickIndex(random: Random, weights: ArrayLike<number>): number | undefined {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];
  if (total <= 0) return undefined;
  let rest = random() * total;
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i];
    if (rest < 0 && weights[i] > 0) return i;
  }
  return undefined;
}

/** `count` different entries in their order in the list; all where the list is shorter. */
export function sample<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((_, index) => index);
  const chosen: number[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen.sort((a, b) => a - b).map((index) => list[index]);
}

/** Standard normal deviate (Box–Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Log-normal deviate: half of all lie below `median`; `spread` is the standard deviation of the logarithm. */
export function logNormal(random: Random, median: number, spread: number): number {
  return median * Math.exp(spread * normal(random));
}
