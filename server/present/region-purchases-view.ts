import { ORIGIN_FORMULA, type OriginGrouping, type OriginRow, type PurchaseOrigins } from '#graph-model/analysis/region/purchase-origins.ts';
import type { RegionalFigure } from '#graph-model/analysis/region/figures.ts';
import { figureName, type HiddenPurchases, type PublishedPart, type PublishedTable } from '#graph-model/analysis/region/hidden-purchases.ts';
import { landsOf } from '#graph-model/analysis/region/origin-rings.ts';
import type { Purchase } from '#graph-model/analysis/region/purchases.ts';
import { NOT_BOUGHT, SUPPLY_GAP_FORMULA, type GapBefore, type GapFigures, type SupplyGap, type SupplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { ProductRef } from '#graph-model/contract/common.ts';
import type { GapRowView, OriginRowView, RegionalFigureView, RegionGapsView, RegionOriginView, RegionPurchasesView } from '#graph-model/contract/region-purchases.ts';
import { DISCLOSURE_RULE } from '#graph-model/disclosure/disclosure-rule.ts';
import { GERMAN_LANDS } from '#graph-model/german-lands.ts';
import type { Words } from '#graph-model/language.ts';
import { productGroupTitle } from '#graph-model/product-groups.ts';
import type { Region } from '#graph-model/region.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import { firmRef, productRef } from './firm-view.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';
import { shownFirst } from './shown-first.ts';

/** What of a region's figures may not be shown; `before`: on the earlier day beside it. Absent where all may be seen. */
export interface HiddenFigures {
  readonly now: HiddenPurchases;
  readonly before?: HiddenPurchases;
}

/** Where a region buys, with names. */
export function presentOrigins(network: NamedNetwork, region: Region, reference: ReferenceData, { basis, coverage, total, groups }: PurchaseOrigins, hidden?: HiddenFigures): RegionOriginView {
  const rows = (grouping: OriginGrouping) => shownFirst(groups[grouping].map((row) => presentRow(row, labelOf(network, reference, grouping, row.key), figuresOf(hidden?.now, grouping, row.key))), ({ all }) => all.suppressed === true, ({ key }) => key);
  return {
    revision: network.revision, day: network.day, region: regionSaid(region, reference), formula: ORIGIN_FORMULA, basis, coverage: known(coverage), ...(hidden === undefined && { internal: true }),
    total: presentRow(total, undefined, figuresOf(hidden?.now, 'total', '')), groups: { product: rows('product'), branch: rows('branch'), place: rows('place') },
  };
}

/** The gap list, with names. */
export function presentGaps(network: NamedNetwork, region: Region, reference: ReferenceData, { basis, coverage, totals, gaps, withoutProduct, ...rest }: SupplyGaps, hidden?: HiddenFigures): RegionGapsView {
  const { demand, covered, gap, hidden: hiddenGap, real, unplaced, localShare, before } = totals;
  const named = figuresOf(hidden?.now, 'named', '');
  return {
    revision: network.revision, day: network.day, region: regionSaid(region, reference), formula: SUPPLY_GAP_FORMULA, basis, coverage: known(coverage), ...(hidden === undefined && { internal: true }), note: noteOf(network), ...rest,
    withoutProduct: hidden?.now.relations.has(figureName('product', '', 'all')) === true ? null : withoutProduct,
    totals: {
      demand: named.figure(demand, 'all'), covered: named.figure(covered, 'own'), gap: named.figure(gap, 'elsewhere'), hidden: named.figure(hiddenGap, 'hidden'), real: named.figure(real, 'real'), unplaced: named.figure(unplaced, 'unknown'),
      localShare: named.localShare(localShare), ...(before && { before: presentBefore(before, beforeOf(hidden, 'named', '')) }),
    },
    gaps: shownFirst(gaps.map((row) => presentGap(network, row, hidden)), (row) => row.gap.suppressed === true, ({ key }) => key),
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

export function presentGapFigures({ basis, total, byClass }: GapFigures, hidden?: HiddenPurchases): GapFiguresView {
  return {
    basis, total: presentBefore(total, figuresOf(hidden, 'named', '')), none: presentBefore(NOT_BOUGHT, figuresOf(undefined, 'class', '')),
    byClass: Object.fromEntries(Array.from(byClass, ([key, figures]) => [key, presentBefore(figures, figuresOf(hidden, 'class', key))])),
  };
}

/** A gap list beside the figures of an earlier revision. */
export function besideFigures(view: RegionGapsView, { total, byClass, none }: GapFiguresView): RegionGapsView {
  return { ...view, totals: { ...view.totals, before: hiddenAsNow(total, view.totals) }, gaps: view.gaps.map((gap) => ({ ...gap, before: hiddenAsNow(byClass[gap.key] ?? none, gap) })) };
}

type BeforeView = ReturnType<typeof presentBefore>;

/** Most of it is as it was: what may not be shown now would be read off what was. */
function hiddenAsNow(before: BeforeView, now: Pick<GapRowView, 'demand' | 'covered' | 'gap'> & { readonly localShare: number | null }): BeforeView {
  const of = (part: 'demand' | 'covered' | 'gap'): RegionalFigureView => {
    const [then, { suppressed, relations }] = [before[part], now[part]];
    return { ...then, ...(suppressed && then.value !== 0 && { value: null, firms: null, suppressed }), relations: relations === null && then.relations !== 0 ? null : then.relations };
  };
  const figures = { demand: of('demand'), covered: of('covered'), gap: of('gap') };
  return { ...figures, localShare: figures.covered.suppressed || figures.gap.suppressed ? null : before.localShare };
}

function presentGap({ index }: NamedNetwork, { key, products, demand, covered, gap, hidden, real, unplaced, localShare, rings, weights, score, sources, closest, before, localSuppliers, ...rest }: SupplyGap, hide: HiddenFigures | undefined): GapRowView {
  const named = (ids: readonly string[]): ProductRef[] => ids.map((id) => productRef(index, id));
  const { figure, localShare: shareShown, count } = figuresOf(hide?.now, 'class', key);
  const now = { demand: figure(demand, 'all'), covered: figure(covered, 'own'), gap: figure(gap, 'elsewhere'), localShare: shareShown(localShare) };
  // Numbers of firms go with their figure: beside a suppressed one they would tell whether it rests on few.
  const hit = (firms: number) => (now.gap.suppressed ? null : count(firms));
  return {
    key, ...(/^(?:HS|GP) /.test(key) && { code: key }), products: named(products), ...rest, ...now, localSuppliers: now.covered.suppressed ? null : count(localSuppliers),
    hidden: figure(hidden, 'hidden'), real: figure(real, 'real'), unplaced: figure(unplaced, 'unknown'),
    rings: rings.map(({ ring, ...of }) => ({ ring, ...figure(of, ring) })),
    weights: { ...weights, stops: now.gap.suppressed ? null : known(weights.stops), firmsHit: hit(weights.firmsHit) }, score: hit(weights.firmsHit) === null ? null : known(score),
    sources: sources.map(({ firm, ...of }) => ({ firm: firmRef(index, firm), ...of })),
    closest: closest.map(({ firm, shared, missing, products: of, ...how }) => ({ ...how, firm: firmRef(index, firm), shared: [...shared], missing: [...missing], products: named(of) })),
    ...(before && { before: hiddenAsNow(presentBefore(before, beforeOf(hide, 'class', key)), now) }),
  };
}

function presentRow({ key, all, localShare, rings }: OriginRow, label: Words | undefined, { table, figure, localShare: shareShown }: Figures): OriginRowView {
  return { key, ...(label && { label }), all: figure(all, 'all'), localShare: shareShown(localShare), rings: rings.map(({ ring, ...of }) => ({ ring, ...figure(of, table === 'place' ? `district ${ring}` : ring) })) };
}

function presentBefore({ demand, covered, gap, localShare }: GapBefore, { figure, localShare: shareShown }: Figures) {
  return { demand: figure(demand, 'all'), covered: figure(covered, 'own'), gap: figure(gap, 'elsewhere'), localShare: shareShown(localShare) };
}

/** How the figures of one row leave the server. */
interface Figures {
  readonly table: PublishedTable;
  readonly figure: (figure: RegionalFigure, part: PublishedPart) => RegionalFigureView;
  /** Of what it is made must be shown too. */
  readonly localShare: (share: number) => number | null;
  /** A number of firms. */
  readonly count: (firms: number) => number | null;
}

function beforeOf(hidden: HiddenFigures | undefined, table: PublishedTable, key: string): Figures {
  return figuresOf(hidden?.before, table, key);
}

/** The one place where figures of a region's purchases leave the server. */
function figuresOf(hidden: HiddenPurchases | undefined, table: PublishedTable, key: string): Figures {
  if (hidden === undefined) {
    return { table, figure: ({ value, relations, firms, largestShare }) => ({ value: known(value), relations, firms, largestShare: known(largestShare) }), localShare: known, count: (firms) => firms };
  }
  const isHidden = (part: PublishedPart) => hidden.amounts.has(figureName(table, key, part));
  return {
    table, count: firmsShown,
    figure: ({ value, relations, firms }, part) => {
      const suppressed = isHidden(part);
      return {
        value: suppressed ? null : known(value), relations: hidden.relations.has(figureName(table, key, part)) ? null : relations, firms: suppressed ? null : firmsShown(firms),
        // With the amount it would tell that of the largest.
        largestShare: null, ...(suppressed && { suppressed }),
      };
    },
    localShare: (share) => (isHidden('own') || isHidden('elsewhere') ? null : known(share)),
  };
}

function firmsShown(firms: number): number | null {
  return firms > 0 && firms < DISCLOSURE_RULE.leastFirms ? null : firms;
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
