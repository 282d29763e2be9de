import { ascending, countingSort, rowsOfPairs, rowStarts } from '../../counting-sort.ts';
import { strongComponentsOf } from '../strong-components.ts';
import { buyerwardOrder } from './buyerward-order.ts';
import type { Flows } from './esri-model.ts';

/** In which order losses are renewed, and what depends on itself. */
export interface CircleOrder {
  /** Ranks, and kinds as `firms` + the new number of the kind. */
  readonly order: Int32Array;
  /** Where the circles begin in `order`, one of a single firm or kind included; at the end the length of `order`. */
  readonly circleStart: Int32Array;
  /** By firm its rank, by kind its new number: their places among their like. */
  readonly rankOf: Int32Array;
  readonly rankOfKind: Int32Array;
}

/**
 * Orders firms and kinds so that all stand before those whose losses depend on theirs, except within a circle, where most do: a firm before
 * the kinds that it supplies, a kind before its buyers. O(flows + firms + kinds).
 */
export function orderOfCircles({ firms, kinds, supplier, buyer, kind }: Flows): CircleOrder {
  const nodes = firms + kinds;
  const node = kind.map((of) => firms + of);
  const both = (one: Int32Array, other: Int32Array) => Int32Array.from({ length: 2 * kind.length }, (_, edge) => (edge < kind.length ? one[edge] : other[edge - kind.length]));
  const [from, to] = [both(supplier, node), both(node, buyer)];
  const { groupOf, groups } = strongComponentsOf(rowsOfPairs(nodes, from, to));
  // Numbered from those on whom nobody depends; here they come last.
  const circleOf = groupOf.map((group) => groups - 1 - group);
  const within = ascending(from.length).filter((edge) => circleOf[from[edge]] === circleOf[to[edge]]);
  const place = buyerwardOrder(nodes, within.map((edge) => from[edge]), within.map((edge) => to[edge]));
  const byPlace = countingSort(nodes, place, ascending(nodes));
  const sorted = countingSort(groups, circleOf, byPlace);
  const rankOf = new Int32Array(firms);
  const rankOfKind = new Int32Array(kinds);
  let [rank, number] = [0, 0];
  const order = sorted.map((at) => (at < firms ? (rankOf[at] = rank++) : firms + (rankOfKind[at - firms] = number++)));
  return { order, circleStart: rowStarts(groups, sorted, circleOf), rankOf, rankOfKind };
}
