import type { Terminal } from './command.ts';

/** How many entries of a list people are shown; `--json` has them all. */
export const SHOWN = 15;

/** Numbers, shares and days as people of the terminal's language read them. */
export function numberWords(terminal: Terminal) {
  const { language } = terminal;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const days = (count: number): string => terminal.say(count === 1 ? { de: '1 Tag', en: '1 day' } : { de: `${number.format(count)} Tage`, en: `${number.format(count)} days` });
  return {
    number: (value: number) => number.format(value),
    /** Null and NaN are unknown. */
    share: (value: number | null) => (value === null || Number.isNaN(value) ? terminal.say({ de: 'unbekannt', en: 'unknown' }) : share.format(value)),
    days,
    /** How long somebody holds out: stops on day `from`, is back on day `to`, where that is known. */
    holding: (from: number, to?: number): string => {
      const start = from === 0 ? terminal.say({ de: 'steht sofort', en: 'stops at once' }) : terminal.say({ de: `hält ${days(from)} durch`, en: `holds out for ${days(from)}` });
      if (to === undefined) return start;
      return start + terminal.say(from === 0 ? { de: `, bis Tag ${number.format(to)}`, en: `, until day ${number.format(to)}` } : { de: `, steht dann bis Tag ${number.format(to)}`, en: `, then stands until day ${number.format(to)}` });
    },
  };
}

/** Prints the first lines of a list and how many more there are. */
export function printSome(lines: readonly string[], terminal: Terminal): void {
  for (const line of lines.slice(0, SHOWN)) terminal.print(`  ${line}`);
  const more = lines.length - SHOWN;
  if (more > 0) terminal.print(`  ${terminal.say({ de: `… und ${more} weitere (--json nennt alle)`, en: `… and ${more} more (--json names all)` })}`);
}
