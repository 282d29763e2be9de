import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { activeEnds } from '../esri/active-ends.ts';
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

/** By class key the firms of the region, told by position, that supply or offer its products. O(relations + offers). */
export function regionalSources(context: AnalysisContext, isHere: (firm: number) => boolean): Map<string, RegionalSources> {
  const { dataset, network: { firms, indexOf } } = context;
  const classes = new Map(dataset.products.map((product) => [product.id as string, classOfProduct(product) ?? product.id]));
  const found = new Map<string, { supplied: Map<string, Set<string>>; offered: Map<string, Set<string>> }>();
  const note = (how: 'supplied' | 'offered', firm: string, products: ReadonlySet<string>) => {
    for (const product of products) {
      const key = classes.get(product) ?? product;
      let of = found.get(key);
      if (of === undefined) found.set(key, of = { supplied: new Map<string, Set<string>>(), offered: new Map<string, Set<string>>() });
      const known = of[how].get(firm);
      if (known === undefined) of[how].set(firm, new Set([product]));
      else known.add(product);
    }
  };
  // By firm first: most relations of a firm supply what another one of it does.
  for (const [firm, products] of suppliedProducts(context, isHere)) note('supplied', firms[firm], products);
  for (const { firm, direction, product } of dataset.offers) if (direction === 'offers' && product !== undefined && indexOf.has(firm) && isHere(indexOf.get(firm)!)) note('offered', firm, new Set([product]));
  return found;
}

function suppliedProducts(context: AnalysisContext, isHere: (firm: number) => boolean): Map<number, Set<string>> {
  const { supplier } = activeEnds(context);
  const supplied = new Map<number, Set<string>>();
  activeRelations(context).forEach(({ product }, place) => {
    if (product === undefined || !isHere(supplier[place])) return;
    const known = supplied.get(supplier[place]);
    if (known === undefined) supplied.set(supplier[place], new Set([product]));
    else known.add(product);
  });
  return supplied;
}
