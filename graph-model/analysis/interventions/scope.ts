import { AtlasError } from '../../errors.ts';
import { isInRegion } from '../../region.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { positionOf } from '../firm-position.ts';

/** For whom an intervention should help: one firm, the chain of a product (all who supply or offer it), or the region. */
export type InterventionScope = { readonly kind: 'firm'; readonly firm: string } | { readonly kind: 'product'; readonly product: string } | { readonly kind: 'region' };

/** The firms whose stops count, and whose inputs may get a new supplier, as positions. */
export interface Scope {
  readonly targets: readonly number[];
  /** For a firm or a chain anybody upstream, wherever it is; for the region its own firms. */
  readonly mayBuy: (firm: number) => boolean;
}

/**
 * The scope in positions of a context.
 * @throws AtlasError `not_found` naming a firm that is not in the data, or a product that nobody supplies or offers.
 */
export function scopeOf(context: AnalysisContext, scope: InterventionScope): Scope {
  if (scope.kind === 'firm') return { targets: [positionOf(context.network, scope.firm)], mayBuy: () => true };
  if (scope.kind === 'product') return { targets: makersOf(context, scope.product), mayBuy: () => true };
  const { dataset, network: { indexOf }, options: { region } } = context;
  const targets = dataset.firms.filter((firm) => region === undefined || isInRegion(region, firm) === true).map(({ id }) => indexOf.get(id)!).sort((a, b) => a - b);
  const inside = new Set(targets);
  return { targets, mayBuy: (firm) => inside.has(firm) };
}

function makersOf(context: AnalysisContext, product: string): number[] {
  const { dataset, network: { indexOf } } = context;
  const makers = new Set(activeRelations(context).filter((relation) => relation.product === product).map(({ supplier }) => indexOf.get(supplier)!));
  for (const offer of dataset.offers) if (offer.direction === 'offers' && offer.product === product && indexOf.has(offer.firm)) makers.add(indexOf.get(offer.firm)!);
  if (makers.size === 0) throw new AtlasError('not_found', `Nobody supplies or offers a product ${product}.`);
  return [...makers].sort((a, b) => a - b);
}
