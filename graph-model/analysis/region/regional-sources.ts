import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { classOfProduct } from '../product-class.ts';

/** Why a firm of the region could supply: it already supplies one of the products to others, it offers one, or it supplies or offers another product of the class. */
export type SourceBasis = 'supplies' | 'offers' | 'class';

/** What firms of the region supply or offer, by class of product. */
export interface RegionalSources {
  /** Firms with the products of the class that they supply … */
  readonly supplied: ReadonlyMap<string, ReadonlySet<string>>;
  /** … and offer. */
  readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
}

/** By class key the firms of the region that supply or offer its products. O(relations + offers). */
export function regionalSources(context: AnalysisContext, isHere: (firm: string) => boolean): Map<string, RegionalSources> {
  const { dataset } = context;
  const classes = new Map(dataset.products.map((product) => [product.id as string, classOfProduct(product) ?? product.id]));
  const found = new Map<string, { supplied: Map<string, Set<string>>; offered: Map<string, Set<string>> }>();
  const note = (how: 'supplied' | 'offered', firm: string, product: string | undefined) => {
    if (product === undefined || !isHere(firm)) return;
    const key = classes.get(product) ?? product;
    const of = found.get(key) ?? { supplied: new Map<string, Set<string>>(), offered: new Map<string, Set<string>>() };
    found.set(key, of);
    of[how].set(firm, (of[how].get(firm) ?? new Set()).add(product));
  };
  for (const { supplier, product } of activeRelations(context)) note('supplied', supplier, product);
  for (const { firm, direction, product } of dataset.offers) if (direction === 'offers') note('offered', firm, product);
  return found;
}

