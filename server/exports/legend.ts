import type { Language } from '#graph-model/language.ts';
import { TABLE_COLUMNS, TABLE_KINDS } from '#server/imports/tables/column-names.ts';
import { columnMeaning } from '#server/imports/tables/column-words.ts';
import type { About } from './about.ts';
import { LEGEND_HEADERS } from './legend-header.ts';
import { csvPieces, DEFAULT_STYLE, textCell } from './csv-text.ts';

/** A line of the legend: what it is about, the name that files use, and what it means. */
export interface LegendLine {
  readonly part: string;
  readonly name: string;
  readonly meaning: string;
}

const TEXT = {
  de: { header: LEGEND_HEADERS[0], file: 'Datei', measure: 'Kennzahl', coverage: 'Datenabdeckung', unit: 'Einheit', source: 'Quelle', colour: 'Farbe', tables: { firms: 'Unternehmen', products: 'Produkte', relations: 'Lieferbeziehungen', requirements: 'Vorleistungen', offers: 'Angebote', scenarios: 'Szenarien', regions: 'Regionen', searches: 'Partnersuchen', stories: 'Geschichten' } },
  en: { header: LEGEND_HEADERS[1], file: 'File', measure: 'Measure', coverage: 'coverage of the data', unit: 'unit', source: 'source', colour: 'Colour', tables: { firms: 'Firms', products: 'Products', relations: 'Supply relations', requirements: 'Requirements', offers: 'Offers', scenarios: 'Scenarios', regions: 'Regions', searches: 'Partner searches', stories: 'Stories' } },
} as const;

/** Names of the tables in a language. */
export function tableTitles(language: Language): Readonly<Record<(typeof TABLE_KINDS)[number], string>> {
  return TEXT[language].tables;
}

/** Everything that a reader of the files must know. */
export function legendLines(about: About): LegendLine[] {
  const text = TEXT[about.language];
  return [
    { part: text.file, name: '', meaning: about.title },
    ...about.facts.map(([name, meaning]) => ({ part: text.file, name, meaning })),
    ...about.measures.map((measure) => ({
      part: text.measure, name: measure.id,
      meaning: `${measure.label}. ${measure.question} ${measure.formula} ${text.unit}: ${measure.unit}; ${text.source}: ${measure.source}; ${text.coverage}: ${Math.round(measure.coverage * 100)} %${measure.note === undefined ? '' : `. ${measure.note}`}`,
    })),
    ...TABLE_KINDS.flatMap((kind) => Object.entries<{ readonly label: string }>(TABLE_COLUMNS[kind]).map(([column, { label }]) => ({
      part: text.tables[kind], name: about.language === 'de' ? `${column} (${label})` : column, meaning: columnMeaning(kind, column, about.language),
    }))),
    ...about.colours.classes.map(([colour, label]) => ({ part: `${text.colour}: ${about.colours.title}`, name: colour, meaning: label })),
  ];
}

/** The legend as CSV: the tables beside it stay plain, so that they can be imported again. */
export function legendCsv(about: About): Generator<string> {
  return csvPieces(TEXT[about.language].header, legendLines(about), ({ part, name, meaning }) => [part, name, meaning].map((cell) => textCell(cell, DEFAULT_STYLE)), DEFAULT_STYLE);
}
