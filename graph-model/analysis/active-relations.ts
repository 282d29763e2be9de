import { isActive } from '../supply-relation.ts';
import type { SupplyRelation } from '../supply-relation.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** The relations in force between two different firms. A firm that supplies itself tells nothing about the network. */
export function activeRelations(context: AnalysisContext): readonly SupplyRelation[] {
  return context.share(activeRelationsOfContext);
}

function activeRelationsOfContext({ dataset, options }: AnalysisContext): readonly SupplyRelation[] {
  return dataset.relations.filter((relation) => relation.supplier !== relation.buyer && isActive(relation, options.day));
}
