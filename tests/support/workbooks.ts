import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

/** A cell with a number format, such as a date or a share. */
export interface FormattedCell {
  readonly t: 'n';
  readonly v: number;
  readonly z: string;
}

/** A sheet to be written: rows of values, cells merged (`A2:A3`), hidden or not. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | FormattedCell | null)[])[];
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
}

/** A workbook as another program writes it. */
export function aWorkbook(sheets: readonly SheetToWrite[], bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merged = [] } of sheets) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merged.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  return write(book, { type: 'buffer', bookType, compression: true, bookSST: true }) as Uint8Array;
}

const RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
const BOOK = '<workbook xmlns:r="x"><sheets><sheet name="Blatt" sheetId="1" r:id="r1"/></sheets></workbook>';

/** An XLSX file of one sheet with this XML, and with further parts. */
export function rawWorkbook(sheet: string | Uint8Array, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(BOOK), 'xl/_rels/workbook.xml.rels': strToU8(RELATIONS), 'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
}

/** A compound file that holds streams of these names. */
export function compoundFile(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, 1));
  return CFB.write(file, { type: 'buffer' }) as Uint8Array;
}

/** A row of texts as XML. */
export function rowXml(number: number, ...texts: string[]): string {
  return `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
}

export function sheetXml(...rows: string[]): string {
  return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
