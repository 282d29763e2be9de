import { seededRandom } from '../seeded-random.ts';
import { membersOf } from './grouping.ts';
import type { Grouping } from './grouping.ts';

/**
 * A matrix without negative entries, given by what it makes of a vector. It falls into blocks, and within a block every entry leads to
 * every other one, so that each block has one growth (largest eigenvalue) and one vector of that growth (Perron and Frobenius).
 */
export interface BlockMatrix {
  readonly blocks: Grouping;
  /** Writes matrix · vector for the members of one block, the vector being 0 elsewhere; gives the number of links looked at. */
  readonly multiply: (vector: Float64Array, product: Float64Array, members: Int32Array) => number;
  /** Portion of the vector that is added to the product, in growths, so that blocks that swing settle; 0 where none can. */
  readonly shift: number;
}

/** The block that grows most. */
export interface DominantBlock {
  /** `one`: it is known. `none`: nothing grows. `several`: blocks grow alike, so the vector would be any mixture. `unsettled`: not found out within the limit of work. */
  readonly state: 'one' | 'none' | 'several' | 'unsettled';
  /** Largest eigenvalue of the matrix; NaN where unsettled. */
  readonly growth: number;
  /** No eigenvalue is larger. */
  readonly bound: number;
  readonly block: number;
  /** Its vector, adding up to 1 over the block, 0 elsewhere; only in state `one`. */
  readonly vector?: Float64Array;
}

/** Links looked at in all, at about a nanosecond or two each. */
const MOST_WORK = 600_000_000;
/** Largest sum of differences between two vectors that count as the same; each adds up to 1. */
const TOLERANCE = 1e-13;
/** Growths closer than this, relatively, count as the same. */
const SAME_GROWTH = 1e-9;
const SEED = 1912;

interface Candidate {
  readonly block: number;
  readonly members: Int32Array;
  /** Growth lies between (Collatz 1942, Wielandt 1950). */
  readonly least: number;
  readonly most: number;
}

/** The block of largest eigenvalue, with its vector. Blocks that cannot be it are left out by bounds. O(rounds · links), see `settle`. */
export function dominantBlock(matrix: BlockMatrix): DominantBlock {
  const candidates = candidatesOf(matrix);
  const bound = candidates.reduce((most, candidate) => Math.max(most, candidate.most), 0);
  let best: DominantBlock = { state: 'none', growth: 0, bound, block: -1 };
  const budget = { links: MOST_WORK };
  for (const candidate of candidates) {
    if (candidate.most < best.growth * (1 - SAME_GROWTH)) break;
    const settled = candidate.least === candidate.most ? evenBlock(matrix, candidate) : settle(matrix, candidate.members, budget);
    if (!settled) return { state: 'unsettled', growth: Number.NaN, bound, block: -1 };
    const { growth, vector } = settled;
    if (Math.abs(growth - best.growth) <= SAME_GROWTH * growth) best = { ...best, state: 'several' };
    else if (growth > best.growth) best = { state: 'one', growth, bound, block: candidate.block, vector };
  }
  return best.state === 'several' ? { ...best, vector: undefined } : best;
}

/** The blocks whose growth can be the largest, by upper bound, highest first. Blocks of one member do not grow: there are no self-loops. */
function candidatesOf({ blocks, multiply }: BlockMatrix): Candidate[] {
  const { start, members: all } = membersOf(blocks);
  const [vector, once, twice] = [0, 1, 2].map(() => new Float64Array(blocks.groupOf.length));
  const candidates: Candidate[] = [];
  for (let block = 0; block < blocks.groups; block++) {
    const members = all.subarray(start[block], start[block + 1]);
    if (members.length < 2) continue;
    for (const member of members) vector[member] = 1;
    multiply(vector, once, members);
    multiply(once, twice, members);
    let [least, most] = [Infinity, 0];
    for (const member of members) {
      least = Math.min(least, twice[member] / once[member]);
      most = Math.max(most, twice[member] / once[member]);
      vector[member] = once[member] = twice[member] = 0;
    }
    candidates.push({ block, members, least, most });
  }
  const floor = candidates.reduce((highest, { least }) => Math.max(highest, least), 0);
  return candidates.filter(({ most }) => most >= floor * (1 - SAME_GROWTH)).sort((a, b) => b.most - a.most || a.block - b.block);
}

interface Settled {
  readonly growth: number;
  readonly vector: Float64Array;
}

/** A block in which all members have grown alike, a circle say: what they have grown to is its vector. */
function evenBlock({ blocks, multiply }: BlockMatrix, { members, least }: Candidate): Settled {
  const [ones, vector] = [new Float64Array(blocks.groupOf.length), new Float64Array(blocks.groupOf.length)];
  for (const member of members) ones[member] = 1;
  multiply(ones, vector, members);
  scale(vector, members, 1 / sumOf(vector, members));
  return { growth: least, vector };
}

/**
 * Growth and vector of one block by repeated multiplication (von Mises 1929), from two starts that differ widely: only when both have
 * become the same vector and stand still is it the block's own, and not one that a slow mixture has hardly begun to leave. Undefined where
 * the budget ends before.
 */
function settle({ blocks, multiply, shift }: BlockMatrix, members: Int32Array, budget: { links: number }): Settled | undefined {
  const random = seededRandom(SEED);
  const tables = () => new Float64Array(blocks.groupOf.length);
  let [one, other, next]: Float64Array[] = [tables(), tables(), tables()];
  for (const member of members) {
    one[member] = 1;
    other[member] = 1 / (random() + 0.001);
  }
  let growth = 0;
  const advance = (vector: Float64Array): Float64Array => {
    budget.links -= multiply(vector, next, members) + members.length;
    growth = sumOf(next, members);
    if (shift > 0) for (const member of members) next[member] += shift * growth * vector[member];
    scale(next, members, 1 / sumOf(next, members));
    const before = vector;
    const after = next;
    next = before;
    return after;
  };
  scale(one, members, 1 / sumOf(one, members));
  scale(other, members, 1 / sumOf(other, members));
  while (budget.links > 0) {
    other = advance(other);
    one = advance(one);
    // `next` now holds what `one` was before.
    if (apart(one, next, members) <= TOLERANCE && apart(one, other, members) <= TOLERANCE) return { growth, vector: one };
  }
  return undefined;
}

function sumOf(vector: Float64Array, members: Int32Array): number {
  let sum = 0;
  for (const member of members) sum += vector[member];
  return sum;
}

function scale(vector: Float64Array, members: Int32Array, factor: number): void {
  for (const member of members) vector[member] *= factor;
}

/** Sum of the differences. */
function apart(a: Float64Array, b: Float64Array, members: Int32Array): number {
  let sum = 0;
  for (const member of members) sum += Math.abs(a[member] - b[member]);
  return sum;
}
