import type { Words } from '../../language.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { closestFinder, type CloseFirm } from './closest-firms.ts';
import { figureOf, localShareOf, type RegionalFigure } from './figures.ts';
import { gapWeights, type GapWeights } from './gap-weights.ts';
import { originFinder, ORIGIN_RINGS, type OriginRing } from './origin-rings.ts';
import { commonBasis, type PurchaseBasis } from './purchase-bases.ts';
import { purchaseCoverage, regionPurchases, type Purchase, type PurchaseScope } from './purchases.ts';
import { regionalSources, type RegionalSources, type SourceBasis } from './regional-sources.ts';

/** A firm of the region that could supply, and how many of the buyers do not buy from it yet. */
export interface GapSource {
  readonly firm: string;
  readonly basis: SourceBasis;
  readonly newFor: number;
}

/**
 * What a region buys elsewhere of one class of products. `hidden`: for at least one of the buyers there is a firm in the region that offers or supplies
 * it and that this buyer does not use; `real`: for none.
 */
export interface SupplyGap {
  /** Class of the products (`HS 731815`), for one without a code its id. */
  readonly key: string;
  /** The products bought elsewhere, by id in order. */
  readonly products: readonly string[];
  readonly status: 'hidden' | 'real';
  readonly demand: RegionalFigure;
  readonly covered: RegionalFigure;
  /** Bought elsewhere = `hidden` + `real` (in relations and amounts). */
  readonly gap: RegionalFigure;
  readonly hidden: RegionalFigure;
  readonly real: RegionalFigure;
  /** Bought from a place that nobody has stated: neither covered nor gap. */
  readonly unplaced: RegionalFigure;
  readonly localShare: number;
  readonly rings: readonly (RegionalFigure & { readonly ring: OriginRing })[];
  /** Firms of the region that supply it to these buyers. */
  readonly localSuppliers: number;
  readonly weights: GapWeights;
  /** Gap × essential share × firms hit; NaN where the gap is not known. */
  readonly score: number;
  /** Firms of the region that could supply, surest first, and how many there are. */
  readonly sources: readonly GapSource[];
  readonly sourceCount: number;
  /** Where nobody in the region has it for some of the buyers: who comes closest by capability. */
  readonly closest: readonly CloseFirm[];
  /** Of today's suppliers elsewhere, how many state what they can do. */
  readonly suppliers: { readonly count: number; readonly describe: number };
  /** On the earlier day that it is compared with; absent where there was nothing to compare with or it was not asked for. */
  readonly before?: GapBefore;
}

/** What a gap was. */
export interface GapBefore {
  readonly demand: RegionalFigure;
  readonly covered: RegionalFigure;
  readonly gap: RegionalFigure;
  readonly localShare: number;
}

export interface SupplyGaps {
  readonly basis: PurchaseBasis;
  readonly coverage: number;
  /** Purchases that count nowhere as nobody says what is bought. */
  readonly withoutProduct: number;
  /** Over all classes, also those without a gap. */
  readonly totals: Record<'demand' | 'covered' | 'gap' | 'hidden' | 'real' | 'unplaced', RegionalFigure> & { readonly localShare: number; readonly before?: GapBefore };
  readonly counts: { readonly hidden: number; readonly real: number };
  /** Highest score first, those of unknown score last. */
  readonly gaps: readonly SupplyGap[];
}

export interface GapLimits {
  /** Gaps that are listed, firms that are named in each. */
  readonly gaps: number;
  readonly firms: number;
  /** Only gaps of this kind are listed. */
  readonly status?: SupplyGap['status'];
}

export const GAP_LIMITS: GapLimits = { gaps: 100, firms: 8 };

export const SUPPLY_GAP_FORMULA: Words = {
  de: 'Lücke = was Unternehmen der Region von einer Warenklasse kaufen, weniger was davon aus der Region kommt. Versteckt: Ein Unternehmen der Region bietet die Ware oder ihre Klasse an oder liefert sie anderen, und der Abnehmer nutzt es nicht. Echt: Das gibt es nicht. Reihenfolge: Lücke × unverzichtbarer Anteil × betroffene Unternehmen.',
  en: 'Gap = what firms of the region buy of a class of goods, less what of it comes from the region. Hidden: a firm of the region offers the goods or their class, or supplies them to others, and the buyer does not use it. Real: there is none. Order: gap × essential share × firms hit.',
};

const NOBODY: RegionalSources = { supplied: new Map(), offered: new Map() };

/** The gap list of a region. O(firms + relations + Σ what stops by each class), and for the listed real gaps the search by capability. */
export function supplyGaps(context: AnalysisContext, scope: PurchaseScope, limits: GapLimits = GAP_LIMITS): SupplyGaps {
  const purchases = regionPurchases(context, scope);
  const ringOf = originFinder(scope.keys, scope.neighbours);
  const rings = new Map(context.dataset.firms.map((firm) => [firm.id as string, ringOf(firm)]));
  const isHere = (firm: string) => rings.get(firm) === 'own';
  const sources = regionalSources(context, isHere);
  const named = purchases.list.filter((purchase) => purchase.class !== undefined);
  const split = splitByClass(purchases.list, sources);
  // The largest first: in very large networks the work for what stops ends before the smallest.
  const withGap = split.filter(({ outside }) => outside.length > 0).sort((a, b) => b.outside.length - a.outside.length);
  const weightsOf = gapWeights(context, rings);
  const all = withGap.map((one) => {
    const [gap, weights] = [figureOf(one.outside), weightsOf(one.outside)];
    return { ...one, gap, weights, status: one.hidden.length > 0 ? 'hidden' as const : 'real' as const, score: gap.value * weights.essential * weights.firmsHit };
  }).sort((a, b) => orderOf(b.score) - orderOf(a.score) || b.gap.relations - a.gap.relations || (a.key < b.key ? -1 : 1));
  const closest = closestFinder(context, isHere, sources);
  const listed = all.filter(({ status }) => limits.status === undefined || status === limits.status).slice(0, limits.gaps);
  const together = (part: 'of' | 'covered' | 'outside' | 'hidden' | 'real' | 'unplaced') => figureOf(split.flatMap((one) => one[part]));
  return {
    basis: purchases.basis, coverage: purchaseCoverage(purchases), withoutProduct: purchases.list.length - named.length,
    totals: { demand: together('of'), covered: together('covered'), gap: together('outside'), hidden: together('hidden'), real: together('real'), unplaced: together('unplaced'), localShare: localShareOf(named) },
    counts: { hidden: all.filter(({ status }) => status === 'hidden').length, real: all.filter(({ status }) => status === 'real').length },
    gaps: listed.map(({ key, of, covered, hidden, real, unplaced, outside, dealers, ...figures }) => ({
      ...figures, key, products: [...new Set(outside.map(({ relation }) => relation.product as string))].sort(),
      demand: figureOf(of), covered: figureOf(covered), hidden: figureOf(hidden), real: figureOf(real), unplaced: figureOf(unplaced), localShare: localShareOf(of),
      rings: ringFigures(of), localSuppliers: new Set(covered.map(({ supplier }) => supplier.id)).size,
      ...gapSources(of, outside, dealers, limits.firms), ...closestOf(key, closest, real, dealers, limits.firms),
    })),
  };
}

/** The figures of every class and of all together, without what a gap weighs. */
export interface GapFigures {
  readonly basis: PurchaseBasis;
  readonly total: GapBefore;
  readonly byClass: ReadonlyMap<string, GapBefore>;
}

/** What a gap list is compared with: of every class what is bought, here and elsewhere. O(firms + relations). */
export function gapFigures(context: AnalysisContext, scope: PurchaseScope): GapFigures {
  const { basis, list } = regionPurchases(context, scope);
  const named = list.filter((purchase) => purchase.class !== undefined);
  return { basis, total: beforeOf(named), byClass: new Map(Array.from(Map.groupBy(named, (purchase) => purchase.class!), ([key, of]) => [key, beforeOf(of)])) };
}

/** The gap list beside an earlier day, both counted in one basis. A class that was not bought then stands beside an empty figure. */
export function gapsSince(context: AnalysisContext, earlier: AnalysisContext, scope: PurchaseScope, limits: GapLimits = GAP_LIMITS): SupplyGaps {
  const basis = scope.basis ?? commonBasis(regionPurchases(context, scope).basis, regionPurchases(earlier, scope).basis);
  const now = supplyGaps(context, { ...scope, basis }, limits);
  const before = gapFigures(earlier, { ...scope, basis });
  return { ...now, totals: { ...now.totals, before: before.total }, gaps: now.gaps.map((gap) => ({ ...gap, before: before.byClass.get(gap.key) ?? NOT_BOUGHT })) };
}

/** Of what nobody bought. */
export const NOT_BOUGHT: GapBefore = beforeOf([]);

function beforeOf(of: readonly Purchase[]): GapBefore {
  const { covered, outside } = splitClass('', of);
  return { demand: figureOf(of), covered: figureOf(covered), gap: figureOf(outside), localShare: localShareOf(of) };
}

/** What a region buys of each class, by where it comes from and whether somebody here has it: what the gap list sums. O(firms + relations). */
export function splitPurchases(context: AnalysisContext, scope: PurchaseScope, list: readonly Purchase[]): SplitClass[] {
  const ringOf = originFinder(scope.keys, scope.neighbours);
  const here = new Set(context.dataset.firms.filter((firm) => ringOf(firm) === 'own').map(({ id }) => id as string));
  return splitByClass(list, regionalSources(context, (firm) => here.has(firm)));
}

function splitByClass(list: readonly Purchase[], sources: ReadonlyMap<string, RegionalSources>): SplitClass[] {
  const named = list.filter((purchase) => purchase.class !== undefined);
  return [...Map.groupBy(named, (purchase) => purchase.class!)].map(([key, of]) => splitClass(key, of, sources.get(key)));
}

/** The purchases of one class. */
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

/** Purchases of one class by where they come from; those from elsewhere by whether the buyer could buy here from somebody whom it does not use. */
function splitClass(key: string, of: readonly Purchase[], dealers: RegionalSources = NOBODY): SplitClass {
  const outside = of.filter(({ ring }) => ring !== 'own' && ring !== 'unknown');
  const covered = of.filter(({ ring }) => ring === 'own');
  const able = new Set([...dealers.supplied.keys(), ...dealers.offered.keys()]);
  const used = usedBy(covered);
  const hasOther = (buyer: string) => able.size > [...(used.get(buyer) ?? [])].filter((firm) => able.has(firm)).length + (able.has(buyer) ? 1 : 0);
  const could = new Set([...new Set(outside.map(({ buyer }) => buyer.id as string))].filter(hasOther));
  return {
    key, of, outside, covered, dealers,
    hidden: outside.filter(({ buyer }) => could.has(buyer.id)), real: outside.filter(({ buyer }) => !could.has(buyer.id)), unplaced: of.filter(({ ring }) => ring === 'unknown'),
  };
}

/** By buyer the firms of the region that it buys from already. */
function usedBy(covered: readonly Purchase[]): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const { buyer, supplier } of covered) used.set(buyer.id, (used.get(buyer.id) ?? new Set()).add(supplier.id));
  return used;
}

const SUREST: readonly SourceBasis[] = ['supplies', 'offers', 'class'];

function gapSources(of: readonly Purchase[], outside: readonly Purchase[], { supplied, offered }: RegionalSources, most: number): Pick<SupplyGap, 'sources' | 'sourceCount'> {
  const products = new Set(outside.map(({ relation }) => relation.product as string));
  const buyers = new Set(outside.map(({ buyer }) => buyer.id as string));
  const used = usedBy(of.filter(({ ring }) => ring === 'own'));
  const newFor = (firm: string) => [...buyers].filter((buyer) => buyer !== firm && used.get(buyer)?.has(firm) !== true).length;
  const deals = (how: ReadonlyMap<string, ReadonlySet<string>>, firm: string) => [...(how.get(firm) ?? [])].some((product) => products.has(product));
  const found = [...new Set([...supplied.keys(), ...offered.keys()])].map((firm): GapSource => {
    const basis = deals(supplied, firm) ? 'supplies' : deals(offered, firm) ? 'offers' : 'class';
    return { firm, basis, newFor: newFor(firm) };
  }).filter((source) => source.newFor > 0).sort((a, b) => SUREST.indexOf(a.basis) - SUREST.indexOf(b.basis) || b.newFor - a.newFor || (a.firm < b.firm ? -1 : 1));
  return { sources: found.slice(0, most), sourceCount: found.length };
}

function closestOf(key: string, closest: ReturnType<typeof closestFinder>, real: readonly Purchase[], { supplied, offered }: RegionalSources, most: number): Pick<SupplyGap, 'closest' | 'suppliers'> {
  const suppliers = [...new Map(real.map(({ supplier }) => [supplier.id as string, supplier])).values()];
  // Who buys it elsewhere does not make it.
  const excluded = new Set([...supplied.keys(), ...offered.keys(), ...real.map(({ buyer }) => buyer.id as string)]);
  return {
    closest: real.length === 0 ? [] : closest({ key, suppliers: suppliers.map(({ id }) => id), excluded, most }),
    suppliers: { count: suppliers.length, describe: suppliers.filter(({ capabilities }) => capabilities !== undefined && capabilities.length > 0).length },
  };
}

function ringFigures(of: readonly Purchase[]): SupplyGap['rings'] {
  const byRing = Map.groupBy(of, ({ ring }) => ring);
  return ORIGIN_RINGS.flatMap((ring) => (byRing.has(ring) ? [{ ring, ...figureOf(byRing.get(ring)!) }] : []));
}

function orderOf(score: number): number {
  return Number.isNaN(score) ? -1 : score;
}
