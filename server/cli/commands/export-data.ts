import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { EXPORT_FILES, type ExportFile } from '#graph-model/contract/exports.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { exportChunks } from '#server/exports/export-file.ts';
import { openServices } from '#server/open-services.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';

export const exportData: Command = {
  summary: { de: 'Daten als CSV und GEXF in einen Ordner schreiben', en: 'Write the data as CSV and GEXF into a folder' },
  usage: `  npm run atlas -- export [${EXPORT_FILES.join(' | ')} …] --out <folder> [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { ...COMMON_OPTIONS, out: { type: 'string' } } });
    const unknown = positionals.filter((name) => !EXPORT_FILES.includes(name as ExportFile));
    if (unknown.length > 0) throw new AtlasError('bad_input', `${unknown.join(', ')}: ${terminal.say({ de: 'unbekannt. Es gibt', en: 'unknown. There are' })} ${EXPORT_FILES.join(', ')}.`);
    if (values.out === undefined) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie einen Ordner: --out <Ordner>', en: 'Name a folder: --out <folder>' }));
    const folder = path.resolve(values.out);
    const services = await openServices(readConfiguration(process.env));
    try {
      const snapshot = await services.atlas.current();
      const measured = await services.atlas.measured(snapshot);
      const files = positionals.length > 0 ? (positionals as ExportFile[]) : EXPORT_FILES;
      await mkdir(folder, { recursive: true });
      for (const file of files) await writeWhole(path.join(folder, file), exportChunks(file, snapshot, measured));
      terminal.print(files.map((file) => path.join(folder, file)).join('\n'));
      terminal.result({ revision: snapshot.revision, folder, files });
      return true;
    } finally {
      await services.store.close();
    }
  },
};

/** Writes beside and renames: a file of that name is whole or the old one. */
async function writeWhole(file: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
