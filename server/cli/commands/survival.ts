import { parseArgs } from 'node:util';
import { firmSurvival } from '#graph-model/analysis/firm-survival.ts';
import { stockAdvice } from '#graph-model/analysis/stock-advice.ts';
import { networkSurvival, type SurvivalVerdict } from '#graph-model/analysis/time-to-survive.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Words } from '#graph-model/language.ts';
import type { Command, Terminal } from '../command.ts';
import { numberWords, printSome } from '../firm-words.ts';
import { FIRM_OPTIONS, FIRM_USAGE, namedNetwork, type NamedNetwork } from '../named-firms.ts';
import { recordsNamed } from '../records-named.ts';

const VERDICTS: Readonly<Record<SurvivalVerdict, Words>> = {
  stops_before: { de: 'Lager reicht nicht', en: 'stock too small' }, holds: { de: 'hält durch', en: 'holds out' }, unknown: { de: 'ungewiss', en: 'uncertain' },
};

export const survival: Command = {
  summary: { de: 'Durchhaltezeit: eines Unternehmens bei jedem Ausfall, der es anhält, mit dem, was mehr Vorrat bringt; ohne Namen des ganzen Netzes', en: 'Time to survive: of a firm in each failure that stops it, with what more stock buys; without a name of the whole network' },
  usage: `  npm run atlas -- survival [<firm>] [--more-days 7] ${FIRM_USAGE}`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { ...FIRM_OPTIONS, 'more-days': { type: 'string' } } });
    if (positionals.length > 1) throw new AtlasError('bad_input', terminal.say({ de: 'Nennen Sie ein Unternehmen; Namen mit Leerzeichen in Anführungszeichen.', en: 'Name one firm; names with blanks in quotation marks.' }));
    const moreDays = moreDaysOf(values['more-days'], positionals, terminal);
    const input = await namedNetwork(values, terminal);
    if (positionals.length === 0) ofNetwork(input, terminal);
    else ofFirm(input, recordsNamed('firm', positionals, input.context.dataset, terminal)[0], moreDays, terminal);
    return true;
  },
};

function moreDaysOf(text: string | undefined, firms: readonly string[], terminal: Terminal): number {
  const days = Number(text?.replace(',', '.') ?? 7);
  if (text !== undefined && (firms.length === 0 || text.trim() === '' || !(days >= 0.5 && days <= 3650))) {
    throw new AtlasError('bad_input', terminal.say({ de: `--more-days ${text}: 0,5 bis 3650 Tage, nur für ein Unternehmen.`, en: `--more-days ${text}: 0.5 to 3650 days, only for one firm.` }));
  }
  return days;
}

/** Every firm as the one that fails: those first whose failure lasts longest beyond what others hold out. */
function ofNetwork({ context, names, day }: NamedNetwork, terminal: Terminal): void {
  const { days, holding, number } = numberWords(terminal);
  const firms = networkSurvival(context);
  terminal.result({ day: day ?? null, firms });
  const short = firms.filter(({ verdict }) => verdict === 'stops_before').toSorted((a, b) => (b.timeToRecover! - b.timeToSurvive!) - (a.timeToRecover! - a.timeToSurvive!));
  const unknown = firms.filter(({ verdict }) => verdict === 'unknown').length;
  terminal.print(terminal.say({
    de: `Bei ${number(short.length)} von ${number(firms.length)} Ausfällen steht jemand, bevor das ausgefallene Unternehmen wieder arbeitet; bei ${number(unknown)} fehlt, wie lange der Ausfall dauert.`,
    en: `In ${number(short.length)} of ${number(firms.length)} failures somebody stops before the failed firm works again; of ${number(unknown)} nobody knows how long they last.`,
  }));
  printSome(short.map(({ firm, first, timeToSurvive, timeToRecover, stocks }) => [
    names.firm(firm).name,
    terminal.say({ de: `Ausfall dauert ${days(timeToRecover!)}`, en: `failure lasts ${days(timeToRecover!)}` }),
    `${names.firm(first!).name} ${holding(timeToSurvive!)}${stocks.known < stocks.of ? terminal.say({ de: ' (Lager unbekannt)', en: ' (stock unknown)' }) : ''}`,
  ].join(' · ')), terminal);
}

function ofFirm({ context, names, day }: NamedNetwork, id: string, moreDays: number, terminal: Terminal): void {
  const { days, holding, number } = numberWords(terminal);
  const { complete, sources } = firmSurvival(context, id);
  const advice = stockAdvice(context, id, { moreDays });
  terminal.result({ day: day ?? null, firm: id, complete, sources, moreDays, advice });
  terminal.print(terminal.say({ de: `${names.firm(id).name}: ${number(sources.length)} kritische Stellen`, en: `${names.firm(id).name}: ${number(sources.length)} points of failure` }));
  printSome(sources.map(({ failed, timeToSurvive, until, timeToRecover, verdict, product, stockDays }) => [
    names.firm(failed).name,
    timeToSurvive === undefined ? terminal.say({ de: 'findet rechtzeitig Ersatz', en: 'finds an alternative in time' }) : holding(timeToSurvive, until),
    product === undefined ? undefined : `${productName(names.product(product), terminal)}: ${stockDays === undefined ? terminal.say({ de: 'Lager unbekannt', en: 'stock unknown' }) : terminal.say({ de: `Lager ${days(stockDays)}`, en: `stock ${days(stockDays)}` })}`,
    timeToRecover === undefined ? terminal.say({ de: 'Dauer des Ausfalls unbekannt', en: 'length of the failure unknown' }) : terminal.say({ de: `Ausfall dauert ${days(timeToRecover)}`, en: `failure lasts ${days(timeToRecover)}` }),
    terminal.say(VERDICTS[verdict]),
  ].filter((text) => text !== undefined).join(' · ')), terminal);
  if (sources.length === 0) return;
  terminal.print(terminal.say({ de: `\nWas ${days(moreDays)} mehr Vorrat bringen`, en: `\nWhat ${days(moreDays)} more of stock buy` }));
  printSome(advice.advice.map(({ inputs, averted, days: gained, effects }) => {
    const gains = [
      averted > 0 && terminal.say({ de: `vermeidet Stillstand bei ${number(averted)}`, en: `averts a standstill in ${number(averted)}` }),
      gained > 0 && terminal.say({ de: `gewinnt ${days(gained)} bei ${number(effects.length - averted)}`, en: `gains ${days(gained)} in ${number(effects.length - averted)}` }),
    ].filter(Boolean).join(', ');
    return `${inputs.map((input) => productName(names.product(input), terminal)).join(' + ')}: ${gains} ${terminal.say({ de: `von ${number(advice.failures)} Ausfällen`, en: `of ${number(advice.failures)} failures` })}`;
  }), terminal);
  if (advice.advice.length === 0) terminal.print(`  ${terminal.say({ de: 'Mehr Vorrat einer Vorleistung verschiebt hier keinen Stillstand.', en: 'More stock of an input delays no standstill here.' })}`);
  if (!complete || !advice.complete) terminal.print(terminal.say({ de: 'Es gibt weitere Ausfälle, die nicht alle gerechnet wurden.', en: 'There are more failures, which were not all computed.' }));
}

function productName({ name, nameEn }: { name: string; nameEn?: string }, { language }: Terminal): string {
  return language === 'en' ? nameEn ?? name : name;
}
