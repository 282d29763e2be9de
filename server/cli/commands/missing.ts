import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { EXPECTED_INPUT_FORMULA, expectedInputs, INPUT_KINDS } from '#graph-model/analysis/specialisation/expected-inputs.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { readAtlasReference } from '#server/reference/atlas-reference.ts';
import { codesOfFirm } from '#server/reference/branches-at.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import type { Command } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS } from '../network-input.ts';
import { recordsNamed } from '../records-named.ts';
import { regionNamed } from '../region-named.ts';

/** Firms that are named of each question. */
const NAMED = 5;

export const missing: Command = {
  summary: { de: 'Fehlt eine Angabe? Was eine Branche üblicherweise einkauft und Unternehmen nicht nennen', en: 'Anything missing? What an industry usually buys and firms do not name' },
  usage: `  npm run atlas -- missing [--firm <id|name> | --region 05914,05962024] [--threshold 0.05] [--inputs ${INPUT_KINDS.join('|')}] [firms.csv relations.csv …] [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, firm: { type: 'string' }, region: { type: 'string' }, threshold: { type: 'string', default: '0.05' }, inputs: { type: 'string', default: 'goods' } },
    });
    const inputs = INPUT_KINDS.find((kind) => kind === values.inputs);
    if (inputs === undefined) throw new AtlasError('bad_input', `--inputs ${values.inputs}: ${INPUT_KINDS.join(', ')}`);
    const threshold = Number(values.threshold.replace(',', '.'));
    if (!(threshold >= 0.001 && threshold <= 1)) throw new AtlasError('bad_input', terminal.say({ de: `--threshold ${values.threshold}: Schreiben Sie einen Koeffizienten von 0,001 bis 1.`, en: `--threshold ${values.threshold}: write a coefficient from 0.001 to 1.` }));
    const day = dayOf(values.day, terminal);
    const reference = await readAtlasReference(readConfiguration(process.env).dataDir);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const region = values.region === undefined ? MAERKISCHE_REGION : await regionNamed(values.region, dataset, terminal);
    const firm = values.firm === undefined ? undefined : recordsNamed('firm', [values.firm], dataset, terminal)[0];
    const { inputs: table, productBranches } = reference;
    const found = expectedInputs(createAnalysisContext(dataset, { day, region }), { table, threshold, inputs, region, firm, codesOf: codesOfFirm(reference), productBranches });
    terminal.result({ source: table.source, isDemonstration: table.isDemonstration, threshold, inputs, formula: EXPECTED_INPUT_FORMULA, ...found });
    const names = new Map<string, string>([...dataset.firms, ...dataset.products].map(({ id, name }) => [id, name]));
    const named = (ids: readonly string[]) => ids.slice(0, NAMED).map((id) => names.get(id) ?? id).join(', ') + (ids.length > NAMED ? ' …' : '');
    const titled = (code: string) => { const title = reference.branch(code, 2008); return title ? `${terminal.say(title)} (WZ ${code})` : code; };
    terminal.print(`${terminal.say({ de: 'Fragen, keine Feststellungen. Quelle', en: 'Questions, not findings. Source' })}: ${table.source} · ${terminal.say({ de: 'gefragt', en: 'asked' })} ${found.asked} / ${found.firms}`);
    for (const { branch, questions } of found.branches) {
      terminal.print(`\n${titled(branch)}`);
      for (const { wz, coefficient, asked, stating, products } of questions) {
        const what = products.length > 0 ? `${named(products)} – ${titled(wz[0])}` : titled(wz[0]);
        terminal.print(`  ${terminal.say({ de: 'Kaufen meist', en: 'Usually buy' })} ${what} · ${(100 * coefficient).toLocaleString(terminal.language, { maximumFractionDigits: 1 })} % · ${terminal.say({ de: 'nennen es', en: 'name it' })}: ${stating}, ${terminal.say({ de: 'nicht', en: 'do not' })}: ${asked.length}`);
        terminal.print(`    ${named(asked)}`);
      }
    }
    return true;
  },
};
