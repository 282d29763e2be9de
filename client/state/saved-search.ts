import type { Language } from '#graph-model/language.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import type { NetworkIndex } from './network-index.ts';
import { partnerParameters, type PartnerAsked } from './partner-address.ts';
import type { Texts } from '../text/texts.ts';

/** What a saved search asks, as the form and the address have it. */
export function criteriaOf({ product, code, codeSystem, words, capabilities, certificates, ags, radiusKm, kinds, sizeClasses, greenAttributes, forFirm, insteadOf }: SavedSearch): PartnerAsked {
  return withoutUnsaid({ product, code, codeSystem, words, capabilities, certificates, ags, radiusKm, kinds, sizeClasses, greenAttributes, forFirm, insteadOf });
}

/** What can be saved of what is asked: without the switches that only widen the list. */
export function savedCriteria(asked: PartnerAsked): PartnerAsked {
  return withoutUnsaid({ ...asked, showMissing: undefined, showUnplaced: undefined });
}

/** Whether two ask the same; the order in which something was chosen, and the switches, make no difference. */
export function isSameSearch(a: PartnerAsked, b: PartnerAsked): boolean {
  const textOf = (asked: PartnerAsked) => partnerParameters(savedCriteria(asked)).map(([name, value]) => JSON.stringify([name, value])).sort().join();
  return textOf(a) === textOf(b);
}

/** What a search asks, in a line. */
export function searchWords({ product, code, words, capabilities = [], certificates = [], greenAttributes = [], kinds = [], sizeClasses = [], ags, radiusKm, forFirm, insteadOf }: PartnerAsked, { index, t, language }: { index: NetworkIndex; t: Texts; language: Language }): string {
  const { firms, products, places } = index.network;
  const firmName = (id: string) => firms.name[index.numberOf.get(id) ?? -1] ?? id;
  const position = product === undefined ? -1 : products.id.indexOf(product);
  const place = ags === undefined ? undefined : places.find((known) => known.ags === ags)?.name ?? ags;
  return [
    product === undefined ? undefined : (language === 'en' ? products.nameEn[position] : undefined) ?? products.name[position] ?? product, code, words, ...capabilities, ...certificates, ...greenAttributes,
    ...kinds.map((kind) => t(`kind.${kind}`)), ...sizeClasses.map((size) => t(`size.${size}`)),
    place, radiusKm === undefined ? undefined : t('partnerSearch.km', { km: radiusKm }),
    forFirm === undefined ? undefined : t('savedSearch.forFirm', { name: firmName(forFirm) }), insteadOf === undefined ? undefined : t('savedSearch.beside', { name: firmName(insteadOf) }),
  ].filter((word) => word !== undefined).join(' · ');
}

function withoutUnsaid(asked: Readonly<Record<string, unknown>>): PartnerAsked {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}
