import type { NetworkView } from '../contract/network.ts';

/** The firm network of a view: one link per ordered pair of firms, sorted by supplier, then buyer. Positions as in the view. */
export interface LinkTable {
  readonly firmCount: number;
  readonly count: number;
  readonly supplier: Int32Array;
  readonly buyer: Int32Array;
  /** Number of relations (products) behind each link. */
  readonly relations: Int32Array;
  /** Links of supplier s: `outStart[s]` up to `outStart[s + 1]`. */
  readonly outStart: Int32Array;
  /** Links into buyer b: `inLink[inStart[b]]` up to `inLink[inStart[b + 1]]`. */
  readonly inStart: Int32Array;
  readonly inLink: Int32Array;
}

/** How many firms there are, and who supplies whom. */
interface LinkedFirms {
  readonly firms: { readonly id: { readonly length: number } };
  readonly relations: Pick<NetworkView['relations'], 'supplier' | 'buyer'>;
}

/** Links of a network; relations that point nowhere or at their own supplier are left out. O(m log m). */
export function buildLinks(network: LinkedFirms): LinkTable {
  const firmCount = network.firms.id.length;
  const keys = pairKeys(network.relations, firmCount);
  const supplier = new Int32Array(keys.length);
  const buyer = new Int32Array(keys.length);
  const relations = new Int32Array(keys.length);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    if (i > 0 && keys[i] === keys[i - 1]) { relations[count - 1]++; continue; }
    supplier[count] = Math.floor(keys[i] / firmCount);
    buyer[count] = keys[i] % firmCount;
    relations[count++] = 1;
  }
  return {
    firmCount, count,
    supplier: supplier.slice(0, count), buyer: buyer.slice(0, count), relations: relations.slice(0, count),
    outStart: startsOf(supplier, count, firmCount),
    ...incoming(buyer, count, firmCount),
  };
}

/** One sortable number per relation: supplier × firms + buyer. Exact up to 90 million firms. */
function pairKeys(relations: LinkedFirms['relations'], firmCount: number): Float64Array {
  const keys = new Float64Array(relations.supplier.length);
  let used = 0;
  for (let i = 0; i < relations.supplier.length; i++) {
    const from = relations.supplier[i];
    const to = relations.buyer[i];
    if (from === to || !(from >= 0 && from < firmCount) || !(to >= 0 && to < firmCount)) continue;
    keys[used++] = from * firmCount + to;
  }
  return keys.slice(0, used).sort();
}

function startsOf(ends: Int32Array, count: number, firmCount: number): Int32Array {
  const starts = new Int32Array(firmCount + 1);
  for (let i = 0; i < count; i++) starts[ends[i] + 1]++;
  for (let i = 0; i < firmCount; i++) starts[i + 1] += starts[i];
  return starts;
}

function incoming(buyer: Int32Array, count: number, firmCount: number): { inStart: Int32Array; inLink: Int32Array } {
  const inStart = startsOf(buyer, count, firmCount);
  const next = inStart.slice();
  const inLink = new Int32Array(count);
  for (let i = 0; i < count; i++) inLink[next[buyer[i]]++] = i;
  return { inStart, inLink };
}

/** Number of firms that supply `firm`. */
export function supplierCount(links: LinkTable, firm: number): number {
  return links.inStart[firm + 1] - links.inStart[firm];
}

/** Number of firms that `firm` supplies. */
export function buyerCount(links: LinkTable, firm: number): number {
  return links.outStart[firm + 1] - links.outStart[firm];
}
