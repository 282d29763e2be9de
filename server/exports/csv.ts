import type { Dataset } from '#graph-model/dataset.ts';
import type { TableKind } from '#server/imports/tables/column-names.ts';
import { listText } from '#server/imports/values/texts.ts';
import { csvPieces, DEFAULT_STYLE, numberCell, textCell, type CsvStyle } from './csv-text.ts';
import { columnsOf, rowsOf, type CellValue } from './tables.ts';

/**
 * One of the tables as CSV with the fixed English columns, in pieces. Unknown is an empty cell. Importing the files of a dataset
 * into an empty store gives the same dataset. The exact number of employees is in firms.csv, the owner's own data, and in no other export.
 */
export function exportCsv(dataset: Dataset, kind: TableKind, style: CsvStyle = DEFAULT_STYLE): Generator<string> {
  const columns = columnsOf(kind);
  return csvPieces(columns.map(({ name }) => name), rowsOf(dataset, kind), (record) => columns.map(({ read }) => cellOf(read(record), style)), style);
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

function digitsCell(digits: string, { decimal, delimiter }: CsvStyle): string {
  const text = decimal === ',' ? digits.replace('.', ',') : digits;
  return text.includes(delimiter) ? `"${text}"` : text;
}
