import { byCodePoint } from '../code-point-order.ts';
import { isActive } from '../supply-relation.ts';
import type { SupplyRelation } from '../supply-relation.ts';
import type { AnalysisContext } from './analysis-context.ts';

/**
 * The relations in force between two different firms, in order of id, so that sums do not depend on the order of the records. A firm that
 * supplies itself tells nothing about the network.
 */
export function activeRelations(context: AnalysisContext): readonly SupplyRelation[] {
  return context.share(activeRelationsOfContext);
}

function activeRelationsOfContext({ dataset, options }: AnalysisContext): readonly SupplyRelation[] {
  const active = dataset.relations.filter((relation) => relation.supplier !== relation.buyer && isActive(relation, options.day));
  // Stores give them in this order.
  const isSorted = active.every(({ id }, place) => place === 0 || byCodePoint(active[place - 1].id, id) <= 0);
  return isSorted ? active : active.sort((a, b) => byCodePoint(a.id, b.id));
}
