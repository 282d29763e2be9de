import { AtlasError } from '../../errors.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';

/**
 * The relations of a product's chain: what its makers buy for it, what their suppliers buy for that, and so on upstream. A firm that says which
 * input goes into which product buys only those for it; an input without such a word goes into everything it makes. O(relations of the chain).
 * @throws AtlasError `not_found` where nobody supplies or offers the product.
 */
export function chainRelations(context: AnalysisContext, product: string): Set<SupplyRelation> {
  const relations = activeRelations(context);
  const bought = Map.groupBy(relations, ({ buyer }) => buyer as string);
  const goesInto = purposesOf(context);
  const offered = context.dataset.offers.filter((offer) => offer.direction === 'offers' && offer.product === product).map(({ firm }) => firm as string);
  const makers = new Set([...relations.filter((relation) => relation.product === product).map(({ supplier }) => supplier as string), ...offered]);
  if (makers.size === 0) throw new AtlasError('not_found', `Nobody supplies or offers a product ${product}.`);
  const found = new Set<SupplyRelation>();
  const walked = new Set<string>();
  const waiting: [firm: string, makes: string | undefined][] = [...makers].map((firm) => [firm, product]);
  while (waiting.length > 0) {
    const [firm, makes] = waiting.pop()!;
    const key = `${firm}\n${makes ?? ''}`;
    if (walked.has(key)) continue;
    walked.add(key);
    for (const relation of bought.get(firm) ?? []) {
      const purposes = relation.product === undefined || makes === undefined ? undefined : goesInto.get(`${firm}\n${relation.product}`);
      if (purposes !== undefined && !purposes.has(makes)) continue;
      found.add(relation);
      waiting.push([relation.supplier, relation.product]);
    }
  }
  return found;
}

/** By firm and input the products that it goes into; absent where it goes into everything. */
function purposesOf({ dataset: { requirements } }: AnalysisContext): Map<string, Set<string | undefined>> {
  const purposes = new Map<string, Set<string | undefined>>();
  for (const { firm, product, forProduct } of requirements) {
    const key = `${firm}\n${product}`;
    purposes.set(key, (purposes.get(key) ?? new Set()).add(forProduct));
  }
  // One statement for everything the firm makes is enough.
  for (const [key, products] of purposes) if (products.has(undefined)) purposes.delete(key);
  return purposes;
}
