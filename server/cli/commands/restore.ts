import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { AtlasError } from '#graph-model/errors.ts';
import { checkBackup, restoreBackup, type CheckedBackup } from '#server/use-cases/restore-backup.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';
import { inputFiles } from '../input-files.ts';
import { placeOf, progressOn, sumInWords } from '../moving.ts';

export const restore: Command = {
  summary: { de: 'Eine Sicherung einspielen oder (--check) nur prüfen; eine beschädigte Datei ändert nichts', en: 'Restore a backup, or only check it (--check); a damaged file changes nothing' },
  usage: '  npm run atlas -- restore <file | -> [--to sqlite|neo4j] [--replace] [--check] [--json]',
  async run(args, terminal) {
    const { values, positionals: [file, ...further] } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...COMMON_OPTIONS, to: { type: 'string' }, replace: { type: 'boolean', default: false }, check: { type: 'boolean', default: false } },
    });
    if (file === undefined || further.length > 0) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie eine Sicherung.', en: 'Name one backup.' }));
    const bytes = file === '-' ? process.stdin : fileBytes(file);
    if (values.check) {
      print(await checkBackup(bytes, file), terminal.say({ de: 'Die Sicherung ist in Ordnung.', en: 'The backup is in order.' }), terminal);
      return true;
    }
    const to = placeOf('--to', values.to, terminal);
    const restored = await restoreBackup(bytes, file, to, { replace: values.replace, onProgress: progressOn(terminal) }).finally(() => terminal.progress(undefined));
    print(restored, terminal.say({ de: `Eingespielt in ${to.name}.`, en: `Restored to ${to.name}.` }), terminal);
    return true;
  },
};

function fileBytes(file: string): AsyncIterable<Uint8Array> {
  inputFiles([file]);
  return createReadStream(file, { highWaterMark: 1 << 18 });
}

function print({ head, ...sum }: CheckedBackup, words: string, terminal: Terminal): void {
  terminal.print(terminal.say({ de: `Sicherung vom ${head.at} (Programm ${head.program})`, en: `Backup of ${head.at} (program ${head.program})` }));
  terminal.print(`${sumInWords(sum, terminal)}\n${words}`);
  terminal.result({ writtenAt: head.at, program: head.program, revision: head.revision, ...sum });
}
