import { parseArgs } from 'node:util';
import { NO_OPTIONS, type ImportOptions } from '#graph-model/contract/import-options.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { openServices } from '#server/open-services.ts';
import { importFiles } from '#server/use-cases/import-files.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';
import { inputFiles, progressOf } from '../input-files.ts';

export const importData: Command = {
  summary: { de: 'CSV-Dateien in den Datenbestand übernehmen', en: 'Take CSV files into the store' },
  usage: '  npm run atlas -- import firms.csv relations.csv … [--dry-run] [--skip-bad-rows] [--undecided new|skip|ask] [--source "…"] [--json]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...COMMON_OPTIONS, 'dry-run': { type: 'boolean', default: false }, 'skip-bad-rows': { type: 'boolean', default: false }, source: { type: 'string' }, undecided: { type: 'string', default: 'new' } },
    });
    if (positionals.length === 0) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie mindestens eine Datei.', en: 'Name at least one file.' }));
    // A script cannot be asked: who may be known already becomes new, with a warning that names both, and `duplicates` finds them again.
    const undecided = undecidedOf(values.undecided, terminal);
    const files = inputFiles(positionals);
    const services = await openServices(readConfiguration(process.env));
    try {
      const report = await importFiles(services, files, {
        dryRun: values['dry-run'], onError: values['skip-bad-rows'] ? 'skip' : 'stop', source: values.source,
        decided: { ...NO_OPTIONS, undecided },
        author: 'local', onProgress: progressOf(files, terminal),
      });
      terminal.progress(undefined);
      printReport(report, terminal);
      return report.errors === 0 || report.applied;
    } finally {
      await services.store.close();
    }
  },
};

function undecidedOf(text: string, terminal: Terminal): ImportOptions['undecided'] {
  if (text === 'new' || text === 'skip' || text === 'ask') return text;
  throw new AtlasError('bad_input', terminal.say({ de: `--undecided kennt new, skip und ask, nicht „${text}“.`, en: `--undecided takes new, skip and ask, not "${text}".` }));
}

function printReport(report: ImportReport, terminal: Terminal): void {
  for (const finding of report.findings) terminal.complain(describeFinding(finding, terminal.language));
  const listed = report.findings.length;
  const all = report.errors + report.warnings;
  if (all > listed) terminal.complain(terminal.say({ de: `… und ${all - listed} weitere Befunde`, en: `… and ${all - listed} more findings` }));
  for (const file of report.files) {
    terminal.print(terminal.say({
      de: `${file.name}: ${file.rows} Zeilen, ${file.accepted} in Ordnung, ${file.rejected} fehlerhaft`,
      en: `${file.name}: ${file.rows} rows, ${file.accepted} good, ${file.rejected} with errors`,
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
