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
  /** −1 unless the state is `one`. */
  readonly block: number;
  /** Its vector, adding up to 1 over the block, 0 elsewhere; only in state `one`. */
  readonly vector?: Float64Array;
}

/** Steps over links and members in all, at one to two nanoseconds each. */
const MOST_WORK = 1_000_000_000;
/** Passes over the members in a round. */
const PASSES = 6;
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

interface Workspace {
  readonly matrix: BlockMatrix;
  /** All 0 between two uses. */
  readonly tables: readonly [Float64Array, Float64Array, Float64Array];
  budget: number;
}

/** The block of largest eigenvalue, with its vector. Blocks that cannot be it are left out by bounds. O(rounds · links), see `settle`. */
export function dominantBlock(matrix: BlockMatrix): DominantBlock {
  const table = () => new Float64Array(matrix.blocks.groupOf.length);
  const work: Workspace = { matrix, tables: [table(), table(), table()], budget: MOST_WORK };
  const candidates = candidatesOf(work);
  const bound = candidates.reduce((most, candidate) => Math.max(most, candidate.most), 0);
  let best: Candidate | undefined;
  let found: Settled = { growth: 0, values: new Float64Array() };
  let alike = false;
  for (const candidate of candidates) {
    // Candidates come by falling bound.
    if (candidate.most <= found.growth * (alike ? 1 + SAME_GROWTH : 1 - SAME_GROWTH)) break;
    const settled = candidate.least === candidate.most ? evenBlock(work, candidate) : settle(work, candidate.members);
    if (!settled) return { state: 'unsettled', growth: Number.NaN, bound, block: -1 };
    if (Math.abs(settled.growth - found.growth) <= SAME_GROWTH * found.growth) alike = true;
    else if (settled.growth > found.growth) [best, found, alike] = [candidate, settled, false];
  }
  if (!best || alike) return { state: best ? 'several' : 'none', growth: found.growth, bound, block: -1 };
  const vector = table();
  best.members.forEach((member, at) => { vector[member] = found.values[at]; });
  return { state: 'one', growth: found.growth, bound, block: best.block, vector };
}

/** The blocks whose growth can be the largest, by upper bound, highest first. Blocks of one member do not grow: there are no self-loops. */
function candidatesOf({ matrix: { blocks, multiply }, tables: [ones, once, twice] }: Workspace): Candidate[] {
  const { start, members: all } = membersOf(blocks);
  const candidates: Candidate[] = [];
  for (let block = 0; block < blocks.groups; block++) {
    const members = all.subarray(start[block], start[block + 1]);
    if (members.length < 2) continue;
    for (const member of members) ones[member] = 1;
    multiply(ones, once, members);
    multiply(once, twice, members);
    let [least, most] = [Infinity, 0];
    for (const member of members) {
      least = Math.min(least, twice[member] / once[member]);
      most = Math.max(most, twice[member] / once[member]);
      ones[member] = once[member] = twice[member] = 0;
    }
    candidates.push({ block, members, least, most });
  }
  const floor = candidates.reduce((highest, { least }) => Math.max(highest, least), 0);
  return candidates.filter(({ most }) => most >= floor * (1 - SAME_GROWTH)).sort((a, b) => b.most - a.most || a.block - b.block);
}

interface Settled {
  readonly growth: number;
  /** In order of the members; they add up to 1. */
  readonly values: Float64Array;
}

/** A block in which all members have grown alike, a circle say: what they have grown to is its vector. */
function evenBlock({ matrix, tables: [ones, once] }: Workspace, { members, least }: Candidate): Settled {
  for (const member of members) ones[member] = 1;
  matrix.multiply(ones, once, members);
  scale(once, members, 1 / sumOf(once, members));
  return { growth: least, values: takenOut(once, members, [ones]) };
}

/**
 * Growth and vector of one block by repeated multiplication (von Mises 1929), from two starts that differ widely: only when both have
 * become the same vector and stand still is it the block's own, and not one that a slow mixture has hardly begun to leave. Undefined where
 * the budget ends before.
 */
function settle(work: Workspace, members: Int32Array): Settled | undefined {
  const { multiply, shift } = work.matrix;
  const random = seededRandom(SEED);
  let [one, other, next]: Float64Array[] = [...work.tables];
  for (const member of members) {
    one[member] = 1;
    other[member] = 1 / (random() + 0.001);
  }
  scale(one, members, 1 / members.length);
  scale(other, members, 1 / sumOf(other, members));
  let growth = 0;
  /** Makes `next` of the vector, adding up to 1; the vector's table is then the next one. */
  const advance = (vector: Float64Array): Float64Array => {
    work.budget -= multiply(vector, next, members) + PASSES * members.length;
    growth = sumOf(next, members);
    if (shift > 0) for (const member of members) next[member] += shift * growth * vector[member];
    scale(next, members, 1 / (growth * (1 + shift)));
    const advanced = next;
    next = vector;
    return advanced;
  };
  while (work.budget > 0) {
    other = advance(other);
    one = advance(one);
    // `next` now holds what `one` was before.
    if (apart(one, next, members) <= TOLERANCE && apart(one, other, members) <= TOLERANCE) return { growth, values: takenOut(one, members, [other, next]) };
  }
  return undefined;
}

/** The members' values, leaving this and other tables at 0. */
function takenOut(table: Float64Array, members: Int32Array, others: readonly Float64Array[]): Float64Array {
  const values = Float64Array.from(members, (member) => table[member]);
  for (const used of [table, ...others]) for (const member of members) used[member] = 0;
  return values;
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
