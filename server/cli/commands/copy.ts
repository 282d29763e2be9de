import { parseArgs } from 'node:util';
import { AtlasError } from '#graph-model/errors.ts';
import { copyStore } from '#server/use-cases/copy-store.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';
import { placeOf, progressOn, sumInWords } from '../moving.ts';

export const copy: Command = {
  summary: { de: 'Den Datenbestand mit allen Änderungen in den anderen Speicher übertragen (DATA_DIR, NEO4J_URI …) und gegenlesen', en: 'Copy the store with its whole history into the other one (DATA_DIR, NEO4J_URI …) and read it again' },
  usage: '  npm run atlas -- copy --from sqlite|neo4j --to sqlite|neo4j [--replace] [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { ...COMMON_OPTIONS, from: { type: 'string' }, to: { type: 'string' }, replace: { type: 'boolean', default: false } } });
    if (values.from === undefined || values.to === undefined || values.from === values.to) {
      throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie zwei verschiedene Speicher: --from sqlite --to neo4j oder umgekehrt.', en: 'Name two different stores: --from sqlite --to neo4j or the other way round.' }));
    }
    const [from, to] = [placeOf('--from', values.from, terminal), placeOf('--to', values.to, terminal)];
    const { revision, ...sum } = await copyStore(from, to, { replace: values.replace, onProgress: progressOn(terminal) }).finally(() => terminal.progress(undefined));
    terminal.print(`${from.name} → ${to.name}\n${sumInWords(sum, terminal)}`);
    terminal.print(terminal.say({ de: 'Beide Speicher sagen dasselbe.', en: 'Both stores tell the same.' }));
    terminal.result({ from: from.kind, to: to.kind, revision, ...sum });
    return true;
  },
};
