import type { Language } from '#graph-model/language.ts';
import type { ReferenceAnswer } from '../api/reference-queries.ts';
import type { Field } from './editing/field.ts';

/** One entry of an official table that a field can take over. */
export interface Suggestion {
  /** What is written into the field. */
  readonly text: string;
  /** What it means, for people to choose by. */
  readonly title: string;
  /** Edition of the classification of industries that a code is of. */
  readonly edition?: 2008 | 2025;
}

/** How a municipality is written into a field, by what is known of it. */
export type PlaceText = (place: { readonly ags: string; readonly name: string; readonly postcodes?: readonly string[] | undefined }) => string;

/** Entries as suggestions, each text once: of a code that both editions of WZ have, both are told. */
export function suggestionsOf(answer: ReferenceAnswer | undefined, language: Language, placeText: PlaceText): Suggestion[] {
  switch (answer?.of) {
    case undefined: return [];
    case 'place': return unique(answer.items.map((place) => ({ text: placeText(place), title: [place.name, place.district, postcodesText(place.postcodes), place.ags].filter((part) => part !== '').join(' · ') })));
    case 'industry': return answer.items.map(({ code, edition, title }) => ({ text: code, edition, title: `${title[language]} · WZ ${edition}` }));
    case 'product_code': return answer.items.map(({ code, title, above }) => ({ text: code, title: above ? `${title[language]} · ${above[language]}` : title[language] }));
  }
}

/** What a file can say of a municipality without a doubt: its name with its postcode, or its key. */
export function placeInFile({ ags, name, postcodes = [] }: Parameters<PlaceText>[0]): string {
  return postcodes.length > 0 ? `${postcodes[0]} ${name}` : ags;
}

/** The first postcodes: large towns have many. */
function postcodesText(postcodes: readonly string[] = []): string {
  return postcodes.length > 3 ? `${postcodes.slice(0, 3).join(', ')} …` : postcodes.join(', ');
}

function unique(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...new Map(suggestions.map((suggestion) => [suggestion.text, suggestion])).values()];
}

/** What an entry says of other fields than its own: a code is of an edition or a system. Codes of up to six digits are those of HS and CN alike. */
export function valuesBeside({ suggests }: Pick<Field, 'suggests'>, { text, edition }: Suggestion): Readonly<Record<string, unknown>> {
  if (suggests === 'industry') return edition === undefined ? {} : { wzEdition: edition };
  return suggests === 'product_code' ? { codeSystem: text.length > 6 ? 'CN' : 'HS' } : {};
}

/** The edition that a text of its field names. */
export function editionOf(text: string): '2008' | '2025' | undefined {
  const [year] = /\d{4}$/.exec(text) ?? [];
  return year === '2008' || year === '2025' ? year : undefined;
}
