import type { Firm } from '../../firm.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import { activeEnds } from '../esri/active-ends.ts';
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
  /** Where it stands in the list of all. */
  readonly place: number;
  readonly relation: SupplyRelation;
  readonly buyer: Firm;
  readonly supplier: Firm;
  /** Positions of the two among the firms of the network. */
  readonly buyerAt: number;
  readonly supplierAt: number;
  /** Where the supplier is, seen from the region. */
  readonly ring: OriginRing;
  /** Class of the product (`classOfProduct`), for one without a code its id; absent where it is not known what is bought. */
  readonly class?: string | undefined;
  /** In units of the basis; NaN where it is not known. */
  readonly amount: number;
}

/** What a region buys. */
export interface Purchases {
  readonly basis: PurchaseBasis;
  /** In order of relation id. */
  readonly list: readonly Purchase[];
}

/** The firms of a network by position. */
export interface PlacedFirms {
  readonly firms: readonly Firm[];
  /** Where each is, seen from the region. */
  readonly rings: readonly OriginRing[];
}

/** Where all firms are, seen from a region. O(firms). */
export function placedFirms({ dataset, network: { indexOf } }: AnalysisContext, { keys, neighbours }: PurchaseScope): PlacedFirms {
  const ringOf = originFinder(keys, neighbours);
  const firms = Array.from<Firm>({ length: dataset.firms.length });
  for (const firm of dataset.firms) firms[indexOf.get(firm.id)!] = firm;
  return { firms, rings: firms.map(ringOf) };
}

/** The purchases of a region in force on the day of the context. The basis is that of all its purchases, whatever part is asked for. O(firms + relations). */
export function regionPurchases(context: AnalysisContext, scope: PurchaseScope, { firms, rings }: PlacedFirms = placedFirms(context, scope)): Purchases {
  const ends = activeEnds(context);
  const active = activeRelations(context);
  const own = [...active.keys()].filter((place) => rings[ends.buyer[place]] === 'own');
  const { basis, amount } = purchaseAmounts(own.map((place) => active[place]), scope.basis, own.map((place) => ends.input[place]));
  const classes = new Map(context.dataset.products.map((product) => [product.id as string, classOfProduct(product) ?? product.id]));
  const isAsked = filterOf(context, scope);
  const list: Purchase[] = [];
  own.forEach((place, at) => {
    const [relation, buyerAt, supplierAt] = [active[place], ends.buyer[place], ends.supplier[place]];
    if (!isAsked(relation, firms[buyerAt])) return;
    const { product } = relation;
    list.push({ place: list.length, relation, buyer: firms[buyerAt], supplier: firms[supplierAt], buyerAt, supplierAt, ring: rings[supplierAt], amount: amount[at], class: product === undefined ? undefined : classes.get(product) ?? product });
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
  return list.reduce((count, { amount, ring }) => (Number.isNaN(amount) || ring === 'unknown' ? count : count + 1), 0) / list.length;
}
