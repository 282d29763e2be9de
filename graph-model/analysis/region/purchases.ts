import type { Firm } from '../../firm.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { classOfProduct } from '../product-class.ts';
import { chainRelations } from './chain-relations.ts';
import { originFinder, type DistrictNeighbours, type OriginRing } from './origin-rings.ts';
import { purchaseAmounts } from './purchase-amounts.ts';
import type { PurchaseBasis } from './purchase-bases.ts';

/** Whose purchases, and which of them. */
export interface PurchaseScope {
  /** Keys of the municipalities and districts whose firms buy. */
  readonly keys: readonly string[];
  readonly neighbours: DistrictNeighbours;
  /** Only what goes into this product, at any stage. */
  readonly chain?: string;
  /** Only buyers whose WZ code begins so. */
  readonly branch?: string;
  /** Only buyers in this municipality or district. */
  readonly place?: string;
  /** What to count in; the most telling basis that is known well enough unless told. */
  readonly basis?: PurchaseBasis;
}

/** One purchase of a firm of the region. */
export interface Purchase {
  readonly relation: SupplyRelation;
  readonly buyer: Firm;
  readonly supplier: Firm;
  /** Where the supplier is, seen from the region. */
  readonly ring: OriginRing;
  /** Class of the product (`classOfProduct`), for one without a code its id; absent where it is not known what is bought. */
  readonly class?: string;
  /** In units of the basis; NaN where it is not known. */
  readonly amount: number;
}

/** What a region buys. */
export interface Purchases {
  readonly basis: PurchaseBasis;
  /** In order of relation id. */
  readonly list: readonly Purchase[];
}

/** The purchases of a region in force on the day of the context. The basis is that of all its purchases, whatever part is asked for. O(firms + relations). */
export function regionPurchases(context: AnalysisContext, scope: PurchaseScope): Purchases {
  const ringOf = originFinder(scope.keys, scope.neighbours);
  const firms = new Map(context.dataset.firms.map((firm) => [firm.id as string, firm]));
  const classes = new Map(context.dataset.products.map((product) => [product.id as string, classOfProduct(product) ?? product.id]));
  const own = new Set(context.dataset.firms.filter((firm) => ringOf(firm) === 'own').map(({ id }) => id as string));
  const relations = activeRelations(context).filter(({ buyer }) => own.has(buyer));
  const { basis, amount } = purchaseAmounts(relations, scope.basis);
  const isAsked = filterOf(context, scope);
  const list: Purchase[] = [];
  relations.forEach((relation, at) => {
    const [buyer, supplier] = [firms.get(relation.buyer)!, firms.get(relation.supplier)!];
    if (!isAsked(relation, buyer)) return;
    list.push({ relation, buyer, supplier, ring: ringOf(supplier), amount: amount[at], ...(relation.product !== undefined && { class: classes.get(relation.product) ?? relation.product }) });
  });
  return { basis, list };
}

function filterOf(context: AnalysisContext, { chain, branch, place }: PurchaseScope): (relation: SupplyRelation, buyer: Firm) => boolean {
  const inChain = chain === undefined ? undefined : chainRelations(context, chain);
  return (relation, buyer) =>
    (inChain === undefined || inChain.has(relation)) && (branch === undefined || buyer.wz?.startsWith(branch) === true) && (place === undefined || buyer.ags?.startsWith(place) === true);
}

/** Share (0–1) of the purchases of which the amount and the place of the supplier are known; NaN where there is none. */
export function purchaseCoverage({ list }: Purchases): number {
  return list.filter(({ amount, ring }) => !Number.isNaN(amount) && ring !== 'unknown').length / list.length;
}
