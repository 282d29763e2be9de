import { parseArgs } from 'node:util';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { openServices } from '#server/open-services.ts';
import { fillDemoRegion } from '#server/use-cases/fill-demo-region.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';

export const demo: Command = {
  summary: { de: 'Einen leeren Datenbestand mit der Demonstrationsregion (fiktiv) füllen', en: 'Fill an empty store with the demonstration region (fictitious)' },
  usage: '  npm run atlas -- demo [--json]',
  async run(args, terminal) {
    parseArgs({ args: [...args], options: COMMON_OPTIONS });
    const configuration = readConfiguration(process.env);
    const { store, now } = await openServices(configuration);
    try {
      if ((await store.revision()) > 0) {
        throw new AtlasError('conflict', terminal.say({
          de: `In ${configuration.dataDir} liegen schon Daten. Wählen Sie einen leeren Ordner: DATA_DIR=… npm run atlas -- demo`,
          en: `There are data in ${configuration.dataDir} already. Choose an empty folder: DATA_DIR=… npm run atlas -- demo`,
        }));
      }
      const summary = await fillDemoRegion(store, now());
      terminal.print(terminal.say({ de: `${summary.counts.created} Datensätze angelegt (alle Unternehmen sind fiktiv).`, en: `${summary.counts.created} records created (all firms are fictitious).` }));
      terminal.result(summary);
      return true;
    } finally {
      await store.close();
    }
  },
};
