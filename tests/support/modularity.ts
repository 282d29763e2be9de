import type { CompactNetwork } from '#graph-model/compact-network.ts';

/** Directed modularity by its definition (Leicht & Newman 2008). */
export function modularityOf({ firms, outStart, outFirm }: CompactNetwork, groupOf: ArrayLike<number>, weights?: Float64Array): number {
  let total = 0;
  let inside = 0;
  const out = new Map<number, number>();
  const into = new Map<number, number>();
  for (let firm = 0; firm < firms.length; firm++) {
    for (let link = outStart[firm]; link < outStart[firm + 1]; link++) {
      const weight = weights?.[link] ?? 1;
      total += weight;
      out.set(groupOf[firm], (out.get(groupOf[firm]) ?? 0) + weight);
      into.set(groupOf[outFirm[link]], (into.get(groupOf[outFirm[link]]) ?? 0) + weight);
      if (groupOf[firm] === groupOf[outFirm[link]]) inside += weight;
    }
  }
  return [...out].reduce((sum, [group, weight]) => sum - (weight * (into.get(group) ?? 0)) / total ** 2, inside / total);
}
