import { utils, write } from '@e965/xlsx';

/** A table as an XLSX file of one sheet. Texts are stored as texts, so none is ever run as a formula; undefined is an empty cell. */
export function tableXlsx(title: string, header: readonly string[], widths: readonly number[], rows: readonly (readonly (string | number | undefined)[])[]): ArrayBuffer {
  const sheet = utils.aoa_to_sheet([[...header], ...rows.map((row) => [...row])], { dense: true });
  sheet['!cols'] = widths.map((width) => ({ wch: width * 1.6 }));
  sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, title);
  return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
}
