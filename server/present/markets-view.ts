import type { CapabilityMap } from '#graph-model/analysis/markets/capability-map.ts';
import type { MarketField } from '#graph-model/analysis/markets/market-fields.ts';
import { NEW_MARKETS_FORMULA, type NewMarketsOfFirm, type NewMarketsOfGroup, type NewMarketsOptions } from '#graph-model/analysis/markets/new-markets.ts';
import type { CapabilityMapView, FirmHintsView, FirmMarketsView, GroupMarketsView } from '#graph-model/contract/markets.ts';
import { tellsTooMuch, volumeContributions } from '#graph-model/disclosure/disclosure-rule.ts';
import { CBAM_SOURCE } from '#graph-model/hints/cbam-goods.ts';
import { ENERGY_SOURCE, SUPPLY_CHAIN_ACT_SOURCE, type FirmHints } from '#graph-model/hints/firm-hints.ts';
import type { Words } from '#graph-model/language.ts';
import { firmRef, productRef, type Gazetteer } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';

const MOST_RELATIONS = 100;
const MOST_FIRMS = 10;

type Options = Pick<NewMarketsOptions, 'leaving' | 'leastRelatedness' | 'limit'>;
type Branches = Pick<Gazetteer, 'branch'>;

/** New markets of a firm, with names. */
export function presentFirmMarkets(network: NamedNetwork, branches: Branches, id: string, capabilities: Iterable<string>, { markets = [], ...rest }: NewMarketsOfFirm, options: Options): FirmMarketsView {
  return {
    ...baseOf(network, branches, rest, options), firm: firmRef(network.index, id), capabilities: [...capabilities],
    markets: markets.map(({ field, demand, independence, missing, ...market }) => ({
      ...market, has: [...market.has], field: presentField(network, branches, field), demandRank: demand, independence: independence ?? null,
      missing: missing.map(({ helpers, ...step }) => ({ ...step, helpers: helpers.map((position) => refAt(network, position)) })),
    })),
  };
}

/** New markets of a group, with names. */
export function presentGroupMarkets(network: NamedNetwork, branches: Branches, { markets, group, stating, ...rest }: NewMarketsOfGroup, options: Options): GroupMarketsView {
  return {
    ...baseOf(network, branches, rest, options), firms: group.length, stating,
    markets: markets.map(({ field, demand, independence, firms, ...market }) => ({
      ...market, field: presentField(network, branches, field), demandRank: demand, independence: independence ?? null, firmCount: firms.length,
      firms: firms.slice(0, MOST_FIRMS).map(({ firm, relatedness }) => ({ firm: refAt(network, firm), relatedness })),
    })),
  };
}

const MAP_FORMULA: Words = {
  de: 'Ein Feld braucht eine Kompetenz, wenn sie unter seinen Lieferanten häufiger ist als unter allen Unternehmen, die ihre Kompetenzen nennen. Gezählt werden Felder, aus denen die Region kauft.',
  en: 'A field needs a capability where it is more usual among its suppliers than among all firms that name theirs. Fields that the region buys from are counted.',
};

/** The map of capabilities, with names. */
export function presentCapabilityMap({ revision, day, index }: NamedNetwork, branches: Branches, { group, capabilities, divisions, fields }: CapabilityMap, leaving: string, all: readonly MarketField[]): CapabilityMapView {
  const fieldOf = new Map(all.map((field) => [field.id, field]));
  return {
    revision, day, formula: MAP_FORMULA, industry: industry(branches, leaving), firms: group.length, divisions: divisions.map((division) => industry(branches, division)),
    capabilities: capabilities.map(({ name, firms }, row) => ({
      name, firms: firms.length,
      needs: fields[row].map((ids) => ({ fields: ids.length, products: ids.slice(0, MOST_FIRMS).map((id) => productRef(index, fieldOf.get(id)!.products[0])) })),
    })),
  };
}

/** The hints for a firm, each with where it can be looked up. */
export function presentFirmHints({ revision, day, index }: NamedNetwork, branches: Branches, id: string, hints: FirmHints): FirmHintsView {
  const { cbam, countries, directSuppliers, indirectSuppliers, energyIntensive: division, green } = hints;
  const title = division === undefined ? undefined : branches.branch(division);
  return {
    revision, day, firm: firmRef(index, id),
    cbam: { source: CBAM_SOURCE, goods: cbam.map(({ product, relations, unknownOrigin, ...goods }) => ({ ...goods, product: productRef(index, product), relations: [...relations], unknownOrigin: [...unknownOrigin] })) },
    supplyChainAct: {
      source: SUPPLY_CHAIN_ACT_SOURCE, directSuppliers, indirectSuppliers,
      abroad: countries.map(({ country = null, direct, indirect }) => ({ country, direct: direct.map((firm) => firmRef(index, firm)), indirect: indirect.length })),
    },
    energy: { source: ENERGY_SOURCE, division: division ?? null, ...(title && { title: { de: title.de, en: title.en } }) },
    green: [...green],
  };
}

function baseOf({ revision, day }: NamedNetwork, branches: Branches, { comparable, fields }: { comparable: number; fields: number }, { leaving, leastRelatedness, limit }: Options) {
  return { revision, day, formula: NEW_MARKETS_FORMULA, coverage: fields === 0 ? 0 : comparable / fields, parameters: { leaving, leastRelatedness, limit }, industry: industry(branches, leaving) };
}

function presentField({ index }: NamedNetwork, branches: Branches, { id, heading, division, relations, products, suppliers, stating, buyers, demand }: MarketField): FirmMarketsView['markets'][number]['field'] {
  const { bought, fromElsewhere, volumeEur } = demand;
  const suppressed = volumeEur !== undefined && tellsTooMuch([volumeContributions(bought, 'buyer'), volumeContributions(bought, 'supplier')]);
  return {
    id, heading, product: productRef(index, products[0]), products: products.length, industry: industry(branches, division), suppliers: suppliers.length, stating, buyers: buyers.length,
    demand: { relations: bought.length, fromElsewhere, volumeEur: suppressed ? null : volumeEur ?? null, suppressed }, relations: relations.slice(0, MOST_RELATIONS).map((relation) => relation.id),
  };
}

function industry(branches: Branches, division: string): { division: string; title?: Words } {
  const title = branches.branch(division);
  return { division, ...(title && { title: { de: title.de, en: title.en } }) };
}

function refAt({ index, context: { network: { firms } } }: NamedNetwork, position: number) {
  return firmRef(index, firms[position]);
}
