import type { MeasuresView } from '#graph-model/contract/network.ts';
import type { MeasureUnit } from '#graph-model/analysis/measure.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Language } from '#graph-model/language.ts';
import { TABLE_COLUMNS, TABLE_KINDS, type TableKind } from '#server/imports/tables/column-names.ts';
import { columnMeaning } from '#server/imports/tables/column-words.ts';
import { cellText } from '#server/imports/values/cell.ts';
import { listText } from '#server/imports/values/texts.ts';
import type { About } from './about.ts';
import { legendLines, tableTitles } from './legend.ts';
import { LEGEND_HEADERS } from './legend-header.ts';
import { columnsOf, rowsOf, type CellValue, type TableColumn } from './tables.ts';
import type { ColumnType, WorkbookCell, WorkbookColumn, WorkbookSheet } from './workbook/workbook.ts';
import { writeWorkbook } from './workbook/write-workbook.ts';

/** What a workbook is made of; values of measures in the order of `ids`. */
export interface WorkbookContent {
  readonly dataset: Dataset;
  readonly about: About;
  readonly day: string;
  readonly ids: readonly string[];
  readonly measures: MeasuresView['measures'];
}

const TYPES: Readonly<Record<string, ColumnType>> = {
  employees: 'integer', days_to_recover: 'number', lat: 'number', lon: 'number', volume_eur: 'euro', share: 'percent', switch_days: 'number', stock_days: 'number', capacity: 'percent', days: 'number', part: 'integer', radius_km: 'number',
  as_of: 'date', valid_from: 'date', valid_to: 'date',
};
const WIDTHS: Readonly<Record<string, number>> = { id: 16, name: 38, name_en: 34, source: 26, supplier: 16, buyer: 16, firm: 16, product: 16, for_product: 16, for_firm: 16, instead_of: 16, partner_search: 38, region_key: 14, capabilities: 34, website: 28 };
const UNIT_TYPES: Readonly<Record<MeasureUnit, ColumnType>> = { firms: 'integer', share: 'percent', eur_per_year: 'euro', score: 'number', group: 'integer', yes_no: 'integer', tier: 'integer', days: 'number' };

const TEXT = {
  de: { measures: 'Kennzahlen', legend: 'Legende', nameOf: 'Name' },
  en: { measures: 'Measures', legend: 'Legend', nameOf: 'name' },
} as const;

/** All tables, the measures and a legend as one XLSX file in pieces. Importing it into an empty store gives the same tables. */
export function exportXlsx(content: WorkbookContent): Generator<Uint8Array> {
  const { about, dataset, day } = content;
  const namesOf = new Map<string, string>([...dataset.firms, ...dataset.products].map(({ id, name }) => [id, name]));
  const sheets = [...TABLE_KINDS.map((kind) => tableSheet(kind, dataset, about.language, namesOf)), measuresSheet(content), legendSheet(about)];
  return writeWorkbook({ title: about.title, day, language: about.language, sheets });
}

/** Columns that hold an id are followed, at the end, by what it stands for: nobody reads ids. */
const REFERENCES: Readonly<Record<TableKind, readonly string[]>> = {
  firms: [], products: [], relations: ['supplier', 'buyer', 'product'], requirements: ['firm', 'product', 'for_product'], offers: ['firm', 'product'], scenarios: ['firm', 'product', 'supplier', 'buyer'],
  regions: [], searches: ['firm', 'product', 'for_firm', 'instead_of'], stories: [],
};

function tableSheet(kind: TableKind, dataset: Dataset, language: Language, namesOf: ReadonlyMap<string, string>): WorkbookSheet {
  const columns = columnsOf(kind);
  const references = REFERENCES[kind].map((name) => columns.find((column) => column.name === name)!);
  const rows = rowsOf(dataset, kind);
  return {
    name: tableTitles(language)[kind],
    columns: [...columns.map((column) => headOf(kind, column, language)), ...references.map((column) => ({ header: `→ ${headerOf(kind, column, language)} (${TEXT[language].nameOf})`, width: 34 }))],
    rows: mapped(rows, (record) => [...columns.map(({ read }) => contentOf(read(record))), ...references.map(({ read }) => namesOf.get(read(record) as string))]),
  };
}

function headerOf(kind: TableKind, { name }: TableColumn, language: Language): string {
  return language === 'en' ? name : (TABLE_COLUMNS[kind] as Readonly<Record<string, { readonly label: string }>>)[name].label;
}

function headOf(kind: TableKind, column: TableColumn, language: Language): WorkbookColumn {
  return { header: headerOf(kind, column, language), type: TYPES[column.name] ?? 'text', note: columnMeaning(kind, column.name, language), ...(WIDTHS[column.name] !== undefined && { width: WIDTHS[column.name] }) };
}

function contentOf(value: CellValue): WorkbookCell {
  if (value === undefined || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return readAgain(value);
  return 'digits' in value ? value.value : readAgain(listText(value));
}

/** A text that import would take for something else ("unbekannt" as a name, or one that begins with an apostrophe) gets the sign that it takes off again. */
function readAgain(text: string): string {
  return cellText(text) === text ? text : `'${text}`;
}

function measuresSheet({ dataset, ids, measures, about }: WorkbookContent): WorkbookSheet {
  const text = TEXT[about.language];
  const positions = new Map(ids.map((id, position) => [id, position]));
  const firms = dataset.firms.filter(({ id }) => positions.has(id));
  return {
    name: text.measures,
    columns: [
      { header: 'id', width: 16 }, { header: 'name', width: 38 },
      ...about.measures.map(({ id, label, formula }, at) => ({ header: id, type: UNIT_TYPES[measures[at].unit], width: Math.max(14, id.length + 4), note: `${label}\n${formula}` })),
    ],
    rows: mapped(firms, ({ id, name }) => [id, name, ...measures.map(({ values }) => values[positions.get(id)!] ?? undefined)]),
  };
}

function legendSheet(about: About): WorkbookSheet {
  const text = TEXT[about.language];
  return {
    name: text.legend, wrap: true, filter: false,
    columns: LEGEND_HEADERS[about.language === 'de' ? 0 : 1].map((header, at) => ({ header, width: [22, 40, 110][at] })),
    rows: mapped(legendLines(about), ({ part, name, meaning }) => [part, name, meaning]),
  };
}

/** Rows are made when they are written. */
function* mapped<T>(list: Iterable<T>, rowOf: (item: T) => readonly WorkbookCell[]): Generator<readonly WorkbookCell[]> {
  for (const item of list) yield rowOf(item);
}
