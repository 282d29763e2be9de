import type { ColourClass, Colouring } from '#graph-model/picture/colouring.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import { LIST_OF, RECORD_KINDS, type Dataset } from '#graph-model/dataset.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import type { Language, Words } from '#graph-model/language.ts';
import { leftOutStatements } from '#server/imports/values/other-statements.ts';

/** What every file says of itself, whatever its format. */
export interface About {
  readonly language: Language;
  readonly title: string;
  /** Name and value, in the file's language. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly measures: readonly AboutMeasure[];
  /** What the colours of firms mean. */
  readonly colours: { readonly title: string; readonly classes: readonly (readonly [colour: string, label: string])[] };
}

/** A measure in words. */
export interface AboutMeasure {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly formula: string;
  readonly unit: string;
  readonly source: string;
  /** Share (0–1) of the data it needed that was there. */
  readonly coverage: number;
  readonly note?: string;
}

/** Where an export comes from. */
export interface Origin {
  readonly version: string;
  readonly region: string;
  readonly revision: number;
  readonly day: string;
  /** Numbers of firms and relations that there are where the file holds a part of them. */
  readonly whole?: { readonly firms: number; readonly relations: number };
}

const TEXT = {
  de: {
    title: 'Liefernetzwerk', region: 'Region', revision: 'Fassung der Daten', day: 'Stand (Lieferbeziehungen in Kraft am)', program: 'Erzeugt mit', scope: 'Umfang', all: 'alle Datensätze',
    part: (firms: number, of: number, relations: number, ofRelations: number) => `wie angezeigt: ${firms} von ${of} Unternehmen, ${relations} von ${ofRelations} Lieferbeziehungen; Kennzahlen aus dem ganzen Netz; ohne Szenarien, Regionen, Partnersuchen und Geschichten`,
    fictitious: 'Hinweis', fiction: 'Demonstrationsregion: die Unternehmen sind fiktiv', sources: 'Quellen', more: (count: number) => `und ${count} weitere`, unknown: 'Unbekannt', empty: 'leere Zelle oder fehlendes Feld, nie 0',
    statements: 'Nicht in den Tabellen', leftOut: (count: number, records: string) => `${count} Angaben anderer Quellen passen in keine Zelle (${records}); atlas.json hat alle`,
    kinds: { firm: 'Unternehmen', product: 'Produkte', relation: 'Lieferbeziehungen', requirement: 'Vorleistungen', offer: 'Angebote und Gesuche', scenario: 'Szenarien', region: 'Regionen', search: 'Partnersuchen', story: 'Geschichten' },
  },
  en: {
    title: 'Supply network', region: 'Region', revision: 'Revision of the data', day: 'As of (supply relations in force on)', program: 'Made with', scope: 'Scope', all: 'all records',
    part: (firms: number, of: number, relations: number, ofRelations: number) => `as shown: ${firms} of ${of} firms, ${relations} of ${ofRelations} supply relations; measures of the whole network; without scenarios, regions, partner searches and stories`,
    fictitious: 'Note', fiction: 'demonstration region: the firms are fictitious', sources: 'Sources', more: (count: number) => `and ${count} more`, unknown: 'Unknown', empty: 'empty cell or absent field, never 0',
    statements: 'Not in the tables', leftOut: (count: number, records: string) => `${count} statements of other sources fit into no cell (${records}); atlas.json has all of them`,
    kinds: { firm: 'Firms', product: 'Products', relation: 'Supply relations', requirement: 'Requirements', offer: 'Offers and requests', scenario: 'Scenarios', region: 'Regions', search: 'Partner searches', story: 'Stories' },
  },
} as const;

/** Source, day, revision, extent, and every measure with its formula, in the language of the file. */
export function aboutOf(dataset: Dataset, origin: Origin, measures: MeasuresView['measures'], colouring: Colouring, language: Language): About {
  const text = TEXT[language];
  const say = (words: Words) => words[language];
  const title = `${text.title} ${origin.region}`;
  return {
    language, title,
    facts: [
      [text.region, origin.region], [text.revision, String(origin.revision)], [text.day, origin.day], [text.program, `Lieferkettenatlas ${origin.version}`],
      [text.scope, scopeOf(dataset, origin, language)],
      ...RECORD_KINDS.map((kind) => [text.kinds[kind], String(dataset[LIST_OF[kind]].length)] as const),
      ...(holdsFictitious(dataset.firms) ? [[text.fictitious, text.fiction] as const] : []),
      [text.sources, sourcesOf(dataset, language)], [text.unknown, text.empty],
      ...leftOutOf(dataset, language),
    ],
    measures: measures.map(({ id, label, question, formula, unit, source, coverage, note }) => ({
      id, label: say(label), question: say(question), formula: say(formula), unit, source, coverage, ...(note && { note: say(note) }),
    })),
    colours: { title: say(colouring.title), classes: colouring.classes.map((each: ColourClass) => [each.colour, say(each.label)] as const) },
  };
}

function scopeOf({ firms, relations }: Dataset, { whole }: Origin, language: Language): string {
  return whole === undefined ? TEXT[language].all : TEXT[language].part(firms.length, whole.firms, relations.length, whole.relations);
}

/** What tables cannot hold of the records, told where there is any. */
export function leftOutOf(dataset: Dataset, language: Language): (readonly [name: string, value: string])[] {
  const { statements, leftOut, more } = TEXT[language];
  const records = RECORD_KINDS.flatMap((kind) => dataset[LIST_OF[kind]].map(({ id, otherStatements }) => ({ id: id as string, count: leftOutStatements(otherStatements) })).filter(({ count }) => count > 0));
  if (records.length === 0) return [];
  const named = [...records.slice(0, MOST_RECORDS).map(({ id }) => id), ...(records.length > MOST_RECORDS ? [more(records.length - MOST_RECORDS)] : [])];
  return [[statements, leftOut(records.reduce((sum, { count }) => sum + count, 0), named.join(', '))]];
}

const MOST_RECORDS = 20;
const MOST_SOURCES = 20;

/** The sources of the records, the most frequent first, with the number of records. */
function sourcesOf(dataset: Dataset, language: Language): string {
  const counts = new Map<string, number>();
  for (const kind of RECORD_KINDS) for (const { source } of dataset[LIST_OF[kind]]) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sorted = [...counts].toSorted(([a, of], [b, others]) => others - of || (a < b ? -1 : 1));
  const named = sorted.slice(0, MOST_SOURCES).map(([source, count]) => `${source} (${count})`);
  return [...named, ...(sorted.length > MOST_SOURCES ? [TEXT[language].more(sorted.length - MOST_SOURCES)] : [])].join('; ');
}

/** What a file says of itself as lines of text, for formats that have room for a comment alone. */
export function aboutLines({ title, facts, measures, colours }: About): string[] {
  return [
    title,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    `${colours.title}: ${colours.classes.map(([colour, label]) => `${colour} ${label}`).join(', ')}`,
    ...measures.map(({ id, label, formula, source, coverage, note }) => `${id} – ${label}: ${formula} [${source}; ${Math.round(coverage * 100)} %]${note === undefined ? '' : ` (${note})`}`),
  ].map((line) => line.replaceAll(/\s+/g, ' '));
}
