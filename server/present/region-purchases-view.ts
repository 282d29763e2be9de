import { ORIGIN_FORMULA, type OriginGrouping, type OriginRow, type PurchaseOrigins } from '#graph-model/analysis/region/purchase-origins.ts';
import type { RegionalFigure } from '#graph-model/analysis/region/figures.ts';
import { landsOf } from '#graph-model/analysis/region/origin-rings.ts';
import type { Purchase } from '#graph-model/analysis/region/purchases.ts';
import { NOT_BOUGHT, SUPPLY_GAP_FORMULA, type GapBefore, type GapFigures, type SupplyGap, type SupplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { ProductRef } from '#graph-model/contract/common.ts';
import type { GapRowView, OriginRowView, RegionalFigureView, RegionGapsView, RegionOriginView, RegionPurchasesView } from '#graph-model/contract/region-purchases.ts';
import { GERMAN_LANDS } from '#graph-model/german-lands.ts';
import type { Words } from '#graph-model/language.ts';
import { productGroupTitle } from '#graph-model/product-groups.ts';
import type { Region } from '#graph-model/region.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { firmRef, productRef } from './firm-view.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** Where a region buys, with names. */
export function presentOrigins(network: NamedNetwork, region: Region, reference: ReferenceData, { basis, coverage, total, groups }: PurchaseOrigins): RegionOriginView {
  const rows = (grouping: OriginGrouping) => groups[grouping].map((row) => presentRow(row, labelOf(network, reference, grouping, row.key)));
  return {
    revision: network.revision, day: network.day, region: regionSaid(region, reference), formula: ORIGIN_FORMULA, basis, coverage: known(coverage),
    total: presentRow(total, undefined), groups: { product: rows('product'), branch: rows('branch'), place: rows('place') },
  };
}

/** The gap list, with names. */
export function presentGaps(network: NamedNetwork, region: Region, reference: ReferenceData, { basis, coverage, totals, gaps, ...rest }: SupplyGaps): RegionGapsView {
  const { demand, covered, gap, hidden, real, unplaced, localShare, before } = totals;
  return {
    revision: network.revision, day: network.day, region: regionSaid(region, reference), formula: SUPPLY_GAP_FORMULA, basis, coverage: known(coverage), note: noteOf(network), ...rest,
    totals: {
      demand: figure(demand), covered: figure(covered), gap: figure(gap), hidden: figure(hidden), real: figure(real), unplaced: figure(unplaced), localShare: known(localShare), ...(before && { before: presentBefore(before) }),
    },
    gaps: gaps.map((row) => presentGap(network, row)),
  };
}

/** Relations behind a figure, with names and where the supplier is. */
export function presentPurchases({ revision, day, index }: NamedNetwork, reference: ReferenceData, purchases: readonly Purchase[], limit: number): RegionPurchasesView {
  return {
    revision, day, total: purchases.length,
    relations: purchases.slice(0, limit).map(({ relation, supplier, buyer, ring }) => {
      const product = relation.product === undefined ? undefined : productRef(index, relation.product);
      const from = supplier.ags === undefined ? supplier.country && (reference.countries.get(supplier.country)?.de ?? supplier.country) : reference.municipalityByAgs.get(supplier.ags)?.name ?? supplier.ags;
      return { ...relation, supplierName: supplier.name, buyerName: buyer.name, productName: product?.name, productNameEn: product?.nameEn, ring, ...(from !== undefined && { from }) };
    }),
  };
}

/** Figures of an earlier revision by class, with those of a class that was not bought then. */
export interface GapFiguresView {
  readonly basis: GapFigures['basis'];
  readonly total: ReturnType<typeof presentBefore>;
  readonly byClass: Readonly<Record<string, ReturnType<typeof presentBefore>>>;
  readonly none: ReturnType<typeof presentBefore>;
}

export function presentGapFigures({ basis, total, byClass }: GapFigures): GapFiguresView {
  return { basis, total: presentBefore(total), byClass: Object.fromEntries(Array.from(byClass, ([key, figures]) => [key, presentBefore(figures)])), none: presentBefore(NOT_BOUGHT) };
}

/** A gap list beside the figures of an earlier revision. */
export function besideFigures(view: RegionGapsView, { total, byClass, none }: GapFiguresView): RegionGapsView {
  return { ...view, totals: { ...view.totals, before: total }, gaps: view.gaps.map((gap) => ({ ...gap, before: byClass[gap.key] ?? none })) };
}

function presentGap({ index }: NamedNetwork, { key, products, demand, covered, gap, hidden, real, unplaced, localShare, rings, weights, score, sources, closest, before, ...rest }: SupplyGap): GapRowView {
  const named = (ids: readonly string[]): ProductRef[] => ids.map((id) => productRef(index, id));
  return {
    key, ...(/^(?:HS|GP) /.test(key) && { code: key }), products: named(products), ...rest,
    demand: figure(demand), covered: figure(covered), gap: figure(gap), hidden: figure(hidden), real: figure(real), unplaced: figure(unplaced),
    localShare: known(localShare), rings: rings.map(({ ring, ...of }) => ({ ring, ...figure(of) })), weights: { ...weights, stops: known(weights.stops) }, score: known(score),
    sources: sources.map(({ firm, ...of }) => ({ firm: firmRef(index, firm), ...of })),
    closest: closest.map(({ firm, shared, missing, products: of, ...how }) => ({ ...how, firm: firmRef(index, firm), shared: [...shared], missing: [...missing], products: named(of) })),
    ...(before && { before: presentBefore(before) }),
  };
}

function presentRow({ key, all, localShare, rings }: OriginRow, label: Words | undefined): OriginRowView {
  return { key, ...(label && { label }), all: figure(all), localShare: known(localShare), rings: rings.map(({ ring, ...of }) => ({ ring, ...figure(of) })) };
}

function presentBefore({ demand, covered, gap, localShare }: GapBefore) {
  return { demand: figure(demand), covered: figure(covered), gap: figure(gap), localShare: known(localShare) };
}

/** The one place where a figure of a region leaves the server. */
function figure({ value, relations, firms, largestShare }: RegionalFigure): RegionalFigureView {
  return { value: known(value), relations, firms, largestShare: known(largestShare) };
}

function regionSaid({ name, keys }: Region, { districtNeighbours }: ReferenceData): RegionGapsView['region'] {
  const lands = [...landsOf(keys)].flatMap((land) => GERMAN_LANDS.get(land) ?? []);
  return { name, keys: [...keys], lands, neighbours: keys.some((key) => districtNeighbours.has(key.slice(0, 5))) };
}

function labelOf({ index }: NamedNetwork, reference: ReferenceData, grouping: OriginGrouping, key: string): Words | undefined {
  const same = (text: string): Words => ({ de: text, en: text });
  if (key === '') return undefined;
  if (grouping === 'place') return same(reference.municipalityByAgs.get(key)?.name ?? key);
  if (grouping === 'branch') {
    const [wz, edition] = key.split(' ');
    const title = reference.branch(wz, edition === undefined ? undefined : edition === '2008' ? 2008 : 2025);
    return title ? { de: title.de, en: title.en } : same(key);
  }
  const product = index.products.get(key);
  return product ? { de: product.name, en: product.nameEn ?? product.name } : productGroupTitle(key) ?? same(key);
}

function noteOf({ context: { options: { unmarkedRequired } } }: NamedNetwork): Words {
  return {
    de: `Vorleistungen ohne Angabe gelten als ${unmarkedRequired ? 'unverzichtbar' : 'verzichtbar'}. Ob ein Unternehmen liefern kann und will, weiß nur dieses selbst. Unbekannte Orte zählen weder als Region noch als auswärts.`,
    en: `Inputs without a mark count as ${unmarkedRequired ? 'essential' : 'non-essential'}. Whether a firm can and will supply, only the firm itself knows. Unknown places count neither as the region nor as elsewhere.`,
  };
}
