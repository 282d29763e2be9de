import type { Response } from 'express';
import type { Language } from '#graph-model/language.ts';
import { regionCsv, regionXlsx, type RegionTable } from '#server/exports/region-tables.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a table as the file that was asked for; the ending of its name says what it becomes. */
export function sendTable(response: Response, table: RegionTable, { file, lang, day }: { readonly file: string; readonly lang: Language; readonly day: string }): void {
  const isCsv = file.endsWith('.csv');
  response.attachment(file).type(isCsv ? 'text/csv; charset=utf-8' : XLSX).send(isCsv ? Buffer.from(regionCsv(table, lang)) : Buffer.concat([...regionXlsx(table, lang, day)]));
}
