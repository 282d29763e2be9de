import { MultiDirectedGraph } from 'graphology';
import type { Dataset } from './dataset.ts';
import { AtlasError } from './errors.ts';
import type { Firm } from './firm.ts';
import { isActive } from './supply-relation.ts';
import type { SupplyRelation } from './supply-relation.ts';

/** The network that is shown, edited and exported: firms as nodes by id, relations as edges by id, supplier → buyer. */
export type SupplyNetwork = MultiDirectedGraph<Firm, SupplyRelation>;

/**
 * The network of a dataset; with a day only of the relations in force then. O(firms + relations).
 * @throws AtlasError `bad_input` naming a relation whose supplier or buyer is not among the firms, or an id that occurs twice.
 */
export function buildSupplyNetwork(dataset: Pick<Dataset, 'firms' | 'relations'>, options: { readonly day?: string } = {}): SupplyNetwork {
  const network: SupplyNetwork = new MultiDirectedGraph();
  for (const firm of dataset.firms) {
    if (network.hasNode(firm.id)) throw badInput('duplicate_id', 'firm', 'id', firm.id, `Firm ${firm.id} occurs more than once.`);
    // A copy: what is written onto the graph must not reach the records.
    network.addNode(firm.id, { ...firm });
  }
  for (const relation of dataset.relations) {
    for (const field of ['supplier', 'buyer'] as const) {
      if (network.hasNode(relation[field])) continue;
      throw badInput('unknown_firm', 'relation', field, relation[field], `Relation ${relation.id} names the firm ${relation[field]}, which is not in the data.`);
    }
    if (network.hasEdge(relation.id)) throw badInput('duplicate_id', 'relation', 'id', relation.id, `Relation ${relation.id} occurs more than once.`);
    if (isActive(relation, options.day)) network.addDirectedEdgeWithKey(relation.id, relation.supplier, relation.buyer, { ...relation });
  }
  return network;
}

function badInput(code: string, file: string, field: string, value: string, message: string): AtlasError {
  return new AtlasError('bad_input', message, { findings: [{ severity: 'error', code, file, field, value }] });
}
