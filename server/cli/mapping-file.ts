import { readFileSync, writeFileSync } from 'node:fs';
import { ImportOptions, TableMapping } from '#graph-model/contract/import-options.ts';
import type { Inspection } from '#graph-model/contract/inspections.ts';
import { AtlasError } from '#graph-model/errors.ts';

/**
 * What a person decided about files, from a JSON file: import options, or a list of mappings alone.
 * @throws AtlasError `bad_input` that names every fault.
 */
export function readMapping(file: string): ImportOptions {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new AtlasError('bad_input', `${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const parsed = ImportOptions.safeParse(Array.isArray(json) ? { mapping: json } : json);
  if (parsed.success) return parsed.data;
  throw new AtlasError('bad_input', parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'));
}

/** The proposals of an inspection as a mapping, to be looked through and used with `--mapping`. */
export function writeMapping(file: string, { files }: Inspection): void {
  const mapping = files.flatMap(({ name, tables }) => tables.map((table): TableMapping => ({
    file: name, ...(table.sheet !== undefined && { sheet: table.sheet }), skip: table.skip,
    ...(table.kind && { kind: table.kind }), ...(table.headerRow !== undefined && { headerRow: table.headerRow, headerRows: table.headerRows }),
    columns: table.proposals.map(({ index, header, field }) => ({ index, ...(header !== '' && { header }), field: field ?? null })),
  })));
  writeFileSync(file, `${JSON.stringify({ mapping }, null, 2)}\n`);
}
