import type { Words } from '../../language.ts';
import { districtOf } from '../../place.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { figureOf, localShareOf, type RegionalFigure } from './figures.ts';
import { ORIGIN_RINGS, originFinder, type DistrictNeighbours, type OriginRing } from './origin-rings.ts';
import type { PurchaseBasis } from './purchase-bases.ts';
import { purchaseCoverage, regionPurchases, type Purchase, type Purchases, type PurchaseScope } from './purchases.ts';

/** By what purchases are grouped: product chapter (first two digits of the code), division of the buyer's industry (WZ), municipality of the buyer. */
export const ORIGIN_GROUPINGS = ['product', 'branch', 'place'] as const;
export type OriginGrouping = (typeof ORIGIN_GROUPINGS)[number];

/** What one group buys, by ring; rings that nothing comes from are left out. */
export interface OriginRow {
  /** Of a product group `HS 72`, `GP 24` or the id of a product without a code; of an industry `25` with its edition behind it: `25 2008`; a municipality key; '' where it is not known. */
  readonly key: string;
  readonly all: RegionalFigure;
  /** Bought from the region, of what is known where it comes from; 0–1, NaN where nothing is. */
  readonly localShare: number;
  readonly rings: readonly (RegionalFigure & { readonly ring: OriginRing })[];
}

/** Where the purchases of a region come from. */
export interface PurchaseOrigins {
  readonly basis: PurchaseBasis;
  readonly coverage: number;
  readonly total: OriginRow;
  /** By each grouping, most relations first. */
  readonly groups: Readonly<Record<OriginGrouping, readonly OriginRow[]>>;
}

export const ORIGIN_FORMULA: Words = {
  de: 'Gezählt werden die Lieferbeziehungen in Kraft, deren Abnehmer in der Region liegt, nach dem Ort des Lieferanten: Region, übrige und angrenzende Kreise, übriges Land, übriges Deutschland, EU, Welt. Regionaler Bezugsanteil = aus der Region bezogen ÷ alles, dessen Herkunft bekannt ist. Bei Gemeinden zählt die Herkunft vom Kreis des Abnehmers aus.',
  en: 'Counted are the supply relations in force whose buyer is in the region, by the place of the supplier: the region, the other and bordering districts, the rest of the Land, of Germany, the EU, the world. Local sourcing share = bought from the region ÷ everything whose origin is known. For municipalities the origin counts from the district of the buyer.',
};

/** Purchases of a region by ring of origin: in all, by product group, industry and municipality. O(firms + relations). */
export function purchaseOrigins(context: AnalysisContext, scope: PurchaseScope, purchases: Purchases = regionPurchases(context, scope)): PurchaseOrigins {
  const grouped = (grouping: OriginGrouping, rowsOf: (key: string, of: readonly Purchase[]) => OriginRow) =>
    [...Map.groupBy(purchases.list, (purchase) => groupOf(grouping, purchase))].map(([key, of]) => rowsOf(key, of)).sort((a, b) => b.all.relations - a.all.relations || (a.key < b.key ? -1 : 1));
  return {
    basis: purchases.basis, coverage: purchaseCoverage(purchases), total: rowOf('', purchases.list),
    groups: { product: grouped('product', rowOf), branch: grouped('branch', rowOf), place: grouped('place', placeRows(scope.neighbours)) },
  };
}

/** The group that a purchase belongs to; '' where that is not known. */
export function groupOf(grouping: OriginGrouping, { class: of, buyer }: Purchase): string {
  if (grouping === 'product') return of === undefined ? '' : /^(?:HS|GP) \d{2}/.exec(of)?.[0] ?? of;
  if (grouping === 'branch') return buyer.wz === undefined ? '' : `${buyer.wz.slice(0, 2)}${buyer.wzEdition === undefined ? '' : ` ${buyer.wzEdition}`}`;
  return buyer.ags ?? '';
}

/** Of a municipality the rings are those of the buyer's own district; its local share stays that of the region. */
function placeRows(neighbours: DistrictNeighbours): (key: string, of: readonly Purchase[]) => OriginRow {
  const finders = new Map<string, ReturnType<typeof originFinder>>();
  return (key, of) => {
    const district = districtOf(key);
    const finder = finders.get(district) ?? originFinder([district], neighbours);
    finders.set(district, finder);
    return { ...rowOf(key, of.map((purchase) => ({ ...purchase, ring: finder(purchase.supplier) }))), localShare: localShareOf(of) };
  };
}

function rowOf(key: string, list: readonly Purchase[]): OriginRow {
  const byRing = Map.groupBy(list, ({ ring }) => ring);
  return {
    key, all: figureOf(list), localShare: localShareOf(list),
    rings: ORIGIN_RINGS.flatMap((ring) => (byRing.has(ring) ? [{ ring, ...figureOf(byRing.get(ring)!) }] : [])),
  };
}
