/** Witnesses that a pool remembers at most. */
const WORDS = 16;
const SLOTS = 32 * WORDS;

/** The last 512 witnesses, to tell at once which few firms could hit all of them. */
export interface WitnessPool {
  /** Remembers the firms of a witness; the oldest witness is forgotten when there are too many. */
  readonly add: (firms: readonly number[]) => void;
  /** Whether every witness holds at least one of the two (or three) firms. */
  readonly isHitBy: (first: number, second: number, third?: number) => boolean;
}

/** An empty pool for firms 0 to `count` − 1. One bit per witness and firm; `isHitBy` O(1). */
export function createWitnessPool(count: number): WitnessPool {
  const holds = new Uint32Array(count * WORDS);
  const used = new Uint32Array(WORDS);
  const members: (readonly number[])[] = [];
  let added = 0;
  return {
    add(firms) {
      const slot = added++ % SLOTS;
      const word = slot >>> 5;
      const bit = 1 << (slot & 31);
      for (const firm of members[slot] ?? []) holds[firm * WORDS + word] &= ~bit;
      for (const firm of firms) holds[firm * WORDS + word] |= bit;
      members[slot] = firms;
      used[word] |= bit;
    },
    isHitBy(first, second, third = second) {
      for (let word = 0; word < WORDS; word++) {
        if ((used[word] & ~(holds[first * WORDS + word] | holds[second * WORDS + word] | holds[third * WORDS + word])) !== 0) return false;
      }
      return true;
    },
  };
}
