import { parseArgs } from 'node:util';
import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { criticalProduct } from '#graph-model/analysis/critical-product.ts';
import { criticalRegion } from '#graph-model/analysis/critical-region.ts';
import { criticalTriples } from '#graph-model/analysis/critical-triples.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Region } from '#graph-model/region.ts';
import type { Command, Terminal } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS, regionOf } from '../network-input.ts';
import { regionNamed } from '../region-named.ts';
import { recordsNamed } from '../records-named.ts';

const SHOWN = 20;

export const critical: Command = {
  summary: { de: 'Kritische Stellen eines Unternehmens, eines Erzeugnisses oder einer Gegend', en: 'Critical firms of a firm, a product or a place' },
  usage: `  npm run atlas -- critical --firm <id|name> [--triples] [relations.csv …] [--day YYYY-MM-DD|all] [--json]
  npm run atlas -- critical --product <id|name> [--class] …
  npm run atlas -- critical --region <id|name|05914,05962016,DEA56,Altena> …      (gespeicherte Region oder Orte / saved region or places)`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, firm: { type: 'string' }, triples: { type: 'boolean', default: false }, product: { type: 'string' }, class: { type: 'boolean', default: false }, region: { type: 'string' } },
    });
    if ([values.firm, values.product, values.region].filter((target) => target !== undefined).length !== 1) {
      throw new AtlasError('bad_input', terminal.say({ de: 'Schreiben Sie genau eines von --firm, --product und --region.', en: 'Write exactly one of --firm, --product and --region.' }));
    }
    const day = dayOf(values.day, terminal);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const context = createAnalysisContext(dataset, { day, region: regionOf(dataset) });
    if (values.firm !== undefined) ofFirm(context, recordsNamed('firm', [values.firm], dataset, terminal)[0], values.triples, terminal);
    else if (values.product !== undefined) ofProduct(context, recordsNamed('product', [values.product], dataset, terminal)[0], values.class, terminal);
    else ofRegion(context, await regionNamed(values.region!, dataset, terminal), terminal);
    return true;
  },
};

function namesOf({ dataset }: AnalysisContext): (id: string) => string {
  const names = new Map<string, string>(dataset.firms.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function list<T>(terminal: Terminal, heading: string, items: readonly T[], complete: boolean, line: (item: T) => string): void {
  terminal.print(`\n${heading} · ${items.length}${complete ? '' : terminal.say({ de: ' und mehr: die Suche wurde begrenzt', en: ' and more: the search was limited' })}`);
  for (const item of items.slice(0, SHOWN)) terminal.print(`  ${line(item)}`);
}

function ofFirm(context: AnalysisContext, firm: string, wantsTriples: boolean, terminal: Terminal): void {
  const name = namesOf(context);
  const { critical: singles, pairs, pairsComplete, coverage, hiddenSources, hiddenSourcesComplete } = criticalFirms(context, firm);
  const triples = wantsTriples ? criticalTriples(context, firm) : undefined;
  terminal.result({ firm, coverage, critical: singles, pairs, pairsComplete, hiddenSources, hiddenSourcesComplete, ...(triples && { triples: triples.triples, triplesComplete: triples.complete }) });
  terminal.print(`${name(firm)} · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${Math.round(coverage * 100)} %`);
  list(terminal, terminal.say({ de: 'Kritische Stellen', en: 'Critical firms' }), singles, true, (one) => `${String(one.stops).padStart(6)}  ${name(one.firm)}`);
  list(terminal, terminal.say({ de: 'Kritische Paare', en: 'Critical pairs' }), pairs, pairsComplete, (pair) => pair.map(name).join(' + '));
  if (triples) list(terminal, terminal.say({ de: 'Kritische Dreiergruppen', en: 'Critical triples' }), triples.triples, triples.complete, (triple) => triple.map(name).join(' + '));
}

function ofProduct(context: AnalysisContext, product: string, wholeClass: boolean, terminal: Terminal): void {
  const name = namesOf(context);
  const found = criticalProduct(context, product, { wholeClass });
  terminal.result(found);
  for (const [heading, supply] of [[{ de: 'Überall', en: 'Everywhere' }, found.everywhere], [{ de: 'Für die Region', en: 'For the region' }, found.region]] as const) {
    if (supply === undefined) continue;
    terminal.print(`\n${terminal.say(heading)}: ${supply.makers.length} ${terminal.say({ de: 'Anbieter, Datenabdeckung', en: 'makers, coverage' })} ${Math.round(supply.coverage * 100)} %`);
    list(terminal, terminal.say({ de: 'Ausfälle, die alle anhalten', en: 'Failures that stop all of them' }), supply.critical, true, (one) => name(one.firm));
    list(terminal, terminal.say({ de: 'Paare', en: 'Pairs' }), supply.pairs, supply.pairsComplete, (pair) => pair.map(name).join(' + '));
  }
}

function ofRegion(context: AnalysisContext, { keys }: Region, terminal: Terminal): void {
  const name = namesOf(context);
  const found = criticalRegion(context, keys);
  terminal.result(found);
  terminal.print(`${found.firms} ${terminal.say({ de: 'Unternehmen, Datenabdeckung', en: 'firms, coverage' })} ${Math.round(found.coverage * 100)} %`);
  list(terminal, terminal.say({ de: 'Ausfälle, die dort Unternehmen anhalten', en: 'Failures that stop firms there' }), found.threats, true, (one) => `${String(one.stopsInside).padStart(6)}  ${name(one.firm)}`);
  list(terminal, terminal.say({ de: 'Ausfälle dort, die außerhalb Unternehmen anhalten', en: 'Failures there that stop firms outside' }), found.exports, true, (one) => `${String(one.stopsOutside).padStart(6)}  ${name(one.firm)}`);
  list(terminal, terminal.say({ de: 'Gemeinsame Wurzeln mehrerer Quellen', en: 'Hidden common sources' }), found.hiddenSources, found.hiddenSourcesComplete, (one) => `${String(one.inputCount).padStart(6)}  ${name(one.source)}`);
}
