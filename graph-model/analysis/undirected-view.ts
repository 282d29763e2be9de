import type { CompactNetwork } from '../compact-network.ts';
import type { Rows } from '../counting-sort.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** The partners of every firm, suppliers and buyers alike, each once and ascending. O(firms + links). */
export function undirectedViewOf(network: CompactNetwork): Rows {
  const { outStart, outFirm, inStart, inFirm } = network;
  const count = network.firms.length;
  const start = new Int32Array(count + 1);
  const target = new Int32Array(2 * network.links);
  let size = 0;
  for (let firm = 0; firm < count; firm++) {
    let out = outStart[firm];
    let into = inStart[firm];
    while (out < outStart[firm + 1] || into < inStart[firm + 1]) {
      const buyer = out < outStart[firm + 1] ? outFirm[out] : count;
      const supplier = into < inStart[firm + 1] ? inFirm[into] : count;
      target[size++] = Math.min(buyer, supplier);
      if (buyer <= supplier) out++;
      if (supplier <= buyer) into++;
    }
    start[firm + 1] = size;
  }
  return { start, target: target.slice(0, size) };
}

/** The undirected view of the context's network. */
export function undirectedView(context: AnalysisContext): Rows {
  return context.share(viewOfContext);
}

function viewOfContext({ network }: AnalysisContext): Rows {
  return undirectedViewOf(network);
}
