import type { RelationId } from '../../identifier.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import { createAnalysisContext } from '../analysis-context.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { supplyVolumes } from '../esri/supply-volumes.ts';

/** A supply relation that does not exist yet, by ids. */
export interface NewRelation {
  readonly supplier: string;
  readonly buyer: string;
  readonly product: string;
}

/** Part of what the buyer buys of the product that goes to the new supplier; the others keep the rest. */
const NEW_SHARE = 0.5;

/**
 * The context with one relation more. The buyer buys as much as before: half of it from the new supplier. Volumes that were estimated are held, so
 * that nothing else changes. O(records).
 */
export function withRelation(context: AnalysisContext, { supplier, buyer, product }: NewRelation): AnalysisContext {
  const relations = activeRelations(context);
  const { volume } = supplyVolumes(context);
  const held = new Map(relations.map((relation, place) => [relation.id, volume[place]]));
  const isSplit = (relation: SupplyRelation) => held.has(relation.id) && relation.buyer === buyer && relation.product === product;
  const existing = relations.filter(isSplit);
  const bought = existing.reduce((sum, { id }) => sum + held.get(id)!, 0);
  const added = {
    ...existing[0], id: unusedId(context, { supplier, buyer, product }), supplier, buyer, product, volumeEur: NEW_SHARE * bought,
  } as SupplyRelation;
  return createAnalysisContext({
    ...context.dataset,
    relations: [...context.dataset.relations.map((relation) => {
      const known = held.get(relation.id);
      return known === undefined ? relation : { ...relation, volumeEur: isSplit(relation) ? (1 - NEW_SHARE) * known : known };
    }), added],
  }, context.options);
}

function unusedId({ dataset }: AnalysisContext, { supplier, buyer, product }: NewRelation): RelationId {
  const used = new Set<string>(dataset.relations.map(({ id }) => id));
  let id = `new ${supplier} ${buyer} ${product}`;
  while (used.has(id)) id += '+';
  return id as RelationId;
}
