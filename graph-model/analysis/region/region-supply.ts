import type { AnalysisContext } from '../analysis-context.ts';
import type { OriginRing } from './origin-rings.ts';
import { placedFirms, regionPurchases, type Purchase, type Purchases, type PurchaseScope } from './purchases.ts';
import { regionalSources, type RegionalSources } from './regional-sources.ts';

/** What a region buys of each class, and who of it has it: computed once for the gap list, the origin and what of them may not be shown. */
export interface RegionSupply extends Purchases {
  /** Where the firms of the network are, by position. */
  readonly rings: readonly OriginRing[];
  readonly sources: ReadonlyMap<string, RegionalSources>;
  readonly classes: readonly SplitClass[];
}

/** The purchases of one class by where they come from; those from elsewhere by whether the buyer could buy here from somebody whom it does not use. */
export interface SplitClass {
  readonly key: string;
  readonly of: readonly Purchase[];
  readonly covered: readonly Purchase[];
  readonly outside: readonly Purchase[];
  readonly hidden: readonly Purchase[];
  readonly real: readonly Purchase[];
  readonly unplaced: readonly Purchase[];
  readonly dealers: RegionalSources;
}

/** The supply of a region. O(firms + relations). */
export function regionSupply(context: AnalysisContext, scope: PurchaseScope): RegionSupply {
  const placed = placedFirms(context, scope);
  const sources = regionalSources(context, (firm) => placed.rings[firm] === 'own');
  const purchases = regionPurchases(context, scope, placed);
  const named = purchases.list.filter((purchase) => purchase.class !== undefined);
  return { ...purchases, rings: placed.rings, sources, classes: Array.from(Map.groupBy(named, (purchase) => purchase.class!), ([key, of]) => splitClass(key, of, sources.get(key))) };
}

const NOBODY: RegionalSources = { supplied: new Map(), offered: new Map() };

function splitClass(key: string, of: readonly Purchase[], dealers: RegionalSources = NOBODY): SplitClass {
  const [outside, covered, unplaced]: Purchase[][] = [[], [], []];
  for (const purchase of of) (purchase.ring === 'own' ? covered : purchase.ring === 'unknown' ? unplaced : outside).push(purchase);
  const able = new Set([...dealers.supplied.keys(), ...dealers.offered.keys()]);
  const used = usedBy(covered);
  const hasOther = (buyer: string) => {
    let left = able.size - (able.has(buyer) ? 1 : 0);
    for (const firm of used.get(buyer) ?? []) if (able.has(firm)) left--;
    return left > 0;
  };
  const could = new Set([...new Set(outside.map(({ buyer }) => buyer.id as string))].filter(hasOther));
  return { key, of, outside, covered, unplaced, dealers, hidden: outside.filter(({ buyer }) => could.has(buyer.id)), real: outside.filter(({ buyer }) => !could.has(buyer.id)) };
}

/** By buyer the firms of the region that it buys from already. */
export function usedBy(covered: readonly Purchase[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const { buyer, supplier } of covered) {
    const known = used.get(buyer.id);
    if (known === undefined) used.set(buyer.id, new Set([supplier.id]));
    else known.add(supplier.id);
  }
  return used;
}
