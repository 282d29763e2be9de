import type { Terminal } from './command.ts';

const BAR = 30;

/** The terminal of this process, in the language and form that the arguments ask for. */
export function openTerminal(args: readonly string[]): Terminal {
  // A reader who has seen enough (`… | head`) ends neither the work nor the process.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
  const json = args.includes('--json');
  const language = args.some((arg, position) => arg === '--lang=en' || (arg === '--lang' && args[position + 1] === 'en')) ? 'en' : 'de';
  const live = process.stderr.isTTY && !json;
  const complain = (line: string) => { if (!json) process.stderr.write(`${line}\n`); };
  return {
    language,
    json,
    say: (words) => words[language],
    print: (line) => { if (!json) process.stdout.write(`${line}\n`); },
    complain,
    result: (value) => { if (json) process.stdout.write(`${JSON.stringify(value)}\n`); },
    fail: (code, message, sentences, findings = []) => {
      if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, findings } })}\n`);
      for (const line of [message, ...sentences]) complain(line);
    },
    progress: (part) => {
      if (!live) return;
      if (part === undefined) process.stderr.write('\r\u001B[K');
      else {
        const full = Math.round(Math.min(1, part.done) * BAR);
        process.stderr.write(`\r\u001B[K${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${part.label}`);
      }
    },
  };
}
