import { parseArgs } from 'node:util';
import { checkDataset } from '#graph-model/check-dataset.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { readConfiguration } from '#server/config.ts';
import { openServices } from '#server/open-services.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';

export const check: Command = {
  summary: { de: 'Datenbestand prüfen: Speicher, Verweise, Angaben', en: 'Check the store: file, references, statements' },
  usage: '  npm run atlas -- check [--json]',
  async run(args, terminal) {
    parseArgs({ args: [...args], options: COMMON_OPTIONS });
    const { store } = await openServices(readConfiguration(process.env));
    try {
      const faults = await store.check();
      const { revision, dataset } = await store.load();
      const findings = checkDataset(dataset);
      for (const line of [...faults, ...findings.map((finding) => describeFinding(finding, terminal.language))]) terminal.complain(line);
      const errors = findings.filter((finding) => finding.severity === 'error').length + faults.length;
      terminal.print(terminal.say({
        de: `Fassung ${revision}: ${errors} Fehler, ${findings.length + faults.length - errors} Hinweise`,
        en: `Revision ${revision}: ${errors} errors, ${findings.length + faults.length - errors} warnings`,
      }));
      terminal.result({ revision, faults, findings });
      return errors === 0;
    } finally {
      await store.close();
    }
  },
};
