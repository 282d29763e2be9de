import type { NewRelation, Scenario, ScenarioFailure, ScenarioPlan } from '#graph-model/scenario.ts';
import type { Language } from '#graph-model/language.ts';
import type { Texts } from '../text/texts.ts';
import { euroText, numberText, shareText } from './format.ts';
import { filterLabel } from './filters.ts';
import { countryName } from './network-index.ts';
import type { NetworkIndex } from './network-index.ts';

/** What names in a plan are read with. */
export interface PlanReader {
  readonly index: NetworkIndex;
  readonly t: Texts;
  readonly language: Language;
}

/** So many firms of a failure are named. */
const NAMED = 3;

/** A plan in sentences, one for each failure and each change; what is no longer in the data says so. */
export function planWords(plan: ScenarioPlan, reader: PlanReader): string[] {
  return [...(plan.failures ?? []).map((failure) => failureWords(failure, reader)), ...changeWords(plan, reader)];
}

/** A failure: who is hit, what is left, for how long. */
export function failureWords(failure: ScenarioFailure, { t, ...reader }: PlanReader): string {
  const what = targetWords(failure, { t, ...reader });
  const { capacity = 0, days } = failure;
  const text = capacity > 0 ? t('scenarios.words.reduced', { what, left: shareText(capacity, reader.language) }) : t('scenarios.words.failure', { what });
  return days === undefined ? text : t('scenarios.words.days', { text, days: t('firm.days', { count: days }) });
}

function targetWords({ firms, municipality, industry, country, product }: ScenarioFailure, { index, t, language }: PlanReader): string {
  if (firms !== undefined) {
    const names = firms.slice(0, NAMED).map((id) => firmName(id, { index, t })).join(', ');
    return firms.length > NAMED ? `${names} ${t('scenarios.words.more', { count: firms.length - NAMED })}` : names;
  }
  if (municipality !== undefined) return filterLabel(index, 'places', municipality, language);
  if (industry !== undefined) return filterLabel(index, 'branches', industry, language);
  if (country !== undefined) return t('scenarios.words.country', { what: countryName(country, language) });
  return t('scenarios.words.products', { what: filterLabel(index, 'products', product ?? '', language) });
}

/** The changes of a plan, in the order stock, new relations, relations that end. */
export function changeWords({ stocks = [], newRelations = [], endedRelations = [] }: ScenarioPlan, reader: PlanReader): string[] {
  const { index, t, language } = reader;
  return [
    ...stocks.map(({ firm, product, days }) => t('scenarios.words.stock', { firm: firmName(firm, reader), product: filterLabel(index, 'products', product, language), days: t('firm.days', { count: days }) })),
    ...newRelations.map((relation) => [t('scenarios.words.relation', relationNames(relation, reader)), ...amountWords(relation, reader)].join(', ')),
    ...endedRelations.map((id) => t('scenarios.words.ended', relationNames(relationOf(id, index), reader))),
  ];
}

/** What is assumed of a new relation; what is unknown is not mentioned. */
function amountWords({ volumeEur, volumeClass, share, switchDays }: NewRelation, { t, language }: PlanReader): string[] {
  return [
    volumeEur !== undefined ? t('scenarios.words.volume', { volume: euroText(volumeEur, language) }) : volumeClass && t(`volumeClass.${volumeClass}`),
    share !== undefined && t('scenarios.words.share', { share: shareText(share, language) }),
    switchDays !== undefined && t('scenarios.words.switching', { days: t('firm.days', { count: switchDays }) }),
  ].filter((text) => typeof text === 'string');
}

/** The name of a firm; one that is gone says so. */
export function firmName(id: string, { index, t }: Pick<PlanReader, 'index' | 't'>): string {
  const number = index.numberOf.get(id);
  return number === undefined ? `${id} (${t('scenarios.words.gone')})` : index.network.firms.name[number] ?? id;
}

function relationNames(relation: Pick<NewRelation, 'supplier' | 'buyer' | 'product'> | undefined, reader: PlanReader): { supplier: string; buyer: string; product: string } {
  const { index, t, language } = reader;
  if (relation === undefined) return { supplier: '…', buyer: '…', product: t('scenarios.words.gone') };
  return {
    supplier: firmName(relation.supplier, reader), buyer: firmName(relation.buyer, reader),
    product: relation.product === undefined ? t('scenarios.words.anything') : filterLabel(index, 'products', relation.product, language),
  };
}

function relationOf(id: string, { network: { relations, firms, products } }: NetworkIndex): Pick<NewRelation, 'supplier' | 'buyer' | 'product'> | undefined {
  const place = relations.id.indexOf(id);
  if (place < 0) return undefined;
  const product = relations.product[place];
  return { supplier: firms.id[relations.supplier[place]], buyer: firms.id[relations.buyer[place]], ...(product !== null && { product: products.id[product] }) } as Pick<NewRelation, 'supplier' | 'buyer' | 'product'>;
}

/** Columns of a comparison in letters, so that they can be told apart without colour. */
export function columnLetter(place: number): string {
  return String.fromCodePoint(64 + place);
}

/** A figure of a comparison as people read it; null is told apart by what it means for that figure. */
export function figureText(figure: string, value: number | null, { t, language }: Pick<PlanReader, 't' | 'language'>): string {
  if (figure === 'firstStop') return value === null ? t('scenarios.never') : t('scenarios.day', { day: value });
  if (figure === 'over') return value === null ? t('scenarios.openEnd') : value === 0 ? t('scenarios.never') : t('scenarios.day', { day: value });
  if (value === null) return t('value.unknown');
  return figure === 'employees' || figure === 'volume' || figure === 'esri' ? shareText(value, language) : numberText(value, language);
}

/** Scenarios that are compared: those that the address names as far as they are there, else the first ones. */
export function comparedIds(named: readonly string[] | undefined, saved: readonly Pick<Scenario, 'id'>[], most: number): string[] {
  const known = saved.map(({ id }) => id as string);
  return named === undefined ? known.slice(0, Math.min(most, 4)) : known.filter((id) => named.includes(id)).slice(0, most);
}
