import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
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

/** A firm of the region that comes close to today's suppliers by what it can do. */
export interface CloseFirm {
  readonly firm: string;
  /** Largest overlap (Jaccard) with one of today's suppliers, 0–1. */
  readonly overlap: number;
  /** What it shares with that one, and what that one can do beyond it. */
  readonly shared: readonly string[];
  readonly missing: readonly string[];
}

/** Finds the firms of the region that come closest to these suppliers, best first, at most `most`, without those that are excluded. */
export type ClosestFinder = (suppliers: readonly string[], excluded: ReadonlySet<string>, most: number) => CloseFirm[];

/** A finder over the capabilities of a context: what nobody near can do costs nothing, the rest O(suppliers · capabilities · firms that have one). */
export function closestFinder(context: AnalysisContext, isHere: (firm: string) => boolean): ClosestFinder {
  const { firms, indexOf } = context.network;
  const capabilities = capabilitiesOf(context);
  const firmsWith = new Map<string, number[]>();
  for (const [firm, names] of capabilities) if (isHere(firms[firm])) for (const name of names) firmsWith.set(name, [...(firmsWith.get(name) ?? []), firm]);
  return (suppliers, excluded, most) => {
    const best = new Map<number, { overlap: number; like: ReadonlySet<string> }>();
    const asked = new Set<string>();
    for (const supplier of suppliers) {
      const wanted = capabilities.get(indexOf.get(supplier)!);
      const profile = wanted && [...wanted].sort().join('\n');
      // Many suppliers of one product can do the same.
      if (wanted === undefined || asked.has(profile!)) continue;
      asked.add(profile!);
      const common = new Map<number, number>();
      for (const name of wanted) for (const firm of firmsWith.get(name) ?? []) common.set(firm, (common.get(firm) ?? 0) + 1);
      for (const [firm, count] of common) {
        const overlap = count / (wanted.size + capabilities.get(firm)!.size - count);
        if (!excluded.has(firms[firm]) && overlap > (best.get(firm)?.overlap ?? 0)) best.set(firm, { overlap, like: wanted });
      }
    }
    return [...best].sort(([a, { overlap: less }], [b, { overlap: more }]) => more - less || a - b).slice(0, most).map(([firm, { overlap, like }]) => {
      const has = capabilities.get(firm)!;
      return { firm: firms[firm], overlap, shared: [...like].filter((name) => has.has(name)).sort(), missing: [...like].filter((name) => !has.has(name)).sort() };
    });
  };
}
