import { ascending, countingSort, rowStarts } from '../counting-sort.ts';

/** Every firm in exactly one group. */
export interface Grouping {
  /** Number of the group of every firm, from 0. */
  readonly groupOf: Int32Array;
  readonly groups: number;
}

/** Numbers for people: 1 is the largest group; groups of equal size are in order of their smallest firm id. O(firms + groups log groups). */
export function numberedBySize({ groupOf, groups }: Grouping): Float64Array {
  const size = new Int32Array(groups);
  const smallest = new Int32Array(groups).fill(groupOf.length);
  for (let firm = groupOf.length - 1; firm >= 0; firm--) {
    size[groupOf[firm]]++;
    smallest[groupOf[firm]] = firm;
  }
  const number = new Int32Array(groups);
  const largestFirst = ascending(groups).sort((a, b) => size[b] - size[a] || smallest[a] - smallest[b]);
  largestFirst.forEach((group, rank) => { number[group] = rank + 1; });
  return Float64Array.from(groupOf, (group) => number[group]);
}

/** The firms of every group, ascending: those of group g are `members[start[g]]` to `members[start[g + 1] - 1]`. */
export function membersOf({ groupOf, groups }: Grouping): { readonly start: Int32Array; readonly members: Int32Array } {
  const members = countingSort(groups, groupOf, ascending(groupOf.length));
  return { start: rowStarts(groups, members, groupOf), members };
}
