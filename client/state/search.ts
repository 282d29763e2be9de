import type { Language } from '#graph-model/language.ts';
import { fold, germanOrder } from '#graph-model/compare-text.ts';
import type { NetworkIndex } from './network-index.ts';
import { branchTitle, placeName, productName } from './network-index.ts';

/** What a search can lead to: a firm to open, or a place or product to filter by. */
export type Suggestion =
  | { readonly kind: 'firm'; readonly firm: number; readonly id: string; readonly name: string; readonly place?: string; readonly branch?: string }
  | { readonly kind: 'place' | 'product'; readonly id: string; readonly name: string };

/** Folded texts of all firms, places and products; made once per revision and language. */
export interface SearchIndex {
  readonly entries: readonly { readonly name: string; readonly rest: string; readonly suggestion: Suggestion }[];
}

export function indexSearch(index: NetworkIndex, language: Language): SearchIndex {
  const { network } = index;
  const firms = network.firms.id.map((id, firm) => {
    const place = placeName(index, firm, language);
    const branch = branchTitle(index, firm, language);
    const suggestion: Suggestion = { kind: 'firm', firm, id, name: network.firms.name[firm], ...(place ? { place } : {}), ...(branch ? { branch } : {}) };
    return { name: fold(suggestion.name), rest: fold(`${id} ${place ?? ''} ${branch ?? ''} ${network.firms.wz[firm] ?? ''}`), suggestion };
  });
  const supplied = new Set(network.relations.product);
  const products = network.products.id.flatMap((id, product) => {
    if (!supplied.has(product)) return [];
    const name = productName(network, product, language);
    return [{ name: fold(name), rest: fold(`${network.products.name[product]} ${network.products.nameEn[product] ?? ''}`), suggestion: { kind: 'product', id, name } as Suggestion }];
  });
  const places = [
    ...[...index.districtOf].map(([id, name]) => ({ id, name })),
    ...network.places.map(({ ags, name }) => ({ id: ags, name })),
  ].map(({ id, name }) => ({ name: fold(name), rest: id, suggestion: { kind: 'place', id, name } as Suggestion }));
  return { entries: [...firms, ...places, ...products] };
}

/** How many suggestions of each kind are shown at most. */
export const SUGGESTION_LIMITS: Readonly<Record<Suggestion['kind'], number>> = { firm: 8, place: 2, product: 3 };

/**
 * Suggestions for a text, best first, at most `limits` of each kind. Every word must occur; names that begin with the text come
 * first, then names with a word that begins so, then names that contain it, then hits in place, branch, code or id. O(entries).
 */
export function suggest(search: SearchIndex, text: string, limits: Readonly<Record<Suggestion['kind'], number>> = SUGGESTION_LIMITS): Suggestion[] {
  const query = fold(text.slice(0, 200));
  if (query === '') return [];
  const words = query.split(' ');
  const hits = search.entries.flatMap((entry) => {
    const score = scoreOf(entry, query, words);
    return score === undefined ? [] : [{ score, suggestion: entry.suggestion }];
  });
  hits.sort((a, b) => a.score - b.score || germanOrder.compare(a.suggestion.name, b.suggestion.name));
  const kinds: readonly Suggestion['kind'][] = ['firm', 'product', 'place'];
  return kinds.flatMap((kind) => hits.filter((hit) => hit.suggestion.kind === kind && (kind === 'firm' || hit.score < 3)).slice(0, limits[kind]).map((hit) => hit.suggestion));
}

function scoreOf(entry: { name: string; rest: string }, query: string, words: readonly string[]): number | undefined {
  if (!words.every((word) => entry.name.includes(word) || entry.rest.includes(word))) return undefined;
  if (entry.name.startsWith(query)) return 0;
  if (words.every((word) => ` ${entry.name}`.includes(` ${word}`))) return 1;
  return words.every((word) => entry.name.includes(word)) ? 2 : 3;
}
