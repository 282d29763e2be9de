import { AtlasError } from '#graph-model/errors.ts';
import type { Terminal } from './command.ts';

/** The whole number of an option. Throws AtlasError `bad_input` naming the option and what it takes. */
export function wholeNumber(option: string, text: string, least: number, most: number, terminal: Terminal): number {
  const number = Number(text);
  if (/^\d{1,10}$/.test(text) && number >= least && number <= most) return number;
  throw new AtlasError('bad_input', terminal.say({ de: `${option} ${text}: eine ganze Zahl von ${least} bis ${most}.`, en: `${option} ${text}: a whole number from ${least} to ${most}.` }));
}
