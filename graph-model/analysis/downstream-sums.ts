import type { CompactNetwork } from '../compact-network.ts';
import { membersOf } from './grouping.ts';
import type { Grouping } from './grouping.ts';

/** Every firm's value is `constant` + `factor` · the sum of its suppliers' values. */
export interface DownstreamRule {
  /** Below 1/growth of every loop whose values are not given. */
  readonly factor: number;
  readonly constant: number;
  /** Values of one strong component that are known already. */
  readonly given?: { readonly group: number; readonly values: Float64Array };
}

/** Links looked at in all. */
const MOST_WORK = 600_000_000;
/** Largest part of a value that is still missing when a loop is left. */
const TOLERANCE = 1e-13;

/**
 * The values that the rule asks for, or undefined where they grow beyond all numbers or a loop takes too long. Strong components in the
 * order of supply; within one, firm after firm, again and again (Gauss–Seidel), from below. O(links) beside the rounds in loops.
 */
export function downstreamSums(network: CompactNetwork, loops: Grouping, { factor, constant, given }: DownstreamRule): Float64Array | undefined {
  const { inStart, inFirm } = network;
  const values = new Float64Array(network.firms.length);
  const { start, members: all } = membersOf(loops);
  if (given) for (const firm of all.subarray(start[given.group], start[given.group + 1])) values[firm] = given.values[firm];
  const budget = { links: MOST_WORK };
  const update = (firm: number): number => {
    let sum = 0;
    for (let link = inStart[firm], end = inStart[firm + 1]; link < end; link++) sum += values[inFirm[link]];
    budget.links -= inStart[firm + 1] - inStart[firm];
    return constant + factor * sum;
  };
  // Numbers fall along every link, so suppliers' components come first.
  for (let group = loops.groups - 1; group >= 0; group--) {
    const members = all.subarray(start[group], start[group + 1]);
    if (group === given?.group) continue;
    if (members.length === 1) values[members[0]] = update(members[0]);
    else if (!settleLoop(values, members, update, budget)) return undefined;
  }
  return values.every(Number.isFinite) ? values : undefined;
}

/** Raises the values of a loop until what is missing, judged by how fast the changes shrink, is below the tolerance. */
function settleLoop(values: Float64Array, members: Int32Array, update: (firm: number) => number, budget: { readonly links: number }): boolean {
  // The first change says nothing yet.
  let before = 0;
  while (budget.links > 0) {
    let change = 0;
    let largest = 0;
    for (const firm of members) {
      const value = update(firm);
      change = Math.max(change, value - values[firm]);
      largest = Math.max(largest, value);
      values[firm] = value;
    }
    if (!(change > 0)) return true;
    const shrinking = change / before;
    if (shrinking < 1 && (change * shrinking) / (1 - shrinking) <= TOLERANCE * largest) return true;
    before = change;
  }
  return false;
}

/** The values divided by the length of their vector (root of the sum of squares). */
export function toUnitLength(values: Float64Array): Float64Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0));
  return values.map((value) => value / largest / length);
}
