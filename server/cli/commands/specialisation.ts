import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { BRANCH_LEVELS } from '#graph-model/analysis/specialisation/composition.ts';
import { COMPARISONS, specialisation as specialisationOf, SPECIALISATION_FORMULA } from '#graph-model/analysis/specialisation/specialisation.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { readConfiguration } from '#server/config.ts';
import { comparisonAsked } from '#server/network/comparison-asked.ts';
import { readAtlasReference } from '#server/reference/atlas-reference.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import type { Command } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS } from '../network-input.ts';
import { regionNamed } from '../region-named.ts';

const SHOWN = 30;

export const specialisation: Command = {
  summary: { de: 'Worin eine Region stark ist: Branchen, die hier häufiger sind als üblich', en: 'In what a region is strong: branches that are more frequent here than usual' },
  usage: `  npm run atlas -- specialisation [--region 05914,05962024] [--place <Schlüssel|key>] [--level ${BRANCH_LEVELS.join('|')}] [--against ${COMPARISONS.join('|')}] [--area DE] [firms.csv …] [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, region: { type: 'string' }, place: { type: 'string' }, level: { type: 'string', default: 'group' }, against: { type: 'string' }, area: { type: 'string' } },
    });
    const level = BRANCH_LEVELS.find((one) => one === values.level);
    if (level === undefined) throw new AtlasError('bad_input', `--level ${values.level}: ${BRANCH_LEVELS.join(', ')}`);
    const against = COMPARISONS.find((one) => one === values.against);
    if (values.against !== undefined && against === undefined) throw new AtlasError('bad_input', `--against ${values.against}: ${COMPARISONS.join(', ')}`);
    const day = dayOf(values.day, terminal);
    const reference = await readAtlasReference(readConfiguration(process.env).dataDir);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const region = values.region === undefined ? MAERKISCHE_REGION : await regionNamed(values.region, dataset, terminal);
    const { options } = comparisonAsked(reference, region, { place: values.place, level, against, area: values.area });
    const context = createAnalysisContext(dataset, { day, region });
    const found = specialisationOf(context, options);
    terminal.result({ region: region.keys, place: options.place, level, against: options.against, area: options.table?.area, formula: SPECIALISATION_FORMULA, ...found });
    const number = (value: number, digits = 0) => (Number.isNaN(value) ? '–' : value.toLocaleString(terminal.language, { maximumFractionDigits: digits }));
    terminal.print(`${region.name} · ${terminal.say({ de: 'verglichen mit', en: 'compared with' })}: ${options.table?.area ?? options.against} · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${Math.round(found.coverage * 100)} %`);
    terminal.print(terminal.say({ de: '  so häufig wie üblich · Beschäftigte · Unternehmen', en: '  as frequent as usual · employees · firms' }));
    for (const { branch, firms, employees, quotient } of found.branches.filter((row) => row.firms > 0).slice(0, SHOWN)) {
      const title = reference.branch(branch, 2008);
      terminal.print(`  ${`${number(quotient, 2)}×`.padStart(8)} ${number(employees).padStart(8)} ${number(firms).padStart(6)}  ${branch} ${title ? terminal.say(title) : ''}`);
    }
    return true;
  },
};
