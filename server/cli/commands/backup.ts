import path from 'node:path';
import { parseArgs } from 'node:util';
import { AtlasError } from '#graph-model/errors.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import { readVersion } from '#server/open-services.ts';
import { backUp } from '#server/use-cases/back-up.ts';
import { COMMON_OPTIONS, type Command } from '../command.ts';
import { placeOf, sumInWords } from '../moving.ts';

export const backup: Command = {
  summary: { de: 'Den Datenbestand mit allen Änderungen in eine Datei sichern; Server dürfen weiterlaufen', en: 'Back the store up with its whole history into a file; servers may go on' },
  usage: '  npm run atlas -- backup [--out file.jsonl.gz | -] [--from sqlite|neo4j] [--json]',
  async run(args, terminal) {
    const { values } = parseArgs({ args: [...args], options: { ...COMMON_OPTIONS, out: { type: 'string' }, from: { type: 'string' } } });
    const toStandardOutput = values.out === '-';
    if (toStandardOutput && terminal.json) throw new AtlasError('bad_input', terminal.say({ de: '--out - und --json schließen sich aus.', en: '--out - and --json exclude each other.' }));
    const at = new Date().toISOString();
    const { log, close } = await placeOf('--from', values.from, terminal).open();
    try {
      let done = 0;
      const onEntries = (count: number): void => terminal.progress({ done: (done += count) / Math.max(1, log.changes + log.revision), label: done.toLocaleString(terminal.language) });
      const origin = { program: readVersion(), at };
      if (toStandardOutput) {
        await writeBackup(log, origin, process.stdout);
        return true;
      }
      const file = path.resolve(values.out ?? nameOf(at, log.revision));
      const sum = await backUp(log, origin, file, onEntries).finally(() => terminal.progress(undefined));
      terminal.print(`${file}\n${sumInWords(sum, terminal)}`);
      terminal.result({ file, revision: log.revision, ...sum });
      return true;
    } finally {
      await close();
    }
  },
};

/** `lieferkettenatlas-2026-11-21-1557-fassung-12.jsonl.gz`; the time is UTC. */
function nameOf(at: string, revision: number): string {
  return `lieferkettenatlas-${at.slice(0, 10)}-${at.slice(11, 16).replace(':', '')}-fassung-${revision}.jsonl.gz`;
}
