import { AtlasError } from '../../errors.ts';
import type { Firm } from '../../firm.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { positionOf } from '../firm-position.ts';
import { supplyVolumes } from './supply-volumes.ts';

/** Remaining capacity (0–1) by firm id; firms that are not named keep all of theirs. */
export type Shock = ReadonlyMap<string, number>;

/** Who is hit: exactly one of these. */
export type ShockTarget =
  | { readonly firms: readonly string[] }
  /** Municipality (8 digits) or district (5 digits): every firm whose key begins so. */
  | { readonly municipality: string }
  /** ISO code; a firm with a German municipality counts as `DE`. */
  | { readonly country: string }
  /** WZ code or its beginning: `25` or `25.93`. */
  | { readonly industry: string }
  /** Product id: its suppliers lose the part of their sales that it makes up. */
  | { readonly product: string };

/**
 * The shock that leaves whoever is hit `capacity` (0–1) of what it made.
 * @throws AtlasError `bad_input` for a capacity outside 0 to 1, `not_found` where nobody is hit.
 */
export function shockOf(context: AnalysisContext, target: ShockTarget, capacity = 0): Shock {
  if (!(capacity >= 0 && capacity <= 1)) throw new AtlasError('bad_input', `The remaining capacity is a share from 0 to 1, not ${capacity}.`);
  if ('firms' in target) for (const id of target.firms) positionOf(context.network, id);
  const shock = shockOnWhoIsThere(context, target, capacity);
  if (shock.size === 0) throw new AtlasError('not_found', `No firm is hit: nobody matches ${JSON.stringify(target)}.`);
  return shock;
}

/** The same for what is still there: firms that are not in the data are left out, and it may be nobody. */
export function shockOnWhoIsThere(context: AnalysisContext, target: ShockTarget, capacity: number): Shock {
  if ('product' in target) return shockOfProduct(context, target.product, capacity);
  const hit = 'firms' in target ? target.firms.filter((id) => context.network.indexOf.has(id)) : context.dataset.firms.filter(hitBy(target)).map(({ id }) => id);
  return new Map(hit.map((id): [string, number] => [id, capacity]));
}

function hitBy(target: Exclude<ShockTarget, { firms: unknown } | { product: unknown }>): (firm: Firm) => boolean {
  if ('municipality' in target) return ({ ags }) => ags?.startsWith(target.municipality) === true;
  if ('industry' in target) return ({ wz }) => wz?.startsWith(target.industry) === true;
  return ({ country, ags }) => (country ?? (ags === undefined ? undefined : 'DE')) === target.country;
}

/** A firm keeps all but the lost part of what the product makes up of its sales. */
function shockOfProduct(context: AnalysisContext, product: string, capacity: number): Shock {
  const { volume } = supplyVolumes(context);
  const sales = new Map<string, { all: number; product: number }>();
  activeRelations(context).forEach((relation, place) => {
    const sold = sales.get(relation.supplier) ?? { all: 0, product: 0 };
    sales.set(relation.supplier, sold);
    sold.all += volume[place];
    if (relation.product === product) sold.product += volume[place];
  });
  const shock = new Map<string, number>();
  for (const [firm, sold] of sales) if (sold.product > 0) shock.set(firm, 1 - (1 - capacity) * (sold.product / sold.all));
  return shock;
}
