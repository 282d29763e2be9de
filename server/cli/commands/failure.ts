import { parseArgs } from 'node:util';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import type { FailureView, StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { DaysView } from '#graph-model/contract/days.ts';
import { daysAnswer, failureAnswer } from '#graph-model/contract/failure-answers.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Command, Terminal } from '../command.ts';
import { numberWords, printSome } from '../firm-words.ts';
import { FIRM_OPTIONS, FIRM_USAGE, namedNetwork } from '../named-firms.ts';
import { recordsNamed } from '../records-named.ts';

export const failure: Command = {
  summary: { de: 'Was fällt aus, wenn …: wer steht, Schritt für Schritt, warum, und mit --days an welchem Tag', en: 'What if … fails: who stops, step by step, why, and with --days on which day' },
  usage: `  npm run atlas -- failure <firm> [<firm> …] [--days [--no-recovery] [--no-switching]] ${FIRM_USAGE}`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true, allowNegative: true,
      options: { ...FIRM_OPTIONS, days: { type: 'boolean', default: false }, recovery: { type: 'boolean' }, switching: { type: 'boolean' } },
    });
    if (positionals.length === 0) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie, wer ausfällt: npm run atlas -- failure "Galvanik Muster GmbH"', en: 'Name who fails: npm run atlas -- failure "Galvanik Muster GmbH"' }));
    if (!values.days && (values.recovery !== undefined || values.switching !== undefined)) {
      throw new AtlasError('bad_input', terminal.say({ de: '--no-recovery und --no-switching gelten nur mit --days.', en: '--no-recovery and --no-switching count only with --days.' }));
    }
    const { context, names, day } = await namedNetwork(values, terminal);
    const failed = recordsNamed('firm', positionals, context.dataset, terminal);
    const view = failureAnswer(0, failureOf(context, failed), names);
    const assumptions = { recovery: values.recovery ?? true, switching: values.switching ?? true };
    const days = values.days ? daysAnswer(0, survivalTimes(context, failed, assumptions), names) : undefined;
    // Like analyse, without a revision: a network from files has none.
    terminal.result({ ...view, revision: undefined, day: day ?? null, days: days && { ...days, revision: undefined, ...assumptions } });
    if (!terminal.json) printFailure(view, days, terminal);
    return true;
  },
};

function printFailure(view: FailureView, days: DaysView | undefined, terminal: Terminal): void {
  const { number, share } = numberWords(terminal);
  terminal.print(terminal.say({
    de: `Am Ende stehen ${number(view.stopped.length)} Unternehmen · ${share(view.employeeShare.value)} der Beschäftigten der Region · ${share(view.volumeShare.value)} des bekannten Liefervolumens`,
    en: `In the end ${number(view.stopped.length)} firms stand still · ${share(view.employeeShare.value)} of the region’s employees · ${share(view.volumeShare.value)} of the known supply volume`,
  }));
  if (days) terminal.print(knownText(days, terminal));
  const holding = days && holdingTexts(days, terminal);
  for (let stage = 0; stage <= view.stages; stage++) {
    const firms = view.stopped.filter((entry) => entry.stage === stage);
    terminal.print(`\n${stage === 0 ? terminal.say({ de: 'Ausfall', en: 'Failure' }) : terminal.say({ de: `Schritt ${stage}`, en: `Step ${stage}` })} · ${number(firms.length)}`);
    printSome(firms.map((entry) => `${entry.firm.name}${causeText(entry, terminal)}${holding ? ` · ${holding(entry.firm.id)}` : ''}`), terminal);
  }
  if (view.limited.length === 0) return;
  terminal.print(`\n${terminal.say({ de: 'Laufen eingeschränkt weiter', en: 'Keep running with limits' })} · ${number(view.limited.length)}`);
  printSome(view.limited.map((entry) => `${entry.firm.name}: ${terminal.say({ de: 'ohne', en: 'without' })} ${entry.product!.name}${causeText(entry, terminal)}`), terminal);
}

function causeText({ cause }: StoppedFirm, terminal: Terminal): string {
  if (!cause) return '';
  const { product: { name, nameEn }, suppliers } = cause;
  const product = terminal.language === 'en' ? nameEn ?? name : name;
  const list = new Intl.ListFormat(terminal.language, { type: 'conjunction' }).format(suppliers.map((supplier) => supplier.name));
  return suppliers.length === 1
    ? terminal.say({ de: `: einziger Lieferant für ${product} fehlt (${list})`, en: `: the only supplier of ${product} is missing (${list})` })
    : terminal.say({ de: `: alle Lieferanten für ${product} fehlen (${list})`, en: `: all suppliers of ${product} are missing (${list})` });
}

function knownText({ stocks, switching, recovery }: DaysView, terminal: Terminal): string {
  return terminal.say({
    de: `Bekannt: Lagerreichweite ${stocks.known} von ${stocks.of} (sonst 0 Tage), Tage bis zum Ersatz ${switching.known} von ${switching.of} (sonst keiner), Wiederherstellungszeit ${recovery.known} von ${recovery.of} (sonst ohne Ende)`,
    en: `Known: days of stock ${stocks.known} of ${stocks.of} (else 0), days to switch ${switching.known} of ${switching.of} (else no alternative), days to recover ${recovery.known} of ${recovery.of} (else without end)`,
  });
}

/** How long each firm that stops in the end holds out; who is not stopped on any day holds out until it is supplied again. */
function holdingTexts({ stopped }: DaysView, terminal: Terminal): (firm: string) => string {
  const { holding } = numberWords(terminal);
  const texts = new Map(stopped.map(({ firm, standstills: [first] }) => [firm.id, holding(first.from, first.to)]));
  return (firm) => texts.get(firm) ?? terminal.say({ de: 'hält durch, bis wieder geliefert wird', en: 'holds out until it is supplied again' });
}
