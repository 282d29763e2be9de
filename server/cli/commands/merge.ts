import { parseArgs } from 'node:util';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { openServices } from '#server/open-services.ts';
import { mergeFirmRecords } from '#server/use-cases/merge-firms.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';

export const merge: Command = {
  summary: { de: 'Unternehmen zusammenführen: das erste bleibt, die anderen gehen in ihm auf', en: 'Merge firms: the first one stays, the others become part of it' },
  usage: '  npm run atlas -- merge <id that stays> <id> … [--json]',
  async run(args, terminal) {
    const { positionals: [keep, ...others] } = parseArgs({ args: [...args], allowPositionals: true, options: COMMON_OPTIONS });
    if (others.length === 0) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie die Kennung, die bleibt, und mindestens eine weitere.', en: 'Name the id that stays and at least one other.' }));
    const services = await openServices(readConfiguration(process.env));
    try {
      const merged = await mergeFirmRecords(services, keep, others, 'local');
      terminal.print(terminal.say({
        de: `Zusammengeführt in ${merged.firm}: ${merged.counts.updated} geändert, ${merged.counts.deleted} entfallen, ${merged.combined.length} Lieferbeziehungen zusammengefasst – ${merged.changeSet ?? ''} (Fassung ${merged.revision})`,
        en: `Merged into ${merged.firm}: ${merged.counts.updated} changed, ${merged.counts.deleted} gone, ${merged.combined.length} supply relations combined – ${merged.changeSet ?? ''} (revision ${merged.revision})`,
      }));
      for (const id of merged.selfRelations) terminal.complain(terminal.say({ de: `${id}: Lieferbeziehung des Unternehmens mit sich selbst entfällt`, en: `${id}: a relation of the firm with itself is gone` }));
      terminal.result(merged);
      return true;
    } finally {
      await services.store.close();
    }
  },
};
