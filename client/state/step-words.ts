import type { Language } from '#graph-model/language.ts';
import type { Texts } from '../text/texts.ts';
import type { Address } from './address.ts';
import { anyFails } from './failure-address.ts';
import { groupWords } from './failure-groups.ts';
import { filterLabel } from './filters.ts';
import type { NetworkIndex } from './network-index.ts';

interface WordsReader {
  readonly index: NetworkIndex;
  readonly t: Texts;
  readonly language: Language;
}

/** So many failed firms are named. */
const NAMED = 2;

/** What a step shows, in a few words: view, what it is about, filters. Firms are called as the network calls them. */
export function stepWords(address: Address, { index, t, language }: WordsReader): string {
  const { view, layout, firm, surroundings, chain, failure, filters, camera } = address;
  if (view !== 'network') return t(`nav.${view}`);
  const name = (id: string | undefined): string | undefined => nameOf(index, id);
  const parts = [`${t('nav.network')} (${t(`display.${layout}`)})`];
  if (anyFails(failure)) {
    const names = [failedNames(failure.firms, index, t), ...(failure.groups ?? []).map((group) => groupWords(group, { index, t, language }))].filter((text) => text !== '');
    parts.push(t('stories.shows.failure', { names: names.join(', ') }));
    if (failure.stage > 0) parts.push(t('stories.shows.stage', { stage: failure.stage }));
  } else if (chain !== undefined && name(chain) !== undefined) parts.push(t('stories.shows.chain', { source: name(chain), name: name(firm) }));
  else if (surroundings && name(firm) !== undefined) parts.push(t('stories.shows.around', { name: name(firm), count: surroundings.tiers }));
  else if (name(firm) !== undefined) parts.push(t('stories.shows.firm', { name: name(firm) }));
  const kept = [
    ...filters.branches.map((value) => filterLabel(index, 'branches', value, language)), ...filters.places.map((value) => filterLabel(index, 'places', value, language)),
    ...filters.products.map((value) => filterLabel(index, 'products', value, language)), ...filters.kinds.map((kind) => t(`kind.${kind}`)), ...filters.sizes.map((size) => t(`size.${size}`)),
  ];
  if (kept.length > 0) parts.push(t('stories.shows.filter', { what: kept.join(', ') }));
  if (camera) parts.push(t('stories.shows.camera'));
  return parts.join(' · ');
}

/** Names of firms that fail, the first ones. */
export function failedNames(ids: readonly string[], index: NetworkIndex, t: Texts): string {
  const names = ids.flatMap((id) => nameOf(index, id) ?? []);
  if (names.length <= NAMED) return names.join(', ');
  return t('stories.shows.more', { names: names.slice(0, NAMED).join(', '), count: names.length - NAMED });
}

function nameOf(index: NetworkIndex, id: string | undefined): string | undefined {
  const number = id === undefined ? undefined : index.numberOf.get(id);
  return number === undefined ? undefined : index.network.firms.name[number];
}
