import type { Words } from '../../language.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { closestFinder, type CloseFirm } from './closest-firms.ts';
import { figureOf, localShareOf, type RegionalFigure } from './figures.ts';
import { gapWeights, type GapWeights } from './gap-weights.ts';
import { ORIGIN_RINGS, type OriginRing } from './origin-rings.ts';
import { commonBasis, type PurchaseBasis } from './purchase-bases.ts';
import { purchaseCoverage, type Purchase, type PurchaseScope } from './purchases.ts';
import { regionSupply, usedBy, type RegionSupply, type SplitClass } from './region-supply.ts';
import type { RegionalSources, SourceBasis } from './regional-sources.ts';

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

/** The gap list of a region. O(firms + relations + Σ what stops by each class), and for the listed real gaps the search by capability. */
export function supplyGaps(context: AnalysisContext, scope: PurchaseScope, limits: GapLimits = GAP_LIMITS, purchases: RegionSupply = regionSupply(context, scope)): SupplyGaps {
  const { rings, sources, classes: split } = purchases;
  const { indexOf } = context.network;
  const isHere = (firm: string) => rings[indexOf.get(firm)!] === 'own';
  const named = purchases.list.filter((purchase) => purchase.class !== undefined);
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
export function gapFigures(context: AnalysisContext, scope: PurchaseScope, supply: RegionSupply = regionSupply(context, scope)): GapFigures {
  return figuresIn(supply);
}

/** The gap list beside an earlier day, both counted in one basis. A class that was not bought then stands beside an empty figure. */
export function gapsSince(context: AnalysisContext, earlier: AnalysisContext, scope: PurchaseScope, limits: GapLimits = GAP_LIMITS, { now, before } = suppliesSince(context, earlier, scope)): SupplyGaps {
  const found = supplyGaps(context, scope, limits, now);
  const figures = figuresIn(before);
  return { ...found, totals: { ...found.totals, before: figures.total }, gaps: found.gaps.map((gap) => ({ ...gap, before: figures.byClass.get(gap.key) ?? NOT_BOUGHT })) };
}

/** What a region buys on two days, in one basis. */
export function suppliesSince(context: AnalysisContext, earlier: AnalysisContext, scope: PurchaseScope): { readonly now: RegionSupply; readonly before: RegionSupply } {
  const [now, before] = [regionSupply(context, scope), regionSupply(earlier, scope)];
  const basis = scope.basis ?? commonBasis(now.basis, before.basis);
  const countedIn = (supply: RegionSupply, on: AnalysisContext) => (supply.basis === basis ? supply : regionSupply(on, { ...scope, basis }));
  return { now: countedIn(now, context), before: countedIn(before, earlier) };
}

/** Of what nobody bought. */
export const NOT_BOUGHT: GapBefore = beforeOf({ of: [], covered: [], outside: [] });

function figuresIn({ basis, list, classes }: RegionSupply): GapFigures {
  const named = list.filter((purchase) => purchase.class !== undefined);
  const total = { of: named, covered: named.filter(({ ring }) => ring === 'own'), outside: named.filter(({ ring }) => ring !== 'own' && ring !== 'unknown') };
  return { basis, total: beforeOf(total), byClass: new Map(classes.map((one) => [one.key, beforeOf(one)])) };
}

function beforeOf({ of, covered, outside }: Pick<SplitClass, 'of' | 'covered' | 'outside'>): GapBefore {
  return { demand: figureOf(of), covered: figureOf(covered), gap: figureOf(outside), localShare: localShareOf(of) };
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
