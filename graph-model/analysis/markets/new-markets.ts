import { AtlasError } from '../../errors.ts';
import type { Words } from '../../language.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { capabilitiesOf } from '../capabilities.ts';
import { positionOf } from '../firm-position.ts';
import { belongsTo, industryOf, type IndustryDependence } from './industry-dependence.ts';
import { marketFields, type MarketField } from './market-fields.ts';
import { missingSteps, type MissingStep } from './missing-steps.ts';

/** What the three parts of a score weigh, and what is asked. */
export interface NewMarketsOptions {
  /** Division of WZ that the firm or group wants to depend on less. */
  readonly leaving: string;
  /** Fields that are closer than this count (0 to 1). */
  readonly leastRelatedness: number;
  readonly limit: number;
  readonly weights: { readonly relatedness: number; readonly demand: number; readonly independence: number };
}

export const NEW_MARKETS_DEFAULTS: NewMarketsOptions = { leaving: '29', leastRelatedness: 0.2, limit: 20, weights: { relatedness: 0.5, demand: 0.25, independence: 0.25 } };

export const NEW_MARKETS_FORMULA: Words = {
  de: 'Ein Feld ist eine Warengruppe (vier Stellen), gekauft von einer Branche. Nähe: welchen Teil dessen das Unternehmen kann, was Lieferanten dieses Feldes öfter können als andere. Nachfrage: Anteil der Felder, von denen die Region nicht mehr kauft. Unabhängigkeit: Anteil der Abnehmer, die nicht zur bisherigen Branche gehören oder von ihr abhängen. Punktwert: Nähe zur Hälfte, Nachfrage und Unabhängigkeit je zu einem Viertel.',
  en: 'A field is a heading of goods (four digits), bought by an industry. Relatedness: the part of what suppliers of the field can do more often than others that the firm can do. Demand: the share of fields of which the region buys no more. Independence: the share of buyers that neither belong to the present industry nor depend on it. Score: half relatedness, a quarter each demand and independence.',
};

/** A field that a firm does not serve, and how near it is. Parts and score from 0 to 1; an unknown part is absent and left out of the score. */
export interface NewMarket {
  readonly field: MarketField;
  readonly relatedness: number;
  readonly demand: number;
  readonly independence?: number;
  readonly score: number;
  /** What of the field's needs the firm can do, by weight. */
  readonly has: readonly string[];
  /** What most suppliers of the field have and the firm has not told, with who could help. */
  readonly missing: readonly MissingStep[];
}

/** The new markets of a firm. */
export interface NewMarketsOfFirm {
  readonly firm: number;
  /** Absent where the firm has not told what it can do: then nothing can be said. */
  readonly markets?: readonly NewMarket[];
  /** Fields that say enough to be compared with, of all. */
  readonly comparable: number;
  readonly fields: number;
}

/**
 * Fields that need what a firm can do and that it does not serve yet, best first (principle of relatedness: Hidalgo et al. 2018; Neffke et al. 2011). More
 * capabilities never bring a field further away. O(relations) once per context, then O(fields × capabilities of the firm).
 * @throws AtlasError `not_found` naming a firm that is not in the data, `bad_input` where the industry is none.
 */
export function newMarkets(context: AnalysisContext, firmId: string, options: Partial<NewMarketsOptions> = {}): NewMarketsOfFirm {
  const resolved = resolveOptions(options);
  const firm = positionOf(context.network, firmId);
  const fields = marketFields(context);
  const comparable = fields.filter(({ needs }) => needs.size > 0).length;
  const can = context.share(capabilitiesOf).get(firm);
  if (can === undefined) return { firm, comparable, fields: fields.length };
  const marks = fieldMarks(context, industryOf(resolved.leaving));
  const near = fields.flatMap((field, place) => {
    if (field.needs.size === 0 || field.suppliers.includes(firm)) return [];
    const { relatedness, has } = relatednessTo(field, can);
    return relatedness < resolved.leastRelatedness ? [] : [{ field, relatedness, has, ...marks[place], score: scoreOf({ relatedness, ...marks[place] }, resolved.weights) }];
  });
  const markets = near.sort(bestFirst).slice(0, resolved.limit).map((market) => ({ ...market, missing: missingSteps(context, market.field, firm) }));
  return { firm, markets, comparable, fields: fields.length };
}

/** A field for a group of firms: who of them is near to it. */
export interface NewMarketOfGroup extends Omit<NewMarket, 'has' | 'missing'> {
  /** Firms of the group that are near, the nearest first. */
  readonly firms: readonly { readonly firm: number; readonly relatedness: number }[];
}

/** The new markets of all that depend on an industry. */
export interface NewMarketsOfGroup {
  /** Positions of the firms that depend on the industry, and how many of them have told what they can do. */
  readonly group: readonly number[];
  readonly stating: number;
  readonly markets: readonly NewMarketOfGroup[];
  readonly comparable: number;
  readonly fields: number;
}

/**
 * Fields that need what firms can do that depend on one industry; relatedness is the mean over those that are near. O(relations) once per context, then
 * O(firms of the group × fields that need one of their capabilities).
 * @throws AtlasError `bad_input` where the industry is none.
 */
export function newMarketsOfGroup(context: AnalysisContext, options: Partial<NewMarketsOptions> = {}): NewMarketsOfGroup {
  const resolved = resolveOptions(options);
  const fields = marketFields(context);
  const industry = industryOf(resolved.leaving);
  const capabilities = context.share(capabilitiesOf);
  const group = dependentFirms(context, industry);
  const near: { firm: number; relatedness: number }[][] = fields.map(() => []);
  const [needing, suppliers] = [fieldsByCapability(fields), fields.map(({ suppliers: all }) => new Set(all))];
  for (const firm of group) {
    const can = capabilities.get(firm) ?? new Set<string>();
    const places = new Set([...can].flatMap((name) => needing.get(name) ?? []));
    for (const place of places) {
      if (suppliers[place].has(firm)) continue;
      const { relatedness } = relatednessTo(fields[place], can);
      if (relatedness >= resolved.leastRelatedness) near[place].push({ firm, relatedness });
    }
  }
  const marks = fieldMarks(context, industry);
  const markets = fields.flatMap((field, place) => {
    if (near[place].length === 0) return [];
    const firms = near[place].sort((a, b) => b.relatedness - a.relatedness || a.firm - b.firm);
    const relatedness = firms.reduce((sum, one) => sum + one.relatedness, 0) / firms.length;
    return [{ field, firms, relatedness, ...marks[place], score: scoreOf({ relatedness, ...marks[place] }, resolved.weights) }];
  });
  return {
    group, stating: group.filter((firm) => capabilities.has(firm)).length, comparable: fields.filter(({ needs }) => needs.size > 0).length, fields: fields.length,
    markets: markets.sort(bestFirst).slice(0, resolved.limit),
  };
}

/** Positions of the firms that depend on an industry but do not say otherwise, ascending. */
export function dependentFirms({ dataset, network: { indexOf } }: AnalysisContext, industry: IndustryDependence): number[] {
  return dataset.firms.filter((firm) => belongsTo(firm, industry) === true).map(({ id }) => indexOf.get(id)!).sort((a, b) => a - b);
}

/** The part of a field's needs that is there, by weight, and what it is. */
function relatednessTo({ needs }: MarketField, can: ReadonlySet<string>): { relatedness: number; has: string[] } {
  let [all, there] = [0, 0];
  const has: string[] = [];
  for (const [name, { weight }] of needs) {
    all += weight;
    if (!can.has(name)) continue;
    there += weight;
    has.push(name);
  }
  return { relatedness: there / all, has: has.sort((a, b) => needs.get(b)!.weight - needs.get(a)!.weight || (a < b ? -1 : 1)) };
}

/** Per field what does not depend on the firm: rank by demand (0 to 1) and independence of the industry. */
function fieldMarks(context: AnalysisContext, industry: IndustryDependence): { demand: number; independence?: number }[] {
  const fields = marketFields(context);
  const { dataset, network: { indexOf } } = context;
  const belongs = new Map(dataset.firms.map((firm) => [indexOf.get(firm.id)!, belongsTo(firm, industry)]));
  // By volume only where all fields tell it; one measure for all, or the order would depend on who tells more.
  const asked = fields.filter(({ demand }) => demand.bought.length > 0);
  const byVolume = asked.length > 0 && asked.every(({ demand }) => demand.volumeEur !== undefined);
  const sizes = fields.map(({ demand }) => (byVolume ? demand.volumeEur ?? 0 : demand.bought.length));
  const sorted = sizes.toSorted((a, b) => a - b);
  return fields.map(({ buyers }, place) => {
    const told = buyers.map((firm) => belongs.get(firm)).filter((known) => known !== undefined);
    return {
      demand: sizes[place] === 0 ? 0 : firstAbove(sorted, sizes[place]) / sorted.length,
      ...(told.length > 0 && { independence: told.filter((known) => !known).length / told.length }),
    };
  });
}

/** How many of ascending numbers are at most `value`. */
function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fieldsByCapability(fields: readonly MarketField[]): Map<string, number[]> {
  const needing = new Map<string, number[]>();
  fields.forEach(({ needs }, place) => {
    for (const name of needs.keys()) {
      const places = needing.get(name);
      if (places === undefined) needing.set(name, [place]);
      else places.push(place);
    }
  });
  return needing;
}

/** Mean of the known parts by their weights. */
function scoreOf(parts: { relatedness: number; demand: number; independence?: number }, weights: NewMarketsOptions['weights']): number {
  const known = (['relatedness', 'demand', 'independence'] as const).filter((part) => parts[part] !== undefined);
  return known.reduce((sum, part) => sum + weights[part] * parts[part]!, 0) / known.reduce((sum, part) => sum + weights[part], 0);
}

function bestFirst(a: { score: number; field: MarketField }, b: { score: number; field: MarketField }): number {
  return b.score - a.score || (a.field.id < b.field.id ? -1 : 1);
}

function resolveOptions(options: Partial<NewMarketsOptions>): NewMarketsOptions {
  const resolved = { ...NEW_MARKETS_DEFAULTS, ...options };
  if (!/^\d{2}$/.test(resolved.leaving)) throw new AtlasError('bad_input', `An industry is told by a division of WZ, two digits such as 29, not "${resolved.leaving}".`);
  return resolved;
}
