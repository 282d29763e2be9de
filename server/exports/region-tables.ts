import type { RegionalFigureView, RegionGapsView, RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import { ORIGIN_RINGS, type OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import type { Language, Words } from '#graph-model/language.ts';
import { csvPieces, DEFAULT_STYLE, numberCell, textCell } from './csv-text.ts';
import type { ColumnType, WorkbookCell, WorkbookSheet } from './workbook/workbook.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

/** A table about a region to take away. */
export interface RegionTable {
  readonly title: Words;
  readonly columns: readonly { readonly name: string; readonly words: Words; readonly type: ColumnType }[];
  /** Words: why there is no value. */
  readonly rows: readonly (readonly (string | number | undefined | Words)[])[];
  /** Method, basis, day, revision: name and value. */
  readonly notes: readonly (readonly [Words, Words])[];
}

/** In what purchases are counted. */
export const PURCHASE_BASIS_WORDS: Readonly<Record<RegionGapsView['basis'], Words>> = {
  volume: { de: 'Euro im Jahr', en: 'euro a year' }, class: { de: 'Euro im Jahr, sonst die Mitte der angegebenen Volumenklasse', en: 'euro a year, else the middle of the stated volume class' },
  share: { de: 'Vorleistungen, verteilt nach den Anteilen der Lieferanten', en: 'inputs, split by the shares of the suppliers' }, relations: { de: 'Lieferbeziehungen', en: 'supply relations' },
};
const GROUPINGS = { product: { de: 'Warengruppe', en: 'group of goods' }, branch: { de: 'Branche', en: 'industry' }, place: { de: 'Gemeinde', en: 'municipality' } } as const satisfies Record<keyof RegionOriginView['groups'], Words>;

/** What the rings are called. */
export const ORIGIN_RING_WORDS: Readonly<Record<OriginRing, Words>> = {
  own: { de: 'Region', en: 'Region' }, neighbours: { de: 'Nachbarkreise', en: 'Bordering districts' }, land: { de: 'übriges Land', en: 'Rest of the Land' }, germany: { de: 'übriges Deutschland', en: 'Rest of Germany' },
  eu: { de: 'übrige EU', en: 'Rest of the EU' }, world: { de: 'übrige Welt', en: 'Rest of the world' }, unknown: { de: 'Ort unbekannt', en: 'Place unknown' },
};

/** In a cell whose value may not be shown. */
export const SUPPRESSED: Words = { de: 'gesperrt', en: 'suppressed' };
/** Says what that means. */
export const SUPPRESSION: RegionTable['notes'] = [[{ de: 'Gesperrte Werte', en: 'Suppressed values' }, {
  de: '„gesperrt“: weniger als drei Unternehmen (bei Einkäufen als Abnehmer oder als Lieferanten), eines davon über 80 %, oder gesperrt, damit sich solche Werte nicht ausrechnen lassen.',
  en: '"suppressed": fewer than three firms (of purchases as buyers or as suppliers), one of them above 80 %, or suppressed so that such values cannot be computed.',
}]];
/** Goes first where nothing is suppressed. */
export const INTERNAL: RegionTable['notes'] = [[{ de: 'Intern', en: 'Internal' }, { de: 'intern – nicht zur Weitergabe: enthält Werte, die sonst gesperrt sind.', en: 'internal – not to be passed on: holds values that are suppressed otherwise.' }]];
/** Of the demonstration region. */
export const FICTITIOUS: RegionTable['notes'] = [[{ de: 'Hinweis', en: 'Note' }, { de: 'Demonstrationsregion: Die Unternehmen sind fiktiv.', en: 'Demonstration region: the firms are fictitious.' }]];
/** Where the figures come from. */
export const STATEMENTS: Words = { de: 'Angaben der Unternehmen im Lieferkettenatlas.', en: 'Statements of the firms in the Lieferkettenatlas.' };

/** The gap list as a table. */
export function gapTable(view: RegionGapsView, fictitious: boolean): RegionTable {
  const hasBefore = view.totals.before !== undefined;
  return {
    title: { de: `Versorgungslücken ${view.region.name}`, en: `Supply gaps ${view.region.name}` },
    columns: [
      column('code', 'Warennummer', 'Code'), column('goods', 'Ware', 'Goods'), column('goods_en', 'Ware (englisch)', 'Goods (English)'), column('kind', 'Art', 'Kind'),
      column('demand', 'Bedarf', 'Demand', 'number'), column('covered', 'aus der Region', 'From the region', 'number'), column('gap', 'Lücke', 'Gap', 'number'), column('hidden', 'davon versteckt', 'of it hidden', 'number'), column('real', 'davon echt', 'of it real', 'number'),
      column('unplaced', 'Ort unbekannt', 'Place unknown', 'number'), column('local_share', 'Regionaler Bezugsanteil', 'Local sourcing share', 'percent'), column('buyers', 'Abnehmer', 'Buyers', 'integer'), column('regional_suppliers', 'Lieferanten der Region', 'Suppliers of the region', 'integer'),
      column('essential_share', 'unverzichtbar', 'Essential', 'percent'), column('firms_that_stop', 'stehen still', 'Firms that stop', 'integer'), column('firms_hit', 'betroffen', 'Firms hit', 'integer'), column('weight', 'Gewicht', 'Weight', 'number'),
      column('offered_by', 'Anbieter der Region', 'Offered by'), column('closest', 'am nächsten', 'Closest'),
      ...(hasBefore ? [column('gap_before', 'Lücke zuvor', 'Gap before', 'number')] : []),
    ],
    rows: view.gaps.map((gap) => [
      gap.code, gap.products.map(({ name }) => name).join(', '), gap.products.map(({ name, nameEn }) => nameEn ?? name).join(', '), gap.status,
      value(gap.demand), value(gap.covered), value(gap.gap), value(gap.hidden), value(gap.real), value(gap.unplaced), shareOf(gap.localShare, [gap.covered, gap.gap], view), buyersOf(gap.demand), gap.localSuppliers ?? SUPPRESSED,
      gap.weights.essential, gap.weights.stops ?? (gap.gap.suppressed ? SUPPRESSED : undefined), gap.weights.firmsHit ?? SUPPRESSED, gap.score ?? (gap.gap.suppressed ? SUPPRESSED : undefined), names(gap.sources), names(gap.closest), ...(hasBefore ? [gap.before && value(gap.before.gap)] : []),
    ]),
    notes: notesOf(view, fictitious, [[{ de: 'Anmerkung', en: 'Note' }, view.note]]),
  };
}

/** Purchases by ring as one table over all groupings. */
export function originTable(view: RegionOriginView, fictitious: boolean, language: Language): RegionTable {
  const all = [{ by: { de: 'alle', en: 'all' }, row: view.total }, ...(Object.keys(GROUPINGS) as (keyof typeof GROUPINGS)[]).flatMap((grouping) => view.groups[grouping].map((row) => ({ by: GROUPINGS[grouping], row })))];
  return {
    title: { de: `Herkunft der Einkäufe ${view.region.name}`, en: `Origin of purchases ${view.region.name}` },
    columns: [
      column('by', 'Aufteilung', 'Divided by'), column('key', 'Schlüssel', 'Key'), column('name', 'Name', 'Name'), column('all', 'Einkäufe', 'Purchases', 'number'), column('buyers', 'Abnehmer', 'Buyers', 'integer'),
      column('local_share', 'Regionaler Bezugsanteil', 'Local sourcing share', 'percent'), ...ORIGIN_RINGS.map((ring) => column(ring === 'unknown' ? 'place_unknown' : ring, ORIGIN_RING_WORDS[ring].de, ORIGIN_RING_WORDS[ring].en, 'number')),
    ],
    rows: all.map(({ by, row }) => [by[language], row.key, row.label?.[language], value(row.all), buyersOf(row.all), shareOf(row.localShare, row.rings, view), ...ORIGIN_RINGS.map((ring) => { const found = row.rings.find((one) => one.ring === ring); return found === undefined ? 0 : value(found); })]),
    notes: notesOf(view, fictitious, [[{ de: 'Gemeinden', en: 'Municipalities' }, { de: '„Region“ ist hier der eigene Kreis des Abnehmers.', en: '"Region" is the buyer\'s own district here.' }]]),
  };
}

/** CSV with fixed English columns; the notes come first, each line after `#`. Unknown is an empty cell. */
export function regionCsv({ title, columns, rows, notes }: RegionTable, language: Language): string {
  const cell = (content: string | number | undefined): string => (typeof content === 'number' ? numberCell(content, DEFAULT_STYLE) : textCell(content ?? '', DEFAULT_STYLE));
  const lines = [title[language], ...notes.map(([name, text]) => `${name[language]}: ${text[language]}`)].map((line) => `# ${line.replaceAll(/\s+/g, ' ')}\r\n`);
  return lines.join('') + [...csvPieces(columns.map(({ name }) => name), rows, (row) => row.map((content) => cell(inWords(content, language))), DEFAULT_STYLE)].join('');
}

/** A workbook with the table and a sheet that says how it came about. */
export function regionXlsx({ title, columns, rows, notes }: RegionTable, language: Language, day: string): Generator<Uint8Array> {
  return writeWorkbook({
    title: title[language], day, language,
    sheets: [
      tableSheet({ title, columns, rows }, language),
      { name: language === 'de' ? 'Methode' : 'Method', plain: true, wrap: true, columns: [{ header: '', width: 24 }, { header: '', width: 110 }], rows: notes.map(([name, text]) => [name[language], text[language]]) },
    ],
  });
}

/** A table as a sheet of a workbook. */
export function tableSheet({ title, columns, rows }: Pick<RegionTable, 'title' | 'columns' | 'rows'>, language: Language): WorkbookSheet {
  return { name: title[language], columns: columns.map(({ words, type }) => ({ header: words[language], type, width: type === 'text' ? 30 : 14 })), rows: rows.map((row) => row.map((content): WorkbookCell => inWords(content, language))) };
}

function notesOf({ region, revision, day, basis, coverage, formula, internal }: RegionGapsView | RegionOriginView, fictitious: boolean, more: RegionTable['notes']): RegionTable['notes'] {
  const same = (text: string): Words => ({ de: text, en: text });
  return [
    ...(internal ? INTERNAL : []), [{ de: 'Region', en: 'Region' }, same(`${region.name} (${region.keys.join(', ')})`)], ...(revision > 0 ? [[{ de: 'Fassung der Daten', en: 'Revision of the data' }, same(String(revision))] as const] : []), [{ de: 'Stand', en: 'As of' }, same(day)],
    [{ de: 'Gezählt in', en: 'Counted in' }, PURCHASE_BASIS_WORDS[basis]], [{ de: 'Datenabdeckung', en: 'Coverage' }, coverage === null ? { de: 'unbekannt', en: 'unknown' } : same(`${Math.round(coverage * 100)} %`)], [{ de: 'Methode', en: 'Method' }, formula], ...(internal ? [] : SUPPRESSION), ...more,
    ...(fictitious ? FICTITIOUS : []),
    [{ de: 'Quelle', en: 'Source' }, { de: `${STATEMENTS.de} Angrenzende Kreise: © GeoBasis-DE / BKG 2016 (Daten verändert).`, en: `${STATEMENTS.en} Bordering districts: © GeoBasis-DE / BKG 2016 (data changed).` }],
  ];
}

/** A column of such a table: its name in CSV, its words in a workbook. */
export function column(name: string, de: string, en: string, type: ColumnType = 'text'): RegionTable['columns'][number] {
  return { name, words: { de, en }, type };
}

function value({ value: amount, suppressed }: RegionalFigureView): number | Words | undefined {
  return amount ?? (suppressed ? SUPPRESSED : undefined);
}

function buyersOf({ firms }: RegionalFigureView): number | Words {
  return firms ?? SUPPRESSED;
}

/** A share that is absent though nothing is internal is taken for suppressed where one of its figures is. */
function shareOf(share: number | null, of: readonly RegionalFigureView[], { internal }: Pick<RegionGapsView, 'internal'>): number | Words | undefined {
  return share ?? (internal !== true && of.some(({ suppressed }) => suppressed) ? SUPPRESSED : undefined);
}

function inWords(content: string | number | undefined | Words, language: Language): string | number | undefined {
  return typeof content === 'object' ? content[language] : content;
}

function names(list: readonly { readonly firm: { readonly name: string } }[]): string {
  return list.map(({ firm }) => firm.name).join(', ');
}
