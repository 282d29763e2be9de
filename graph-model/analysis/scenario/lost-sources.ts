import { byCodePoint } from '../../code-point-order.ts';
import type { Dataset } from '../../dataset.ts';
import type { Firm } from '../../firm.ts';
import type { SupplyRelation } from '../../supply-relation.ts';

/** Why a source is lost: its relation ended, or its product is not to be had. */
export type LostBecause = 'ended' | 'product';

/** A source that no longer supplies, as a firm of its own, so that it can fail without the firm whose relation it was. */
export interface LostSource {
  readonly id: string;
  readonly firm: string;
  readonly because: LostBecause;
  /** The product that is not to be had. */
  readonly product?: string;
}

export interface WithLostSources {
  readonly dataset: Dataset;
  readonly sources: readonly LostSource[];
}

// No record can have such an id: they begin with a letter or a digit.
const MARK = '!';

/**
 * Gives relations another supplier: a copy of the firm that fails for it. An input whose relations were only left out would have no known
 * source, which is unknown and stops nobody; one whose source fails has lost it, after its stock and with its days to switch.
 */
export function withLostSources(dataset: Dataset, becauseOf: (relation: SupplyRelation) => LostBecause | undefined): WithLostSources {
  const firmOf = new Map(dataset.firms.map((firm) => [firm.id as string, firm]));
  const sources = new Map<string, LostSource>();
  const copies: Firm[] = [];
  const relations = dataset.relations.map((relation) => {
    const because = becauseOf(relation);
    if (because === undefined) return relation;
    const product = because === 'product' ? relation.product : undefined;
    const id = `${MARK}${JSON.stringify([because, product, relation.supplier])}`;
    if (!sources.has(id)) {
      sources.set(id, { id, firm: relation.supplier, because, product });
      copies.push(copyOf(firmOf.get(relation.supplier)!, id));
    }
    return { ...relation, supplier: id as Firm['id'] };
  });
  if (sources.size === 0) return { dataset, sources: [] };
  return { dataset: { ...dataset, relations, firms: [...copies, ...dataset.firms].sort((a, b) => byCodePoint(a.id, b.id)) }, sources: [...sources.values()] };
}

/** It is back when the scenario says so, not when the firm would be. */
function copyOf(firm: Firm, id: string): Firm {
  const { daysToRecover: _, ...rest } = firm;
  return { ...rest, id: id as Firm['id'] };
}
