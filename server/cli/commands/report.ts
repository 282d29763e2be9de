import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { openServices } from '#server/open-services.ts';
import type { ReportRequest } from '#server/reports/report-network.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';
import { recordsNamed } from '../records-named.ts';

export const report: Command = {
  summary: { de: 'Bericht als PDF: über ein Unternehmen oder eine Region; die Tabellen der Region als XLSX', en: 'Report as PDF: on a firm or a region; the tables of the region as XLSX' },
  usage: '  npm run atlas -- report --firm <id|name> | --region [--keys 05962,05954] --out <file.pdf|file.xlsx> [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { ...COMMON_OPTIONS, firm: { type: 'string' }, region: { type: 'boolean', default: false }, keys: { type: 'string' }, out: { type: 'string' } } });
    if ((values.firm === undefined) !== values.region) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie entweder --firm <Kennung oder Name> oder --region.', en: 'Name either --firm <id or name> or --region.' }));
    const out = fileAsked(values.out, values.region, terminal);
    const services = await openServices(readConfiguration(process.env));
    try {
      const { snapshot, measured } = await services.atlas.currentMeasured();
      const of: ReportRequest['of'] = values.firm === undefined
        ? { kind: out.endsWith('.xlsx') ? 'tables' : 'region', keys: values.keys }
        : { kind: 'firm', firm: recordsNamed('firm', [values.firm], snapshot.dataset, terminal)[0] };
      const request: ReportRequest = { of, language: terminal.language, version: services.version, values: measured.values };
      const { bytes } = await services.computing.answer('report', snapshot, request).result;
      await writeWhole(out, bytes);
      terminal.print(out);
      terminal.result({ revision: snapshot.revision, day: snapshot.day, file: out, bytes: bytes.length });
      return true;
    } finally {
      await services.store.close();
    }
  },
};

function fileAsked(out: string | undefined, isRegion: boolean, terminal: Terminal): string {
  const endings = isRegion ? ['.pdf', '.xlsx'] : ['.pdf'];
  if (out !== undefined && endings.includes(path.extname(out).toLowerCase())) return path.resolve(out);
  throw new AtlasError('bad_input', terminal.say({ de: `Nennen Sie mit --out eine Datei, die auf ${endings.join(' oder ')} endet.`, en: `Name with --out a file that ends in ${endings.join(' or ')}.` }));
}

/** Writes beside and renames: a file of that name is whole or the old one. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
