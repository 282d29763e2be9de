import type { LinkTable } from '#graph-model/picture/links.ts';

/** All links from one group of firms to another. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly relations: number;
}

/**
 * Bundles the links between groups, strongest first, `most` at the most; links inside a group and those of groups below 0 are left out.
 * With `visible`, only links between firms of that set count. O(links log links).
 */
export function bundleFlows(links: LinkTable, groupOf: Int32Array, groups: number, most: number, visible?: ReadonlySet<number>): Flow[] {
  const sums = new Map<number, number>();
  for (let link = 0; link < links.count; link++) {
    const supplier = links.supplier[link];
    const buyer = links.buyer[link];
    const from = groupOf[supplier];
    const to = groupOf[buyer];
    if (from < 0 || to < 0 || from === to) continue;
    if (visible && !(visible.has(supplier) && visible.has(buyer))) continue;
    const key = from * groups + to;
    sums.set(key, (sums.get(key) ?? 0) + links.relations[link]);
  }
  return [...sums]
    .sort(([a, of], [b, others]) => others - of || a - b)
    .slice(0, most)
    .map(([key, relations]) => ({ from: Math.floor(key / groups), to: key % groups, relations }));
}
