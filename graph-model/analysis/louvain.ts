import { ascending } from '../counting-sort.ts';
import type { Rows } from '../counting-sort.ts';

/** A directed network of weighted links in both directions; a node that stands for a group may have a link to itself. */
interface Level {
  readonly count: number;
  readonly out: WeightedRows;
  readonly into: WeightedRows;
}

interface WeightedRows extends Rows {
  readonly weight: Float64Array;
}

/** Nodes by group, numbered from 0. */
interface Division {
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Share of all weight by which a move must better the division: less is rounding. */
const LEAST_GAIN = 1e-12;

/**
 * A division with high directed modularity (Blondel et al. 2008, with the gain of Dugué & Perez 2015). `out` are the links with weights
 * above or equal to 0, not all 0; `random` decides in which order nodes are looked at. About O(links · levels), without recursion.
 */
export function louvain(count: number, out: WeightedRows, random: () => number): Division {
  const total = out.weight.reduce((sum, weight) => sum + weight, 0);
  let level = levelOf(count, { ...out, weight: out.weight.map((weight) => weight / total) });
  let groupOf = ascending(count);
  for (;;) {
    const { moves, division } = moveNodes(level, random);
    if (moves === 0) return { groupOf, groups: level.count };
    groupOf = groupOf.map((node) => division.groupOf[node]);
    level = levelOf(division.groups, linksBetween(level, division));
  }
}

/** Directed modularity (Leicht & Newman 2008) of a division. */
export function modularityOf({ start, target, weight }: WeightedRows, { groupOf, groups }: Division): number {
  const total = weight.reduce((sum, value) => sum + value, 0);
  const [leaving, arriving] = [new Float64Array(groups), new Float64Array(groups)];
  let inside = 0;
  for (let node = 0; node < groupOf.length; node++) {
    for (let link = start[node]; link < start[node + 1]; link++) {
      const share = weight[link] / total;
      leaving[groupOf[node]] += share;
      arriving[groupOf[target[link]]] += share;
      if (groupOf[node] === groupOf[target[link]]) inside += share;
    }
  }
  return leaving.reduce((sum, share, group) => sum - share * arriving[group], inside);
}

function levelOf(count: number, out: WeightedRows): Level {
  const start = new Int32Array(count + 1);
  for (const node of out.target) start[node + 1]++;
  for (let node = 0; node < count; node++) start[node + 1] += start[node];
  const next = start.slice(0, count);
  const target = new Int32Array(out.target.length);
  const weight = new Float64Array(out.target.length);
  for (let node = 0; node < count; node++) {
    for (let link = out.start[node]; link < out.start[node + 1]; link++) {
      const place = next[out.target[link]]++;
      target[place] = node;
      weight[place] = out.weight[link];
    }
  }
  return { count, out, into: { start, target, weight } };
}

/** Moves node after node to the group of a partner where that betters the division most, until no move does. */
function moveNodes({ count, out, into }: Level, random: () => number): { moves: number; division: Division } {
  const groupOf = ascending(count);
  const [outOf, inOf] = [rowSums(out), rowSums(into)];
  const [outOfGroup, inOfGroup] = [outOf.slice(), inOf.slice()];
  const queue = shuffled(count, random);
  const waiting = new Uint8Array(count).fill(1);
  // Weight between the node looked at and each group that `found` lists.
  const between = new Float64Array(count);
  const isFound = new Uint8Array(count);
  const found = new Int32Array(count);
  let moves = 0;
  let size = 0;
  const collect = ({ start, target, weight }: WeightedRows, node: number): void => {
    for (let link = start[node], end = start[node + 1]; link < end; link++) {
      if (target[link] === node) continue;
      const group = groupOf[target[link]];
      if (isFound[group] === 0) {
        isFound[group] = 1;
        found[size++] = group;
      }
      between[group] += weight[link];
    }
  };
  let head = 0;
  for (let left = count; left > 0; left--) {
    const node = queue[head];
    head = head + 1 === count ? 0 : head + 1;
    waiting[node] = 0;
    const own = groupOf[node];
    isFound[own] = 1;
    found[0] = own;
    size = 1;
    collect(out, node);
    collect(into, node);
    outOfGroup[own] -= outOf[node];
    inOfGroup[own] -= inOf[node];
    let best = own;
    let most = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < size; place++) {
      const group = found[place];
      const gain = between[group] - (outOf[node] * inOfGroup[group] + inOf[node] * outOfGroup[group]);
      if (gain > most + LEAST_GAIN) [best, most] = [group, gain];
      between[group] = 0;
      isFound[group] = 0;
    }
    outOfGroup[best] += outOf[node];
    inOfGroup[best] += inOf[node];
    if (best === own) continue;
    groupOf[node] = best;
    moves++;
    for (const { start, target } of [out, into]) {
      for (let link = start[node], end = start[node + 1]; link < end; link++) {
        const partner = target[link];
        if (waiting[partner] > 0 || groupOf[partner] === best) continue;
        waiting[partner] = 1;
        queue[(head + left++ - 1) % count] = partner;
      }
    }
  }
  return { moves, division: renumbered(groupOf) };
}

function rowSums({ start, weight }: WeightedRows): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let row = 0; row < sums.length; row++) for (let link = start[row]; link < start[row + 1]; link++) sums[row] += weight[link];
  return sums;
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = ascending(count);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** The same groups, numbered in the order of their first nodes. */
function renumbered(groupOf: Int32Array): Division {
  const number = new Int32Array(groupOf.length).fill(-1);
  let groups = 0;
  for (const group of groupOf) if (number[group] < 0) number[group] = groups++;
  return { groupOf: groupOf.map((group) => number[group]), groups };
}

/** Groups become nodes, and the links between two groups one link. */
function linksBetween({ count, out }: Level, { groupOf, groups }: Division): WeightedRows {
  const start = new Int32Array(groups + 1);
  const target = new Int32Array(out.target.length);
  const weight = new Float64Array(out.target.length);
  const placeOf = new Int32Array(groups).fill(-1);
  const first = new Int32Array(groups + 1);
  for (const group of groupOf) first[group + 1]++;
  for (let group = 0; group < groups; group++) first[group + 1] += first[group];
  const members = new Int32Array(count);
  const next = first.slice(0, groups);
  groupOf.forEach((group, node) => { members[next[group]++] = node; });
  let links = 0;
  for (let group = 0; group < groups; group++) {
    for (let member = first[group]; member < first[group + 1]; member++) {
      for (let link = out.start[members[member]]; link < out.start[members[member] + 1]; link++) {
        const other = groupOf[out.target[link]];
        if (placeOf[other] < start[group]) {
          placeOf[other] = links;
          target[links++] = other;
        }
        weight[placeOf[other]] += out.weight[link];
      }
    }
    start[group + 1] = links;
  }
  return { start, target: target.slice(0, links), weight: weight.slice(0, links) };
}
