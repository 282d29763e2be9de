import type { Drafts, FileState } from '../drafts.ts';
import type { RowTaker } from '../read-table-rows.ts';
import { nameKey } from '../resolve/name-key.ts';
import type { RowContext } from '../row-context.ts';
import { cellText } from '../values/cell.ts';
import { readLabel } from '../values/texts.ts';

/** The one buyer whose published suppliers the list holds. */
const BUYER = 'Apple';

/** Header of the list of Apple's published suppliers over ten years (CommonWealth Magazine). */
export function isSupplierListHeader(names: readonly string[]): boolean {
  return ['year', 'supplier_name', 'country_area', 'country', 'supplier_address'].every((name) => names.includes(name));
}

interface Listed {
  readonly line: number;
  readonly name: string;
  first: number;
  last: number;
  /** Country of all sites; null where they lie in several. */
  country: string | null | undefined;
}

/**
 * Reads one site and year a row; the sites of a supplier become one firm. The relation begins with the first year it is listed and ends with
 * the last one, unless that is the newest year of the list. What is supplied is not known.
 */
export function supplierListRows(names: readonly string[], file: FileState, row: RowContext, drafts: Drafts): RowTaker {
  const suppliers = new Map<string, Listed>();
  const [yearAt, nameAt, countryAt] = ['year', 'supplier_name', 'country'].map((name) => names.indexOf(name));
  let newest = 0;
  return {
    take: ({ line, cells }) => {
      row.begin(line);
      const year = readYear(cells[yearAt], row);
      const name = readName(cells[nameAt], row);
      if (name === undefined || year === undefined) return;
      newest = Math.max(newest, year);
      const country = row.reference.country(cellText(cells[countryAt] ?? '') ?? '');
      const known = suppliers.get(nameKey(name));
      if (known) addSite(known, year, country);
      else suppliers.set(nameKey(name), { line, name, first: year, last: year, country });
    },
    end: () => {
      for (const supplier of suppliers.values()) addDrafts(supplier, supplier.last === newest, file, drafts);
    },
  };
}

function addSite(supplier: Listed, year: number, country: string | undefined): void {
  supplier.first = Math.min(supplier.first, year);
  supplier.last = Math.max(supplier.last, year);
  if (country !== undefined) supplier.country = supplier.country === undefined || supplier.country === country ? country : null;
}

function addDrafts({ line, name, first, last, country }: Listed, stillListed: boolean, file: FileState, drafts: Drafts): void {
  const place = { file: file.index, row: line, rejected: false };
  drafts.firms.push({ ...place, fields: { name, ...(country && { country }) } });
  drafts.relations.push({ ...place, fields: { supplier: name, buyer: BUYER, validFrom: `${first}-01-01`, ...(!stillListed && { validTo: `${last}-12-31` }) } });
}

function readYear(cell: string | undefined, row: RowContext): number | undefined {
  const text = cellText(cell ?? '');
  row.at('year', text);
  if (text === undefined) return void row.note('error', 'missing_value');
  if (!/^(?:19|20)\d{2}$/.test(text)) return void row.note('error', 'out_of_range', { min: '1900', max: '2099' });
  return Number(text);
}

function readName(cell: string | undefined, row: RowContext): string | undefined {
  const text = cellText(cell ?? '');
  row.at('supplier_name', text);
  if (text === undefined) return void row.note('error', 'missing_value');
  return readLabel(text, row);
}
