import { parseArgs } from 'node:util';
import { NO_OPTIONS, type ImportOptions } from '#graph-model/contract/import-options.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import type { ColumnProposal, TableProposal } from '#graph-model/contract/inspections.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { tableName } from '#server/imports/drafts.ts';
import type { ImportFile } from '#server/imports/import-files.ts';
import { inspectFiles } from '#server/imports/inspect/inspect-files.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { openServices } from '#server/open-services.ts';
import { importFiles } from '#server/use-cases/import-files.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';
import { inputFiles, progressOf } from '../input-files.ts';
import { readMapping, writeMapping } from '../mapping-file.ts';

export const importData: Command = {
  summary: { de: 'CSV-, XLSX-, XLS- und ODS-Dateien in den Datenbestand übernehmen', en: 'Take CSV, XLSX, XLS and ODS files into the store' },
  usage: '  npm run atlas -- import firms.csv workbook.xlsx … [--inspect [--save-mapping mapping.json]] [--mapping mapping.json] [--dry-run] [--skip-bad-rows] [--undecided new|skip|ask] [--source "…"] [--json]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        ...COMMON_OPTIONS, 'dry-run': { type: 'boolean', default: false }, 'skip-bad-rows': { type: 'boolean', default: false }, source: { type: 'string' },
        inspect: { type: 'boolean', default: false }, mapping: { type: 'string' }, 'save-mapping': { type: 'string' }, undecided: { type: 'string', default: 'new' },
      },
    });
    if (positionals.length === 0) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie mindestens eine Datei.', en: 'Name at least one file.' }));
    const decided = values.mapping === undefined ? undefined : readMapping(values.mapping);
    const undecided = undecidedOf(values.undecided, terminal);
    const files = inputFiles(positionals);
    if (values.inspect) return inspect(files, decided, values['save-mapping'], terminal);
    const services = await openServices(readConfiguration(process.env));
    try {
      const report = await importFiles(services, files, {
        dryRun: values['dry-run'], onError: values['skip-bad-rows'] ? 'skip' : 'stop', source: values.source,
        author: 'local', decided: { ...(decided ?? NO_OPTIONS), undecided }, onProgress: progressOf(files, terminal),
      });
      terminal.progress(undefined);
      printReport(report, terminal);
      return report.errors === 0 || report.applied;
    } finally {
      await services.store.close();
    }
  },
};

/** A script cannot be asked: who may be known already becomes new, with a warning that names both, and `duplicates` finds them again. */
function undecidedOf(text: string, terminal: Terminal): ImportOptions['undecided'] {
  if (text === 'new' || text === 'skip' || text === 'ask') return text;
  throw new AtlasError('bad_input', terminal.say({ de: `--undecided kennt new, skip und ask, nicht „${text}“.`, en: `--undecided takes new, skip and ask, not "${text}".` }));
}

/** Says what files hold and what each column would be read as; needs no store. */
async function inspect(files: readonly ImportFile[], decided: ImportOptions | undefined, saveAs: string | undefined, terminal: Terminal): Promise<boolean> {
  const inspection = await inspectFiles(files, referenceLookup(loadReferenceData()), decided);
  for (const finding of inspection.findings) terminal.complain(describeFinding(finding, terminal.language));
  for (const file of inspection.files) {
    for (const table of file.tables) {
      terminal.print(tableLine(file.name, table, terminal));
      for (const proposal of table.proposals) terminal.print(`  ${columnLine(proposal, terminal)}`);
    }
  }
  if (saveAs !== undefined) writeMapping(saveAs, inspection);
  terminal.result(inspection);
  return !inspection.findings.some(({ severity }) => severity === 'error');
}

function tableLine(file: string, { sheet, rows, headerRow, kind, skip }: TableProposal, terminal: Terminal): string {
  const name = sheet === undefined ? file : `${file} › ${sheet}`;
  return terminal.say({
    de: `${name}: ${kind ?? 'Inhalt unbekannt'}, ${rows} Zeilen, Kopfzeile ${headerRow ?? '–'}${skip ? ', wird übergangen' : ''}`,
    en: `${name}: ${kind ?? 'content unknown'}, ${rows} rows, header in row ${headerRow ?? '–'}${skip ? ', left out' : ''}`,
  });
}

const REASONS = {
  header: { de: 'Name', en: 'name' }, similar_header: { de: 'ähnlicher Name', en: 'similar name' }, content: { de: 'Inhalt', en: 'content' }, mapping: { de: 'Zuordnung', en: 'mapping' },
} as const;

function columnLine({ index, header, field, reason, confidence, samples }: ColumnProposal, terminal: Terminal): string {
  const taken = field === undefined ? '–' : `${field} (${reason ? terminal.say(REASONS[reason]) : ''}, ${Math.round((confidence ?? 0) * 100)} %)`;
  return `${index + 1}. ${header || '…'} → ${taken}  ${samples.slice(0, 3).join(' · ')}`;
}

function printReport(report: ImportReport, terminal: Terminal): void {
  for (const finding of report.findings) terminal.complain(describeFinding(finding, terminal.language));
  const listed = report.findings.length;
  const all = report.errors + report.warnings;
  if (all > listed) terminal.complain(terminal.say({ de: `… und ${all - listed} weitere Befunde`, en: `… and ${all - listed} more findings` }));
  for (const file of report.files) {
    terminal.print(terminal.say({
      de: `${tableName(file)}: ${file.rows} Zeilen, ${file.accepted} in Ordnung, ${file.rejected} fehlerhaft`,
      en: `${tableName(file)}: ${file.rows} rows, ${file.accepted} good, ${file.rejected} with errors`,
    }));
  }
  if (report.matching) {
    const { same, asked, undecided } = report.matching;
    terminal.print(terminal.say({
      de: `Wer ist wer: ${same} Schreibweisen sicher bekannten Unternehmen zugeordnet, ${asked} unsicher, davon ${undecided} unentschieden`,
      en: `Who is who: ${same} spellings certainly of known firms, ${asked} not sure, of these ${undecided} undecided`,
    }));
  }
  const { created, updated, unchanged } = report.counts;
  terminal.print(terminal.say({
    de: `${created} neu, ${updated} geändert, ${unchanged} unverändert – ${report.changeSet ? `übernommen als ${report.changeSet} (Fassung ${report.revision})` : 'nichts gespeichert'}`,
    en: `${created} new, ${updated} changed, ${unchanged} unchanged – ${report.changeSet ? `stored as ${report.changeSet} (revision ${report.revision})` : 'nothing stored'}`,
  }));
  terminal.result(report);
}
