import { parseArgs } from 'node:util';
import { esriOfShock } from '#graph-model/analysis/esri/esri-of-shock.ts';
import { volumeWords } from '#graph-model/analysis/esri/esri.ts';
import { shockOf, type ShockTarget } from '#graph-model/analysis/esri/shock.ts';
import { simulateShock } from '#graph-model/contract/analyses.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Words } from '#graph-model/language.ts';
import { known } from '#server/present/measures-view.ts';
import type { Command, Terminal } from '../command.ts';
import { numberWords, printSome } from '../firm-words.ts';
import { FIRM_OPTIONS, FIRM_USAGE, namedNetwork } from '../named-firms.ts';
import { recordsNamed } from '../records-named.ts';

const TARGETS = ['municipality', 'country', 'industry', 'product'] as const;
/** What an option takes. */
const TAKES: Readonly<Record<string, Words>> = {
  firms: { de: 'höchstens 1000 Unternehmen', en: '1000 firms at most' },
  municipality: { de: 'Gemeindeschlüssel (8 Ziffern) oder Kreisschlüssel (5 Ziffern)', en: 'municipality key (8 digits) or district key (5 digits)' },
  country: { de: 'zwei Großbuchstaben wie CN', en: 'two capital letters such as CN' },
  industry: { de: 'WZ-Code oder sein Anfang wie 25 oder 25.93', en: 'WZ code or its beginning such as 25 or 25.93' },
  product: { de: 'Kennung eines Produkts', en: 'id of a product' },
  capacity: { de: 'was übrig bleibt, 0 bis 1', en: 'what is left, 0 to 1' },
  production: { de: 'linear, leontief oder mixed', en: 'linear, leontief or mixed' },
  weights: { de: 'sales oder employees', en: 'sales or employees' },
};

export const shock: Command = {
  summary: { de: 'Systemische Relevanz eines Schocks: Was verloren geht, wenn Unternehmen, ein Ort, ein Land, eine Branche oder ein Produkt auf einen Teil ihrer Leistung fallen', en: 'Systemic relevance of a shock: what is lost when firms, a place, a country, an industry or a product fall to a part of their capacity' },
  usage: `  npm run atlas -- shock <firm> [<firm> …] | --municipality 05962032 | --country CN | --industry 25.93 | --product <id>
      [--capacity 0.7] [--production linear|leontief|mixed] [--no-substitution] [--weights sales|employees] ${FIRM_USAGE}`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true, allowNegative: true,
      options: {
        ...FIRM_OPTIONS, municipality: { type: 'string' }, country: { type: 'string' }, industry: { type: 'string' }, product: { type: 'string' },
        capacity: { type: 'string' }, production: { type: 'string' }, substitution: { type: 'boolean' }, weights: { type: 'string' },
      },
    });
    const { municipality, country, industry, product, production, substitution, weights } = values;
    const capacity = values.capacity === undefined ? undefined : numberOf(values.capacity);
    const asked = checked({ firms: positionals.length > 0 ? positionals : undefined, municipality, country, industry, product, capacity, production, substitution, weights }, terminal);
    const { context, names, day } = await namedNetwork(values, terminal);
    const hit = shockOf(context, targetOf(asked, (words) => recordsNamed('firm', words, context.dataset, terminal)), asked.capacity);
    const { losses, options, coverage, basis, ...shares } = esriOfShock(context, hit, asked);
    terminal.result({
      day: day ?? null, parameters: options, coverage, basis, hit: Object.fromEntries(hit),
      esri: known(shares.esri), up: known(shares.up), down: known(shares.down), losses: losses.map((loss) => ({ ...loss, part: known(loss.part) })),
    });
    const { number, share } = numberWords(terminal);
    terminal.print(terminal.say({
      de: `${number(hit.size)} Unternehmen getroffen · verloren gehen ${share(shares.esri)} (fehlende Vorleistungen ${share(shares.down)}, fehlende Aufträge ${share(shares.up)}) · Datenabdeckung ${share(coverage)}`,
      en: `${number(hit.size)} firms hit · lost: ${share(shares.esri)} (missing inputs ${share(shares.down)}, missing orders ${share(shares.up)}) · coverage ${share(coverage)}`,
    }));
    terminal.print(terminal.say(volumeWords(basis)));
    printSome(losses.map(({ firm, loss, part }) => terminal.say({
      de: `${names.firm(firm).name} verliert ${share(loss)}${Number.isNaN(part) ? '' : `, ${share(part)} des Ganzen`}`, en: `${names.firm(firm).name} loses ${share(loss)}${Number.isNaN(part) ? '' : `, ${share(part)} of the whole`}`,
    })), terminal);
    return true;
  },
};

/** What HTTP would take; what it would refuse is said in words, with what there is to choose from. */
function checked(asked: Readonly<Record<string, unknown>>, terminal: Terminal) {
  const parsed = simulateShock.body.safeParse(asked);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: [option] }) => {
    const takes = TAKES[String(option)];
    return takes === undefined
      ? terminal.say({ de: `Nennen Sie genau eines: Unternehmen, ${TARGETS.map((target) => `--${target}`).join(', ')}.`, en: `Name exactly one: firms, ${TARGETS.map((target) => `--${target}`).join(', ')}.` })
      : `--${String(option)}: ${terminal.say(takes)}.`;
  });
  throw new AtlasError('bad_input', faults.join('\n'));
}

/** The one target that was named. */
function targetOf({ firms, municipality, country, industry, product }: ReturnType<typeof checked>, named: (words: readonly string[]) => string[]): ShockTarget {
  if (firms !== undefined) return { firms: named(firms) };
  return [municipality && { municipality }, country && { country }, industry && { industry }, product && { product }].find((target) => typeof target === 'object')!;
}

/** A share as people write it: with a point or a comma. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
}
