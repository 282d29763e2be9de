import type { SupplyRelation } from '../supply-relation.ts';
import { activeRelations } from './active-relations.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { MIN_KNOWN_SHARE } from './link-weights.ts';
import type { Measure, MeasureValues } from './measure.ts';

/** How much a firm depends on few suppliers for each of its inputs. */
export const hhiSuppliers: Measure = {
  id: 'hhi_suppliers',
  group: 'partners',
  label: { de: 'Konzentration auf Lieferanten', en: 'Concentration on suppliers' },
  term: { de: 'Herfindahl-Hirschman-Index der Lieferanten', en: 'Herfindahl–Hirschman index of suppliers' },
  question: { de: 'Bezieht das Unternehmen seine Vorleistungen aus wenigen Quellen?', en: 'Does the firm get its inputs from few sources?' },
  formula: {
    de: 'Je Vorleistung die Summe der quadrierten Anteile der Lieferanten; für das Unternehmen der Durchschnitt über seine Vorleistungen, nach Volumen gewichtet, wo alle bekannt sind. 1 = eine einzige Quelle, hoch ab 0,4.',
    en: 'For each input the sum of the squared shares of its suppliers; for the firm the average over its inputs, weighted by volume where all are known. 1 = one single source, high from 0.4.',
  },
  unit: 'score',
  source: 'Hirschman, A. O. (1964): The paternity of an index. American Economic Review 54(5), 761; Europäische Kommission, SWD(2021) 352 (threshold 0.4)',
  compute: supplierConcentration,
};

/** How much a firm depends on few buyers. */
export const hhiBuyers: Measure = {
  id: 'hhi_buyers',
  group: 'partners',
  label: { de: 'Konzentration auf Abnehmer', en: 'Concentration on buyers' },
  term: { de: 'Herfindahl-Hirschman-Index der Abnehmer', en: 'Herfindahl–Hirschman index of buyers' },
  question: { de: 'Verkauft das Unternehmen an wenige Abnehmer?', en: 'Does the firm sell to few buyers?' },
  formula: {
    de: 'Summe der quadrierten Anteile der Abnehmer am Liefervolumen des Unternehmens. 1 = ein einziger Abnehmer, hoch ab 0,4.',
    en: 'Sum of the squared shares of the buyers in what the firm supplies. 1 = one single buyer, high from 0.4.',
  },
  unit: 'score',
  source: 'Hirschman, A. O. (1964): The paternity of an index. American Economic Review 54(5), 761; Europäische Kommission, SWD(2021) 352 (threshold 0.4)',
  compute: buyerConcentration,
};

/** What one partner stands for: sums over parallel relations, NaN where unknown. */
interface Partner {
  volume: number;
  share: number;
}
/** Partners by firm id. */
type Partners = Map<string, Partner>;

/** Herfindahl–Hirschman index of parts of a whole: from 1/n for n equal parts up to 1. */
export function herfindahl(parts: readonly number[]): number {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.reduce((sum, part) => sum + (part / total) ** 2, 0);
}

function supplierConcentration(context: AnalysisContext): MeasureValues {
  const inputsOf = new Map<string, Map<string | undefined, Partners>>();
  for (const relation of activeRelations(context)) {
    const inputs = entry(inputsOf, relation.buyer, () => new Map<string | undefined, Partners>());
    add(entry(inputs, relation.product, () => new Map()), relation.supplier, relation);
  }
  let needed = 0;
  let known = 0;
  const values = valuesByFirm(context, (firm) => {
    const inputs = [...(inputsOf.get(firm)?.values() ?? [])].map((suppliers) => ({ index: inputConcentration(suppliers), volume: volumeOf(suppliers) }));
    const usable = inputs.filter((input) => !Number.isNaN(input.index));
    needed += inputs.length;
    known += usable.length;
    return averageOver(usable);
  });
  return {
    values,
    coverage: needed === 0 ? 1 : known / needed,
    note: {
      de: 'Anteile aus Volumen, sonst aus genannten Bezugsanteilen, wenn mindestens 80 % bekannt sind. Beziehungen ohne Produkt gelten zusammen als eine Vorleistung. Ohne Lieferanten gibt es keinen Wert.',
      en: 'Shares from volumes, else from stated shares of sourcing, where at least 80 % are known. Relations without a product count together as one input. There is no value without suppliers.',
    },
  };
}

function buyerConcentration(context: AnalysisContext): MeasureValues {
  const buyersOf = new Map<string, Partners>();
  for (const relation of activeRelations(context)) add(entry(buyersOf, relation.supplier, () => new Map()), relation.buyer, relation);
  let known = 0;
  const values = valuesByFirm(context, (firm) => {
    const buyers = buyersOf.get(firm);
    if (buyers === undefined) return Number.NaN;
    const byVolume = indexByVolume(buyers);
    const index = Number.isNaN(byVolume) ? wholeOfOne(buyers) : byVolume;
    if (!Number.isNaN(index)) known++;
    return index;
  });
  return {
    values,
    coverage: buyersOf.size === 0 ? 1 : known / buyersOf.size,
    note: {
      de: 'Anteile aus Volumen, wenn sie für mindestens 80 % der Abnehmer bekannt sind. Ohne Abnehmer gibt es keinen Wert.',
      en: 'Shares from volumes where they are known for at least 80 % of the buyers. There is no value without buyers.',
    },
  };
}

/** Index over the suppliers of one input: by volume, else by stated shares of sourcing, else 1 for a single supplier, else NaN. */
function inputConcentration(suppliers: Partners): number {
  const index = indexByVolume(suppliers);
  if (!Number.isNaN(index)) return index;
  const shares = [...suppliers.values()].map((supplier) => supplier.share).filter((share) => !Number.isNaN(share));
  if (shares.length === 0) return wholeOfOne(suppliers);
  const stated = shares.reduce((sum, share) => sum + share, 0);
  return stated >= MIN_KNOWN_SHARE ? herfindahl(shares) : Number.NaN;
}

/** Index over the known volumes where enough partners have one, else NaN. */
function indexByVolume(partners: Partners): number {
  const volumes = [...partners.values()].map((partner) => partner.volume).filter((volume) => !Number.isNaN(volume));
  const enough = volumes.length >= MIN_KNOWN_SHARE * partners.size && volumes.some((volume) => volume > 0);
  return enough ? herfindahl(volumes) : Number.NaN;
}

/** A single partner has the whole, however much that is. */
function wholeOfOne(partners: Partners): number {
  return partners.size === 1 ? 1 : Number.NaN;
}

function volumeOf(partners: Partners): number {
  return [...partners.values()].reduce((sum, partner) => sum + partner.volume, 0);
}

/** Average of the indices, weighted by volume where every volume is known; NaN over nothing. */
function averageOver(inputs: readonly { readonly index: number; readonly volume: number }[]): number {
  const total = inputs.reduce((sum, input) => sum + input.volume, 0);
  if (total > 0) return inputs.reduce((sum, input) => sum + input.index * input.volume, 0) / total;
  return inputs.reduce((sum, input) => sum + input.index, 0) / inputs.length;
}

function add(partners: Partners, id: string, { volumeEur = Number.NaN, share = Number.NaN }: SupplyRelation): void {
  const partner = partners.get(id);
  partners.set(id, partner ? { volume: partner.volume + volumeEur, share: partner.share + share } : { volume: volumeEur, share });
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}

function valuesByFirm(context: AnalysisContext, valueOf: (firm: string) => number): Float64Array {
  return Float64Array.from(context.network.firms, valueOf);
}
