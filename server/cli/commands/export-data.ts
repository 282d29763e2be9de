import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { CSV_FILES, EXPORT_FILES, ExportQuery, partAsked, sceneAsked, type ExportFile } from '#graph-model/contract/exports.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { leftOutOf } from '#server/exports/about.ts';
import { exportPieces, prepareExport } from '#server/exports/export-file.ts';
import { openServices } from '#server/open-services.ts';
import { presentMeasureColumns } from '#server/present/measures-view.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';

/** Files of each format. */
const FORMATS: Readonly<Record<string, readonly ExportFile[]>> = {
  csv: CSV_FILES, xlsx: ['atlas.xlsx'], gexf: ['network.gexf'], graphml: ['network.graphml'], json: ['atlas.json'], cypher: ['atlas.cypher'], zip: ['atlas.zip'],
};
/** Everything but the zip, which holds the same once more. */
const USUAL = EXPORT_FILES.filter((file) => file !== 'atlas.zip');

export const exportData: Command = {
  summary: { de: 'Daten als CSV, XLSX, GEXF, GraphML, JSON und Cypher in einen Ordner schreiben', en: 'Write the data as CSV, XLSX, GEXF, GraphML, JSON and Cypher into a folder' },
  usage: `  npm run atlas -- export [--format ${Object.keys(FORMATS).join('|')}] [${EXPORT_FILES.join(' | ')} …] --out <folder> [--shown 'wz=25&place=05962&layout=map'] [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...COMMON_OPTIONS, out: { type: 'string' }, format: { type: 'string', multiple: true, default: [] }, shown: { type: 'string' } },
    });
    const files = filesAsked(positionals, values.format, terminal);
    const query = queryOf(values.shown, terminal);
    if (values.out === undefined) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie einen Ordner: --out <Ordner>', en: 'Name a folder: --out <folder>' }));
    const folder = path.resolve(values.out);
    const services = await openServices(readConfiguration(process.env));
    try {
      const { snapshot, measured } = await services.atlas.currentMeasured();
      const { version, reference } = services;
      const exported = prepareExport(
        { ...snapshot, region: services.atlas.region, version, reference, measures: presentMeasureColumns(measured.values) },
        { part: partAsked(query), scene: sceneAsked(query), language: terminal.language },
      );
      await mkdir(folder, { recursive: true });
      for (const file of files) await writeWhole(path.join(folder, file), exportPieces(file, exported));
      for (const [name, value] of files.some(isTable) ? leftOutOf(exported.dataset, terminal.language) : []) terminal.complain(`${name}: ${value}`);
      terminal.print(files.map((file) => path.join(folder, file)).join('\n'));
      terminal.result({ revision: snapshot.revision, folder, files });
      return true;
    } finally {
      await services.store.close();
    }
  },
};

/** Tables, whose cells hold only so much. */
function isTable(file: ExportFile): boolean {
  return file.endsWith('.csv') || file.endsWith('.xlsx') || file.endsWith('.zip');
}

/** The files that are named or belong to a named format; all without any. */
function filesAsked(names: readonly string[], formats: readonly string[], terminal: Terminal): readonly ExportFile[] {
  const unknown = [...names.filter((name) => !EXPORT_FILES.includes(name as ExportFile)), ...formats.filter((format) => !Object.hasOwn(FORMATS, format))];
  if (unknown.length > 0) {
    throw new AtlasError('bad_input', `${unknown.join(', ')}: ${terminal.say({ de: 'unbekannt. Es gibt', en: 'unknown. There are' })} ${EXPORT_FILES.join(', ')}; --format ${Object.keys(FORMATS).join(', ')}.`);
  }
  const asked = new Set([...(names as readonly ExportFile[]), ...formats.flatMap((format) => FORMATS[format])]);
  return asked.size > 0 ? [...asked] : USUAL;
}

/** What is shown, as the address of the page says it. */
function queryOf(text: string | undefined, terminal: Terminal): ExportQuery {
  const parameters = new URLSearchParams(text?.replace(/^.*\?/, ''));
  const known = Object.keys(ExportQuery.shape);
  const query = Object.fromEntries([...new Set(parameters.keys())].filter((name) => known.includes(name)).map((name) => {
    const all = parameters.getAll(name);
    return [name, all.length > 1 ? all : all[0]];
  }));
  const parsed = ExportQuery.safeParse({ ...query, ...(text !== undefined && { scope: 'shown' }) });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new AtlasError('bad_input', `--shown ${faults}. ${terminal.say({ de: 'Erwartet wird, was in der Adresse der Seite nach dem ? steht.', en: 'Expected is what follows the ? in the address of the page.' })}`);
}

/** Writes beside and renames: a file of that name is whole or the old one. */
async function writeWhole(file: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
