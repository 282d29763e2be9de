import { AtlasError } from '#graph-model/errors.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { EXIT, exitCodeOf } from '#server/exit-code.ts';
import type { Command, Terminal } from './command.ts';
import { analyse } from './commands/analyse.ts';
import { backup } from './commands/backup.ts';
import { check } from './commands/check.ts';
import { copy } from './commands/copy.ts';
import { critical } from './commands/critical.ts';
import { demo } from './commands/demo.ts';
import { duplicates } from './commands/duplicates.ts';
import { exportData } from './commands/export-data.ts';
import { failure } from './commands/failure.ts';
import { importData } from './commands/import-data.ts';
import { gaps } from './commands/gaps.ts';
import { interventions } from './commands/interventions.ts';
import { markets } from './commands/markets.ts';
import { partners } from './commands/partners.ts';
import { merge } from './commands/merge.ts';
import { missing } from './commands/missing.ts';
import { rankRange } from './commands/rank-range.ts';
import { reference } from './commands/reference.ts';
import { report } from './commands/report.ts';
import { restore } from './commands/restore.ts';
import { scenario } from './commands/scenario.ts';
import { shock } from './commands/shock.ts';
import { specialisation } from './commands/specialisation.ts';
import { survival } from './commands/survival.ts';
import { GERMAN_FAILURES } from './failure-words.ts';
import { openTerminal } from './terminal.ts';

const COMMANDS: Readonly<Record<string, Command>> = { import: importData, analyse, failure, survival, shock, critical, interventions, partners, specialisation, missing, gaps, markets, 'rank-range': rankRange, scenario, export: exportData, report, duplicates, merge, demo, check, reference, backup, restore, copy };

const [verb = 'help', ...words] = process.argv.slice(2);
process.exitCode = await run(verb, words, openTerminal(words));
// A database server that took a connection and never says a word would keep the process for ever.
if (process.exitCode === EXIT.fault) setTimeout(() => process.exit(), 1_000).unref();

async function run(name: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === 'help' || name === '--help' || name === '-h') return help(terminal);
  if (command === undefined) {
    terminal.fail('usage', terminal.say({ de: `Den Befehl „${name}“ gibt es nicht.`, en: `There is no command "${name}".` }), []);
    help(terminal);
    return EXIT.badInput;
  }
  if (args.includes('--help') || args.includes('-h')) {
    terminal.print(`${terminal.say(command.summary)}\n\n${command.usage}`);
    return EXIT.done;
  }
  try {
    return (await command.run(args, terminal)) ? EXIT.done : EXIT.badInput;
  } catch (error) {
    return explain(error, terminal);
  }
}

function help(terminal: Terminal): number {
  terminal.print(terminal.say({ de: 'npm run atlas -- <Befehl> …', en: 'npm run atlas -- <command> …' }));
  for (const [name, { summary, usage }] of Object.entries(COMMANDS)) terminal.print(`\n${name}: ${terminal.say(summary)}\n${usage}`);
  terminal.print(terminal.say({ de: '\nÜberall: --json für Maschinen, --lang de|en. Ende: 0 erledigt, 1 Eingabe fehlerhaft, 2 Störung.', en: '\nEverywhere: --json for machines, --lang de|en. Exit: 0 done, 1 bad input, 2 fault.' }));
  return EXIT.done;
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    terminal.fail('usage', error.message, []);
    return EXIT.badInput;
  }
  if (!(error instanceof AtlasError)) {
    terminal.fail('internal', error instanceof Error ? (error.stack ?? error.message) : String(error), []);
    return EXIT.fault;
  }
  const german = terminal.language === 'de' ? (error.german ?? GERMAN_FAILURES[error.code]) : undefined;
  if (german !== undefined) terminal.complain(german);
  terminal.fail(error.code, error.message, error.findings.map((finding) => describeFinding(finding, terminal.language)), error.findings);
  return exitCodeOf(error);
}
