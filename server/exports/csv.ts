import type { Dataset } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import type { Offer } from '#graph-model/offer.ts';
import type { Product } from '#graph-model/product.ts';
import type { Requirement } from '#graph-model/requirement.ts';
import type { SupplyRelation } from '#graph-model/supply-relation.ts';
import { rowsOfScenario, type ScenarioRow } from '#graph-model/scenario-rows.ts';
import type { RowOf } from '#server/imports/drafts.ts';
import type { ColumnName, TableKind } from '#server/imports/tables/column-names.ts';
import { listText } from '#server/imports/values/texts.ts';
import { csvPieces, DEFAULT_STYLE, numberCell, textCell, type CsvStyle } from './csv-text.ts';
import { percentText, volumeText } from './number-text.ts';

/** A cell before it is written: a text, a number as it is read again, several texts, yes or no; undefined is unknown. */
type CellValue = string | number | boolean | readonly string[] | { readonly digits: string } | undefined;
type Cells<T, Columns extends string> = Readonly<Record<Columns, (record: T) => CellValue>>;

const PROVENANCE = {
  source: (record: Firm) => record.source,
  as_of: (record: Firm) => record.asOf,
  contributor: (record: Firm) => record.contributor,
  status: (record: Firm) => record.status,
  visibility: (record: Firm) => record.visibility,
} as { readonly [Column in 'source' | 'as_of' | 'contributor' | 'status' | 'visibility']: (record: Pick<Firm, 'source' | 'asOf' | 'contributor' | 'status' | 'visibility'>) => string | undefined };

const FIRMS: Cells<Firm, ColumnName<'firms'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  municipality: ({ ags }) => ags,
  country: ({ country }) => country,
  wz: ({ wz }) => wz,
  wz_edition: ({ wzEdition }) => wzEdition,
  employees: ({ employees }) => employees,
  days_to_recover: ({ daysToRecover }) => daysToRecover,
  size_class: ({ sizeClass }) => sizeClass,
  legal_form: ({ legalForm }) => legalForm,
  lat: ({ lat }) => lat,
  lon: ({ lon }) => lon,
  capabilities: ({ capabilities }) => capabilities,
  certificates: ({ certificates }) => certificates,
  dependent_industries: ({ dependentIndustries }) => dependentIndustries,
  lei: ({ lei }) => lei,
  gln: ({ gln }) => gln,
  bpn: ({ bpn }) => bpn,
  website: ({ website }) => website,
  green_attributes: ({ greenAttributes }) => greenAttributes,
  fictitious: ({ fictitious }) => fictitious,
  ...PROVENANCE,
};

const PRODUCTS: Cells<Product, ColumnName<'products'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  name_en: ({ nameEn }) => nameEn,
  code: ({ code }) => code,
  code_system: ({ codeSystem }) => codeSystem,
  kind: ({ kind }) => kind,
  ...PROVENANCE,
};

const { status, source, as_of, visibility, contributor } = PROVENANCE;

const RELATIONS: Cells<SupplyRelation, ColumnName<'relations'>> = {
  id: ({ id }) => id,
  supplier: ({ supplier }) => supplier,
  buyer: ({ buyer }) => buyer,
  product: ({ product }) => product,
  volume_eur: ({ volumeEur }) => volumeCell(volumeEur),
  share: ({ share }) => shareCell(share),
  switch_days: ({ switchDays }) => switchDays,
  status,
  valid_from: ({ validFrom }) => validFrom,
  valid_to: ({ validTo }) => validTo,
  source,
  as_of,
  visibility,
  volume_class: ({ volumeClass }) => volumeClass,
  contributor,
};

const REQUIREMENTS: Cells<Requirement, ColumnName<'requirements'>> = {
  firm: ({ firm }) => firm,
  product: ({ product }) => product,
  for_product: ({ forProduct }) => forProduct,
  essential: ({ essential }) => essential,
  stock_days: ({ stockDays }) => stockDays,
  id: ({ id }) => id,
  ...PROVENANCE,
};

const OFFERS: Cells<Offer, ColumnName<'offers'>> = {
  firm: ({ firm }) => firm,
  direction: ({ direction }) => direction,
  product: ({ product }) => product,
  capability: ({ capability }) => capability,
  id: ({ id }) => id,
  ...PROVENANCE,
};

const SCENARIOS: Cells<ScenarioRow, ColumnName<'scenarios'>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  note: ({ note }) => note,
  scenario_change: ({ change }) => change,
  part: ({ part }) => part,
  firm: ({ firm }) => firm,
  municipality: ({ municipality }) => municipality,
  country: ({ country }) => country,
  industry: ({ industry }) => industry,
  product: ({ product }) => product,
  capacity: ({ capacity }) => shareCell(capacity),
  days: ({ days }) => days,
  relation: ({ relation }) => relation,
  supplier: ({ supplier }) => supplier,
  buyer: ({ buyer }) => buyer,
  volume_eur: ({ volumeEur }) => volumeCell(volumeEur),
  volume_class: ({ volumeClass }) => volumeClass,
  share: ({ share }) => shareCell(share),
  switch_days: ({ switchDays }) => switchDays,
  ...PROVENANCE,
};

const TABLES: { readonly [K in TableKind]: Cells<RowOf<K>, ColumnName<K>> } = {
  firms: FIRMS, products: PRODUCTS, relations: RELATIONS, requirements: REQUIREMENTS, offers: OFFERS, scenarios: SCENARIOS,
};

/**
 * One of the six tables as CSV with the fixed English columns, in pieces. Unknown is an empty cell. Importing the six files of a dataset
 * into an empty store gives the same dataset. The exact number of employees is in firms.csv, the owner's own data, and in no other export.
 */
export function exportCsv(dataset: Dataset, kind: TableKind, style: CsvStyle = DEFAULT_STYLE): Generator<string> {
  const cells = TABLES[kind] as Readonly<Record<string, (record: unknown) => CellValue>>;
  const columns = Object.keys(cells);
  const readers = Object.values(cells);
  const rows: readonly unknown[] = kind === 'scenarios' ? dataset.scenarios.flatMap(rowsOfScenario) : dataset[kind];
  return csvPieces(columns, rows, (record) => readers.map((read) => cellOf(read(record), style)), style);
}

function cellOf(value: CellValue, style: CsvStyle): string {
  if (value === undefined) return '';
  switch (typeof value) {
    case 'string': return textCell(value, style);
    case 'number': return numberCell(value, style);
    case 'boolean': return value ? 'yes' : 'no';
    default: return 'digits' in value ? digitsCell(value.digits, style) : textCell(listText(value), style);
  }
}

function volumeCell(volume: number | undefined): CellValue {
  return volume === undefined ? undefined : { digits: volumeText(volume) };
}

function shareCell(share: number | undefined): CellValue {
  return share === undefined ? undefined : { digits: percentText(share) };
}

function digitsCell(digits: string, { decimal, delimiter }: CsvStyle): string {
  const text = decimal === ',' ? digits.replace('.', ',') : digits;
  return text.includes(delimiter) ? `"${text}"` : text;
}
