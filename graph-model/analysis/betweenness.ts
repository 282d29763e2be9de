import type { CompactNetwork } from '../compact-network.ts';
import { withKernelMemory } from '../kernels/kernel-memory.ts';
import { createDependencySums, type Dependencies } from './dependency-sums.ts';

/**
 * Betweenness on the directed, unweighted firm network (Brandes 2001), endpoints left out, divided by (n − 1)(n − 2); 0 for fewer
 * than three firms. O(firms · links). More than 10^308 shortest paths between two firms make the firms on them NaN.
 */
export function betweennessOf(network: CompactNetwork): Float64Array {
  const { firms, outStart, inStart, inFirm } = network;
  const count = firms.length;
  const goesWithBuyer = suppliersOfOne(network);
  const { sum } = withKernelMemory((memory) => {
    const { add, sums } = createDependencySums(memory, network);
    for (let source = 0; source < count; source++) {
      if (goesWithBuyer[source] === 1 || outStart[source] === outStart[source + 1]) continue;
      add(source, inFirm.subarray(inStart[source], inStart[source + 1]).filter((supplier) => goesWithBuyer[supplier] === 1));
    }
    return sums();
  });
  const pairs = (count - 1) * (count - 2);
  return count < 3 ? sum : sum.map((value) => value / pairs);
}

/**
 * Marks (1) suppliers whose only buyer supplies several others: their shortest paths are those of the buyer, with one step before (as Sariyüce,
 * Saule, Kaya, Çatalyürek 2013: Shattering and compressing networks for betweenness centrality, SDM, for undirected networks).
 */
function suppliersOfOne({ firms, outStart, outFirm }: CompactNetwork): Uint8Array {
  const buyers = (firm: number) => outStart[firm + 1] - outStart[firm];
  return Uint8Array.from(firms, (_, firm) => (buyers(firm) === 1 && buyers(outFirm[outStart[firm]]) > 1 ? 1 : 0));
}

/** How far some sources depend on every firm: the share of the source's shortest paths to each other firm that lead through it, summed. */
export function dependencies(network: CompactNetwork, sources: Iterable<number>): Dependencies {
  return withKernelMemory((memory) => {
    const { add, sums } = createDependencySums(memory, network);
    for (const source of sources) if (network.outStart[source] < network.outStart[source + 1]) add(source);
    return sums();
  });
}
