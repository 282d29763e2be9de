import { fold, germanOrder } from '#graph-model/compare-text.ts';
import type { Language } from '#graph-model/language.ts';
import type { NetworkIndex } from '../network-index.ts';
import { countryName, placeName, productName } from '../network-index.ts';
import type { FieldType } from './field.ts';

/** Something that a field can refer to, by its key and by what people call it. */
export interface Named {
  readonly value: string;
  readonly label: string;
}

/** Fields that name something by a key that nobody wants to type. */
export type NamingType = Extract<FieldType, 'firm' | 'product' | 'place' | 'country'>;

/** What can be named, and the ways between keys and names. */
export interface ReferenceNames {
  /** In the order in which people look for them. */
  readonly options: (type: NamingType) => readonly Named[];
  /** What people read for a key; the key itself where it is not known. */
  readonly nameOf: (type: NamingType, key: string) => string;
  /** The keys that a text can stand for: a key or a label, which are of one thing alone, or a name however its umlauts are written; none, one or several. */
  readonly keysOf: (type: NamingType, text: string) => readonly string[];
}

/** Names of firms, products, municipalities and countries of a network. Each list is made when it is first needed, in O(n log n). */
export function referenceNames(index: NetworkIndex, language: Language): ReferenceNames {
  const lists = new Map<NamingType, ReturnType<typeof lookup>>();
  const listOf = (type: NamingType): ReturnType<typeof lookup> => {
    const found = lists.get(type) ?? lookup(MAKE[type](index, language));
    lists.set(type, found);
    return found;
  };
  return {
    options: (type) => listOf(type).options,
    nameOf: (type, key) => listOf(type).labels.get(key) ?? key,
    keysOf: (type, text) => {
      const { labels, byLabel, byText } = listOf(type);
      const exact = labels.has(text) ? text : byLabel.get(text);
      return exact === undefined ? byText.get(fold(text)) ?? [] : [exact];
    },
  };
}

interface Entry extends Named {
  /** What it is also called. */
  readonly names: readonly string[];
}

function lookup(entries: readonly Entry[]) {
  const labels = new Map(entries.map(({ value, label }) => [value, label]));
  const byText = new Map<string, string[]>();
  for (const { value, label, names } of entries) {
    for (const text of new Set([label, ...names].map((name) => fold(name)))) {
      const keys = byText.get(text);
      if (keys) keys.push(value);
      else byText.set(text, [value]);
    }
  }
  return { options: entries.toSorted((a, b) => germanOrder.compare(a.label, b.label)) as readonly Named[], labels, byLabel: new Map(entries.map(({ value, label }) => [label, value])), byText };
}

const MAKE: Readonly<Record<NamingType, (index: NetworkIndex, language: Language) => Entry[]>> = {
  firm: (index, language) => {
    const { id, name } = index.network.firms;
    const places = id.map((_, number) => placeName(index, number, language));
    return distinct(id.map((value, number) => ({ value, name: name[number], more: places[number] })));
  },
  product: ({ network }, language) => {
    const { id, name, nameEn } = network.products;
    const entries = distinct(id.map((value, number) => ({ value, name: productName(network, number, language), more: undefined })));
    return entries.map((entry, number) => ({ ...entry, names: [...entry.names, name[number], nameEn[number] ?? name[number]] }));
  },
  place: ({ network }) => distinct(network.places.map(({ ags, name, district }) => ({ value: ags, name, more: district === name ? ags : district }))),
  country: (_, language) => COUNTRY_CODES.flatMap((value) => {
    const label = countryName(value, language);
    return label === value ? [] : [{ value, label, names: [countryName(value, 'de'), countryName(value, 'en')] }];
  }),
};

/** Adds to a name what tells it from others of the same name: its place, else its key. */
function distinct(all: readonly { readonly value: string; readonly name: string; readonly more: string | undefined }[]): Entry[] {
  const count = (names: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const named = count(all.map(({ name }) => name));
  const withMore = all.map(({ name, more }) => ((named.get(name) ?? 0) > 1 && more !== undefined ? `${name} (${more})` : name));
  const labelled = count(withMore);
  return all.map(({ value, name, more }, number) => ({
    value, label: (labelled.get(withMore[number]) ?? 0) > 1 ? `${name} (${value})` : withMore[number], names: more === undefined ? [name] : [name, `${name} (${more})`],
  }));
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that browsers name although ISO 3166 has no such country: groups, tests and states that are no more. */
const NO_COUNTRIES = new Set(['AC', 'AN', 'BU', 'CP', 'CQ', 'CS', 'DD', 'DG', 'DY', 'EA', 'EU', 'EZ', 'FX', 'HV', 'IC', 'NH', 'NT', 'QO', 'RH', 'SU', 'TA', 'TP', 'UK', 'UN', 'VD', 'XA', 'XB', 'XK', 'YD', 'YU', 'ZR', 'ZZ']);
const COUNTRY_CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => !NO_COUNTRIES.has(code));
