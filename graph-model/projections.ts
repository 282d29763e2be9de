import { DirectedGraph, MultiDirectedGraph } from 'graphology';
import type { Firm } from './firm.ts';
import { isInRegion } from './region.ts';
import type { Region } from './region.ts';
import type { SupplyNetwork } from './supply-network.ts';

/** All relations of one firm with one buyer. Never called weight: graphology reads an attribute `weight` as a distance. */
export interface FirmLink {
  /** Euro per year, summed over the relations whose volume is known; absent where none is. */
  readonly volume?: number;
  /** Number of relations. */
  readonly relations: number;
}

/** The firm network: one edge per ordered pair of different firms. */
export type FirmNetwork = DirectedGraph<Firm, { -readonly [K in keyof FirmLink]: FirmLink[K] }>;

/** The firm network of a supply network: parallel relations summed, self-loops dropped. O(firms + relations). */
export function firmProjection(network: SupplyNetwork): FirmNetwork {
  const projection: FirmNetwork = new DirectedGraph();
  network.forEachNode((id, firm) => projection.addNode(id, { ...firm }));
  network.forEachEdge((_, { volumeEur }, supplier, buyer) => {
    if (supplier === buyer) return;
    projection.updateDirectedEdge(supplier, buyer, (link) => {
      const relations = (link.relations ?? 0) + 1;
      const volume = volumeEur === undefined ? link.volume : (link.volume ?? 0) + volumeEur;
      return volume === undefined ? { relations } : { volume, relations };
    });
  });
  return projection;
}

/**
 * The part of a network in a region: its firms and the relations among them; with `partners` also their direct suppliers and buyers
 * outside and the relations with them, but not those of partners among each other. A firm of unknown place counts as outside.
 */
export function regionNetwork(network: SupplyNetwork, region: Region, options: { readonly partners?: boolean } = {}): SupplyNetwork {
  const inside = new Set(network.filterNodes((_, firm) => isInRegion(region, firm) === true));
  const part: SupplyNetwork = new MultiDirectedGraph();
  for (const id of inside) part.addNode(id, { ...network.getNodeAttributes(id) });
  network.forEachEdge((id, _, supplier, buyer) => {
    const ends = Number(inside.has(supplier)) + Number(inside.has(buyer));
    if (ends === 0 || (ends === 1 && !options.partners)) return;
    copyRelation(network, part, id, supplier, buyer);
  });
  return part;
}

/** The relations with these products, and the firms that they link. */
export function productNetwork(network: SupplyNetwork, productIds: Iterable<string>): SupplyNetwork {
  const products = new Set<string | undefined>(productIds);
  const part: SupplyNetwork = new MultiDirectedGraph();
  network.forEachEdge((id, { product }, supplier, buyer) => {
    if (product !== undefined && products.has(product)) copyRelation(network, part, id, supplier, buyer);
  });
  return part;
}

function copyRelation(from: SupplyNetwork, to: SupplyNetwork, id: string, supplier: string, buyer: string): void {
  for (const firm of [supplier, buyer]) if (!to.hasNode(firm)) to.addNode(firm, { ...from.getNodeAttributes(firm) });
  to.addDirectedEdgeWithKey(id, supplier, buyer, { ...from.getEdgeAttributes(id) });
}
