import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { BRANCH_LEVELS } from '#graph-model/analysis/specialisation/composition.ts';
import { COMPARISONS } from '#graph-model/analysis/specialisation/specialisation.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { readConfiguration } from '#server/config.ts';
import { specialisationTable } from '#server/exports/specialisation-table.ts';
import { specialisationOfRegion } from '#server/jobs/specialisation-answers.ts';
import { today } from '#server/open-services.ts';
import { nameIndexOf } from '#server/present/firm-view.ts';
import { readAtlasReference } from '#server/reference/atlas-reference.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import type { Command } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS } from '../network-input.ts';
import { regionNamed } from '../region-named.ts';
import { checkTableName, tableFile } from '../table-file.ts';

const SHOWN = 30;

export const specialisation: Command = {
  summary: { de: 'Worin eine Region stark ist: Branchen, die hier häufiger sind als üblich', en: 'In what a region is strong: industries that are more frequent here than usual' },
  usage: `  npm run atlas -- specialisation [--region 05914,05962024] [--place <Schlüssel|key>] [--level ${BRANCH_LEVELS.join('|')}] [--against ${COMPARISONS.join('|')}] [--area DE] [--figures all] [--out strengths.csv|strengths.xlsx] [firms.csv …] [--json]`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, region: { type: 'string' }, place: { type: 'string' }, level: { type: 'string', default: 'group' }, against: { type: 'string' }, area: { type: 'string' }, figures: { type: 'string' }, out: { type: 'string' } },
    });
    const level = BRANCH_LEVELS.find((one) => one === values.level);
    if (level === undefined) throw new AtlasError('bad_input', `--level ${values.level}: ${BRANCH_LEVELS.join(', ')}`);
    if (values.figures !== undefined && values.figures !== 'all') throw new AtlasError('bad_input', `--figures ${values.figures}: all`);
    checkTableName(values.out, terminal);
    const figures = values.figures;
    const against = COMPARISONS.find((one) => one === values.against);
    if (values.against !== undefined && against === undefined) throw new AtlasError('bad_input', `--against ${values.against}: ${COMPARISONS.join(', ')}`);
    const day = dayOf(values.day, terminal);
    const reference = await readAtlasReference(readConfiguration(process.env).dataDir);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const region = values.region === undefined ? MAERKISCHE_REGION : await regionNamed(values.region, dataset, terminal);
    const context = createAnalysisContext(dataset, { day, region });
    const index = nameIndexOf(dataset);
    // A file or the store, and no revision of either: 0.
    const view = specialisationOfRegion({ revision: 0, day: day ?? today(), context, index, reference }, region, { place: values.place, level, against, area: values.area, figures });
    terminal.result(view);
    if (values.out !== undefined) await writeFile(values.out, tableFile(values.out, specialisationTable(view, holdsFictitious(dataset.firms)), view.day, terminal));
    const number = (value: number | null, digits = 0) => (value === null ? terminal.say({ de: 'gesperrt', en: 'suppressed' }) : value.toLocaleString(terminal.language, { maximumFractionDigits: digits }));
    terminal.print(`${region.name} · ${terminal.say({ de: 'verglichen mit', en: 'compared with' })}: ${terminal.say(view.there.name)} · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${Math.round(view.coverage * 100)} %`);
    terminal.print(terminal.say({ de: '  so häufig wie üblich · Beschäftigte · Unternehmen', en: '  as frequent as usual · employees · firms' }));
    for (const { branch, firms, employees, share, shareThere, quotient } of view.branches.filter((row) => row.firms !== 0).slice(0, SHOWN)) {
      const times = quotient === null ? (share === null || shareThere === null ? number(null) : '–') : `${number(quotient, 2)}×`;
      terminal.print(`  ${times.padStart(8)} ${number(employees).padStart(10)} ${number(firms).padStart(8)}  ${branch.code} ${terminal.say(branch.title)}`);
    }
    return true;
  },
};
