import type { Finding } from '#graph-model/finding.ts';
import type { Language, Words } from '#graph-model/language.ts';

/** Where a command prints: words for people, or one JSON document for machines. */
export interface Terminal {
  readonly language: Language;
  readonly json: boolean;
  say(words: Words): string;
  /** For people; nothing with `--json`. */
  print(line: string): void;
  /** For people, on standard error. */
  complain(line: string): void;
  /** The one JSON document; nothing without `--json`. */
  result(value: unknown): void;
  fail(code: string, message: string, sentences: readonly string[], findings?: readonly Finding[]): void;
  /** A progress bar, only on a real terminal; call with undefined to end it. */
  progress(part: { readonly done: number; readonly label: string } | undefined): void;
}

/** A verb of the command line; `run` resolves to false where the input was at fault. */
export interface Command {
  readonly summary: Words;
  readonly usage: string;
  run(args: readonly string[], terminal: Terminal): Promise<boolean>;
}

/** Options that every command knows. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'de' },
} as const;
