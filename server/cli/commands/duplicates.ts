import { parseArgs } from 'node:util';
import { DEFAULT_THRESHOLDS } from '#graph-model/matching/thresholds.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { duplicatesOf } from '#server/matching/duplicates.ts';
import { openServices } from '#server/open-services.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';

export const duplicates: Command = {
  summary: { de: 'Unternehmen nennen, die vielleicht doppelt sind', en: 'Name firms that may be there twice' },
  usage: '  npm run atlas -- duplicates [--from 0.75] [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { ...COMMON_OPTIONS, from: { type: 'string', default: String(DEFAULT_THRESHOLDS.likely) } } });
    const likely = Number(values.from.replace(',', '.'));
    if (!(likely >= 0 && likely <= 1)) throw new AtlasError('bad_input', terminal.say({ de: '--from erwartet eine Zahl von 0 bis 1.', en: '--from takes a number from 0 to 1.' }));
    const services = await openServices(readConfiguration(process.env));
    try {
      const snapshot = await services.atlas.current();
      const cases = await duplicatesOf(snapshot, likely);
      for (const { id, firm, candidates } of cases) {
        for (const other of candidates) terminal.print(`${Math.round(other.score * 100)} %  ${firm.name} (${id})  –  ${other.firm.name} (${other.id})`);
      }
      terminal.print(terminal.say({ de: `${cases.length} Unternehmen sind vielleicht doppelt. Zusammenführen: npm run atlas -- merge <bleibt> <geht auf>`, en: `${cases.length} firms may be there twice. To merge: npm run atlas -- merge <stays> <goes>` }));
      terminal.result({ revision: snapshot.revision, cases });
      return true;
    } finally {
      await services.store.close();
    }
  },
};
