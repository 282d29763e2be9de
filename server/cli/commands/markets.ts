import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { newMarkets, newMarketsOfGroup, NEW_MARKETS_DEFAULTS, type NewMarket, type NewMarketOfGroup } from '#graph-model/analysis/markets/new-markets.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Command, Terminal } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS, regionOf } from '../network-input.ts';
import { recordsNamed } from '../records-named.ts';
import { wholeNumber } from '../whole-number.ts';

export const markets: Command = {
  summary: { de: 'Neue Märkte: wo gebraucht wird, was ein Unternehmen oder alle einer Branche können', en: 'New markets: where what a firm, or all of an industry, can do is needed' },
  usage: '  npm run atlas -- markets [--firm <id|name>] [--leaving 29] [--limit 20] [relations.csv …] [--day YYYY-MM-DD|all] [--json]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, firm: { type: 'string' }, leaving: { type: 'string', default: NEW_MARKETS_DEFAULTS.leaving }, limit: { type: 'string', default: String(NEW_MARKETS_DEFAULTS.limit) } },
    });
    if (!/^\d{2}$/.test(values.leaving)) throw new AtlasError('bad_input', terminal.say({ de: `--leaving ${values.leaving}: zwei Ziffern einer WZ-Abteilung, zum Beispiel 29`, en: `--leaving ${values.leaving}: two digits of a division of WZ such as 29` }));
    const limit = wholeNumber('--limit', values.limit, 1, 100, terminal);
    const day = dayOf(values.day, terminal);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const context = createAnalysisContext(dataset, { day, region: regionOf(dataset) });
    const names = new Map<string, string>([...dataset.firms, ...dataset.products].map(({ id, name }) => [id, name]));
    const line = (market: NewMarket | NewMarketOfGroup, after: string) => terminal.print(`  ${market.score.toFixed(2)}  ${fieldText(market, names, terminal)} · ${terminal.say({ de: 'Nähe', en: 'relatedness' })} ${market.relatedness.toFixed(2)} · ${after}`);
    if (values.firm === undefined) {
      const found = newMarketsOfGroup(context, { leaving: values.leaving, limit });
      terminal.result({ ...found, group: found.group.map((at) => context.network.firms[at]), markets: found.markets.map(({ field, firms, ...market }) => ({ ...market, field: field.id, firms: firms.map(({ firm, relatedness }) => ({ firm: context.network.firms[firm], relatedness })) })) });
      terminal.print(terminal.say({ de: `${found.group.length} Unternehmen hängen von der Branche ab, ${found.stating} nennen ihre Kompetenzen`, en: `${found.group.length} firms depend on the industry, ${found.stating} name their capabilities` }));
      for (const market of found.markets) line(market, terminal.say({ de: `für ${market.firms.length} Unternehmen`, en: `for ${market.firms.length} firms` }));
      return true;
    }
    const [firm] = recordsNamed('firm', [values.firm], dataset, terminal);
    const found = newMarkets(context, firm, { leaving: values.leaving, limit });
    terminal.result({ ...found, firm, markets: found.markets?.map(({ field, missing, ...market }) => ({ ...market, field: field.id, missing: missing.map(({ helpers, ...step }) => ({ ...step, helpers: helpers.map((at) => context.network.firms[at]) })) })) });
    if (found.markets === undefined) terminal.print(terminal.say({ de: 'Das Unternehmen nennt keine Kompetenzen: Über neue Märkte lässt sich nichts sagen.', en: 'The firm names no capabilities: nothing can be said about new markets.' }));
    for (const market of found.markets ?? []) line(market, market.missing.length === 0 ? terminal.say({ de: 'es fehlt nichts, was dort üblich ist', en: 'nothing usual there is missing' }) : terminal.say({ de: `es fehlt: ${market.missing.map(({ name }) => name).join(', ')}`, en: `missing: ${market.missing.map(({ name }) => name).join(', ')}` }));
    return true;
  },
};

function fieldText({ field }: NewMarket | NewMarketOfGroup, names: ReadonlyMap<string, string>, terminal: Terminal): string {
  const industry = loadReferenceData().branch(field.division);
  return `${names.get(field.products[0]) ?? field.heading} → ${industry === undefined ? field.division : terminal.say(industry)}`;
}
