import { EU_MEMBERS } from '../country-groups.ts';
import { AtlasError } from '../errors.ts';
import type { Firm } from '../firm.ts';
import type { Product } from '../product.ts';
import type { SupplyRelation } from '../supply-relation.ts';
import { activeRelations } from '../analysis/active-relations.ts';
import type { AnalysisContext } from '../analysis/analysis-context.ts';
import { cbamGoods, type CbamGoods } from './cbam-goods.ts';

/** A purchase of goods of the list, from outside the customs area it covers or from a place that is not known. */
export interface CbamHint extends CbamGoods {
  readonly product: string;
  readonly code: string;
  /** Relations from suppliers in other countries, and from those whose country is not known. */
  readonly relations: readonly string[];
  readonly unknownOrigin: readonly string[];
}

/** Suppliers of one country: those the firm buys from itself, and those behind them. */
export interface CountryOfSuppliers {
  /** Absent: not known. */
  readonly country?: string;
  readonly direct: readonly string[];
  readonly indirect: readonly string[];
}

/** What a firm may want to look up, never a verdict: each is a fact of the data beside a list or definition of others. */
export interface FirmHints {
  readonly cbam: readonly CbamHint[];
  /** Suppliers outside Germany or in a country that is not known, most first. */
  readonly countries: readonly CountryOfSuppliers[];
  readonly directSuppliers: number;
  readonly indirectSuppliers: number;
  /** Division of WZ that official statistics count as energy-intensive; absent where the firm's is none, or is not known. */
  readonly energyIntensive?: string;
  /** Attributes that the firm has told. */
  readonly green: readonly string[];
}

export const ENERGY_SOURCE = 'Statistisches Bundesamt: energieintensive Industriezweige (WZ 17, 19, 20, 23, 24)';
export const SUPPLY_CHAIN_ACT_SOURCE = 'Lieferkettensorgfaltspflichtengesetz (LkSG) §§ 2, 5, 9';

const ENERGY_INTENSIVE: readonly string[] = ['17', '19', '20', '23', '24'];
/** Goods from the Union are free of it, and from the countries of Annex III that take part in its emissions trading. */
const OUTSIDE_CBAM: ReadonlySet<string> = new Set([...EU_MEMBERS, 'CH', 'IS', 'LI', 'NO']);

/**
 * The hints for a firm, O(relations).
 * @throws AtlasError `not_found` naming a firm that is not in the data.
 */
export function firmHints(context: AnalysisContext, id: string): FirmHints {
  const firms = context.share(firmsById);
  const firm = firms.get(id);
  if (firm === undefined) throw new AtlasError('not_found', `There is no firm ${id}.`);
  const suppliers = context.share(relationsByBuyer);
  const own = suppliers.get(id) ?? [];
  const direct = new Set(own.map(({ supplier }) => supplier as string));
  const indirect = new Set<string>();
  const waiting = [...direct];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { supplier } of suppliers.get(next) ?? []) {
      if (supplier === id || direct.has(supplier) || indirect.has(supplier)) continue;
      indirect.add(supplier);
      waiting.push(supplier);
    }
  }
  const division = firm.wz?.slice(0, 2);
  return {
    cbam: cbamHints(own, firms, context.share(productsById)),
    countries: countriesOf(direct, indirect, firms), directSuppliers: direct.size, indirectSuppliers: indirect.size,
    ...(division !== undefined && ENERGY_INTENSIVE.includes(division) && { energyIntensive: division }),
    green: firm.greenAttributes ?? [],
  };
}

function cbamHints(bought: readonly SupplyRelation[], firms: ReadonlyMap<string, Firm>, products: ReadonlyMap<string, Product>): CbamHint[] {
  const byProduct = new Map<string, SupplyRelation[]>();
  for (const relation of bought) if (relation.product !== undefined) byProduct.set(relation.product, [...(byProduct.get(relation.product) ?? []), relation]);
  return Array.from(byProduct).flatMap(([product, relations]) => {
    const { code, codeSystem } = products.get(product) ?? {};
    const goods = code === undefined || codeSystem === 'GP' ? undefined : cbamGoods(code);
    if (code === undefined || goods === undefined) return [];
    const origins = relations.map((relation) => ({ id: relation.id as string, country: countryOf(firms.get(relation.supplier)) }));
    const abroad = origins.filter(({ country }) => country !== undefined && !OUTSIDE_CBAM.has(country)).map(({ id }) => id);
    const unknownOrigin = origins.filter(({ country }) => country === undefined).map(({ id }) => id);
    return abroad.length + unknownOrigin.length === 0 ? [] : [{ ...goods, product, code, relations: abroad, unknownOrigin }];
  }).sort((a, b) => b.relations.length - a.relations.length || (a.product < b.product ? -1 : 1));
}

function countriesOf(direct: ReadonlySet<string>, indirect: ReadonlySet<string>, firms: ReadonlyMap<string, Firm>): CountryOfSuppliers[] {
  const byCountry = new Map<string | undefined, { direct: string[]; indirect: string[] }>();
  for (const [tier, ids] of [['direct', direct], ['indirect', indirect]] as const) {
    for (const id of ids) {
      const country = countryOf(firms.get(id));
      if (country === 'DE') continue;
      const entry = byCountry.get(country) ?? { direct: [], indirect: [] };
      entry[tier].push(id);
      byCountry.set(country, entry);
    }
  }
  return Array.from(byCountry, ([country, tiers]) => ({ ...(country !== undefined && { country }), direct: tiers.direct.sort(), indirect: tiers.indirect.sort() }))
    .sort((a, b) => b.direct.length - a.direct.length || b.indirect.length - a.indirect.length || ((a.country ?? '') < (b.country ?? '') ? -1 : 1));
}

/** A municipality key is German. */
function countryOf(firm: Firm | undefined): string | undefined {
  return firm?.country ?? (firm?.ags === undefined ? undefined : 'DE');
}

function firmsById({ dataset }: AnalysisContext): Map<string, Firm> {
  return new Map(dataset.firms.map((firm) => [firm.id, firm]));
}

function productsById({ dataset }: AnalysisContext): Map<string, Product> {
  return new Map(dataset.products.map((product) => [product.id, product]));
}

function relationsByBuyer(context: AnalysisContext): Map<string, SupplyRelation[]> {
  const byBuyer = new Map<string, SupplyRelation[]>();
  for (const relation of activeRelations(context)) {
    const bought = byBuyer.get(relation.buyer);
    if (bought === undefined) byBuyer.set(relation.buyer, [relation]);
    else bought.push(relation);
  }
  return byBuyer;
}
