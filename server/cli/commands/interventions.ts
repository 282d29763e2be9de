import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { FIGURES } from '#graph-model/analysis/interventions/criticality-figures.ts';
import { INTERVENTION_DEFAULTS, interventions as bestInterventions, type Intervention } from '#graph-model/analysis/interventions/interventions.ts';
import type { InterventionScope } from '#graph-model/analysis/interventions/scope.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Command, Terminal } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS, regionOf } from '../network-input.ts';
import { recordsNamed } from '../records-named.ts';
import { wholeNumber } from '../whole-number.ts';

export const interventions: Command = {
  summary: { de: 'Welche neue Lieferbeziehung hilft am meisten: einem Unternehmen, einer Kette oder der Region', en: 'Which new supply relation helps most: a firm, a chain or the region' },
  usage: `  npm run atlas -- interventions [--firm <id|name> | --product <id|name>] [--aim ${FIGURES.join('|')}] [--limit 10] [--steps 3] [relations.csv …] [--day YYYY-MM-DD|all] [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, firm: { type: 'string' }, product: { type: 'string' }, aim: { type: 'string', default: INTERVENTION_DEFAULTS.aim }, limit: { type: 'string', default: '10' }, steps: { type: 'string', default: '0' } },
    });
    const aim = FIGURES.find((figure) => figure === values.aim);
    if (aim === undefined) throw new AtlasError('bad_input', `--aim ${values.aim}: ${FIGURES.join(', ')}`);
    if (values.firm !== undefined && values.product !== undefined) throw new AtlasError('bad_input', terminal.say({ de: 'Schreiben Sie --firm oder --product, nicht beides.', en: 'Write --firm or --product, not both.' }));
    const limit = wholeNumber('--limit', values.limit, 1, 100, terminal);
    const steps = wholeNumber('--steps', values.steps, 0, 20, terminal);
    const day = dayOf(values.day, terminal);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const scope: InterventionScope = values.firm !== undefined ? { kind: 'firm', firm: recordsNamed('firm', [values.firm], dataset, terminal)[0] }
      : values.product !== undefined ? { kind: 'product', product: recordsNamed('product', [values.product], dataset, terminal)[0] } : { kind: 'region' };
    const found = bestInterventions(createAnalysisContext(dataset, { day, region: regionOf(dataset) }), { scope, aim, limit, steps });
    terminal.result(found);
    const names = new Map<string, string>([...dataset.firms, ...dataset.products].map(({ id, name }) => [id, name]));
    const heading = { de: 'Einzelausfälle, Stillstände zusammen', en: 'Single failures, stops in all' };
    terminal.print(`${terminal.say(heading)}: ${found.before[aim].total.toLocaleString(terminal.language)} · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${Math.round(found.coverage * 100)} % · ${terminal.say(found.note)}`);
    for (const relation of found.relations) terminal.print(lineOf(relation, relation.after[aim].total, names, terminal));
    if (found.steps.length > 0) terminal.print(terminal.say({ de: '\nNacheinander:', en: '\nOne after the other:' }));
    for (const relation of found.steps) terminal.print(lineOf(relation, relation.after[aim].total, names, terminal));
    return true;
  },
};

function lineOf({ buyer, product, candidates, candidateCount }: Intervention, left: number, names: ReadonlyMap<string, string>, terminal: Terminal): string {
  const name = (id: string) => names.get(id) ?? id;
  const others = candidateCount > 1 ? terminal.say({ de: ` (oder ${candidateCount - 1} andere)`, en: ` (or ${candidateCount - 1} others)` }) : '';
  return `  ${left.toLocaleString(terminal.language, { maximumSignificantDigits: 6 }).padStart(9)}  ${name(candidates[0].firm)}${others} → ${name(buyer)}: ${name(product)}`;
}
