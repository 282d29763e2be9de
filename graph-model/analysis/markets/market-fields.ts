import { byCodePoint } from '../../code-point-order.ts';
import { isInRegion } from '../../region.ts';
import type { SupplyRelation } from '../../supply-relation.ts';
import { activeRelations } from '../active-relations.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { MIN_KNOWN_SHARE } from '../link-weights.ts';
import { divisionOf } from './industry-dependence.ts';

/** A field that capabilities can be sold to: a heading of goods bought by an industry. */
export interface MarketField {
  readonly id: string;
  /** `HS 7320`, or the id of a product without a code. */
  readonly heading: string;
  /** Division of WZ of those who buy. */
  readonly division: string;
  /** Its relations in force, in order of id. */
  readonly relations: readonly SupplyRelation[];
  /** Ids of the products bought, the most often bought first. */
  readonly products: readonly string[];
  /** Positions of those who supply and buy here. */
  readonly suppliers: readonly number[];
  readonly buyers: readonly number[];
  /** Suppliers that say what they can do. */
  readonly stating: number;
  /** Purchases of the region's firms (without a region: of all), euro a year where known, and how many of them come from elsewhere. */
  readonly demand: { readonly bought: readonly SupplyRelation[]; readonly volumeEur?: number; readonly fromElsewhere: number };
  /**
   * What the field needs: by capability how much more usual it is among its suppliers than among all firms that say what they can do (0 to 1), and its share
   * among its suppliers. Empty where fewer than `LEAST_STATING` say so.
   */
  readonly needs: ReadonlyMap<string, { readonly weight: number; readonly share: number }>;
}

/** Suppliers that must have told their capabilities before anything is said about what a field needs. */
export const LEAST_STATING = 3;

/** Digits of a code that make a heading: springs of steel, whatever their shape. */
const HEADING_DIGITS = 4;

/** All fields of a context in order of id, O(relations × capabilities of a firm). */
export function marketFields(context: AnalysisContext): readonly MarketField[] {
  return context.share(fieldsOf);
}

function fieldsOf(context: AnalysisContext): MarketField[] {
  const { dataset, network: { indexOf } } = context;
  const divisions = new Map(dataset.firms.map((firm) => [firm.id as string, divisionOf(firm)]));
  const headings = new Map(dataset.products.map(({ id, code, codeSystem }) => [id as string, code === undefined ? id : `${codeSystem === 'GP' ? 'GP' : 'HS'} ${code.slice(0, HEADING_DIGITS)}`]));
  const byField = new Map<string, { heading: string; division: string; relations: SupplyRelation[] }>();
  for (const relation of activeRelations(context)) {
    const division = divisions.get(relation.buyer);
    if (relation.product === undefined || division === undefined) continue;
    const heading = headings.get(relation.product) ?? relation.product;
    const id = `${heading} > ${division}`;
    const field = byField.get(id);
    if (field === undefined) byField.set(id, { heading, division, relations: [relation] });
    else field.relations.push(relation);
  }
  const capabilities = context.share(capabilitiesOf);
  const usual = sharesOf([...capabilities.values()]);
  const inside = insideOf(context);
  return Array.from(byField, ([id, { heading, division, relations }]): MarketField => {
    const suppliers = positions(relations.map(({ supplier }) => indexOf.get(supplier)!));
    const stating = suppliers.flatMap((firm) => capabilities.get(firm) ?? []);
    return {
      id, heading, division, relations, suppliers, stating: stating.length,
      products: mostOften(relations.map(({ product }) => product!)),
      buyers: positions(relations.map(({ buyer }) => indexOf.get(buyer)!)),
      demand: demandOf(relations, inside),
      needs: stating.length < LEAST_STATING ? new Map() : needsOf(sharesOf(stating), usual),
    };
  }).sort((a, b) => byCodePoint(a.id, b.id));
}

/** Shares of the sets that hold each name. */
function sharesOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(Array.from(counts, ([name, count]) => [name, count / sets.length]));
}

/** What everybody can do tells nothing about a field. */
function needsOf(shares: ReadonlyMap<string, number>, usual: ReadonlyMap<string, number>): Map<string, { weight: number; share: number }> {
  const needs = [...shares].map(([name, share]) => [name, { weight: share - (usual.get(name) ?? 0), share }] as const);
  return new Map(needs.filter(([, { weight }]) => weight > 0));
}

/** Whether a firm, by id, is in the region: all are without a region, those without a known place are not. */
function insideOf({ dataset, options: { region } }: AnalysisContext): (firm: string) => boolean | undefined {
  if (region === undefined) return () => true;
  const inside = new Map(dataset.firms.map((firm) => [firm.id as string, isInRegion(region, firm)]));
  return (firm) => inside.get(firm);
}

function demandOf(relations: readonly SupplyRelation[], inside: (firm: string) => boolean | undefined): MarketField['demand'] {
  const bought = relations.filter(({ buyer }) => inside(buyer) === true);
  const known = bought.filter(({ volumeEur }) => volumeEur !== undefined);
  return {
    bought, fromElsewhere: bought.filter(({ supplier }) => inside(supplier) === false).length,
    // Only where nearly all is known: a part of the volume would order the fields by what happens to be told.
    ...(bought.length > 0 && known.length >= MIN_KNOWN_SHARE * bought.length && { volumeEur: known.reduce((sum, { volumeEur }) => sum + volumeEur!, 0) }),
  };
}

function positions(firms: readonly number[]): number[] {
  return [...new Set(firms)].sort((a, b) => a - b);
}

function mostOften(products: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const product of products) counts.set(product, (counts.get(product) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0])).map(([product]) => product);
}
