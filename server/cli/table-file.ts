import { AtlasError } from '#graph-model/errors.ts';
import { regionCsv, regionXlsx, type RegionTable } from '#server/exports/region-tables.ts';
import type { Terminal } from './command.ts';

/** Refuses a name that does not say whether to write CSV or a workbook, before anything is computed. */
export function checkTableName(name: string | undefined, terminal: Terminal): void {
  if (name === undefined || /\.(csv|xlsx)$/.test(name)) return;
  throw new AtlasError('bad_input', terminal.say({ de: `--out ${name}: Der Name muss auf .csv oder .xlsx enden.`, en: `--out ${name}: the name must end in .csv or .xlsx.` }));
}

/** A table as the file that its name asks for. */
export function tableFile(name: string, table: RegionTable, day: string, { language }: Terminal): string | Buffer {
  return name.endsWith('.csv') ? regionCsv(table, language) : Buffer.concat([...regionXlsx(table, language, day)]);
}
