import { AtlasError } from '#graph-model/errors.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { EXIT, exitCodeOf } from '#server/exit-code.ts';
import type { Command, Terminal } from './command.ts';
import { GERMAN_FAILURES } from './failure-words.ts';
import { openTerminal } from './terminal.ts';

/** Each is loaded when it is called: together they are three times what one needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import-data.ts')).importData,
  analyse: async () => (await import('./commands/analyse.ts')).analyse,
  failure: async () => (await import('./commands/failure.ts')).failure,
  survival: async () => (await import('./commands/survival.ts')).survival,
  shock: async () => (await import('./commands/shock.ts')).shock,
  critical: async () => (await import('./commands/critical.ts')).critical,
  interventions: async () => (await import('./commands/interventions.ts')).interventions,
  partners: async () => (await import('./commands/partners.ts')).partners,
  specialisation: async () => (await import('./commands/specialisation.ts')).specialisation,
  missing: async () => (await import('./commands/missing.ts')).missing,
  gaps: async () => (await import('./commands/gaps.ts')).gaps,
  markets: async () => (await import('./commands/markets.ts')).markets,
  'rank-range': async () => (await import('./commands/rank-range.ts')).rankRange,
  scenario: async () => (await import('./commands/scenario.ts')).scenario,
  export: async () => (await import('./commands/export-data.ts')).exportData,
  report: async () => (await import('./commands/report.ts')).report,
  duplicates: async () => (await import('./commands/duplicates.ts')).duplicates,
  merge: async () => (await import('./commands/merge.ts')).merge,
  demo: async () => (await import('./commands/demo.ts')).demo,
  check: async () => (await import('./commands/check.ts')).check,
  reference: async () => (await import('./commands/reference.ts')).reference,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  copy: async () => (await import('./commands/copy.ts')).copy,
};

const [verb = 'help', ...words] = process.argv.slice(2);
process.exitCode = await run(verb, words, openTerminal(words));
// A database server that took a connection and never says a word would keep the process for ever.
if (process.exitCode === EXIT.fault) setTimeout(() => process.exit(), 1_000).unref();

async function run(name: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name === 'help' || name === '--help' || name === '-h') return help(terminal);
  if (load === undefined) {
    terminal.fail('usage', terminal.say({ de: `Den Befehl „${name}“ gibt es nicht.`, en: `There is no command "${name}".` }), []);
    await help(terminal);
    return EXIT.badInput;
  }
  const command = await load();
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

async function help(terminal: Terminal): Promise<number> {
  terminal.print(terminal.say({ de: 'npm run atlas -- <Befehl> …', en: 'npm run atlas -- <command> …' }));
  for (const [name, load] of Object.entries(COMMANDS)) {
    const { summary, usage } = await load();
    terminal.print(`\n${name}: ${terminal.say(summary)}\n${usage}`);
  }
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
