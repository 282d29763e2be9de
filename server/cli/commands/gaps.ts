import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { hiddenPurchases } from '#graph-model/analysis/region/hidden-purchases.ts';
import type { PurchaseScope } from '#graph-model/analysis/region/purchases.ts';
import { regionSupply } from '#graph-model/analysis/region/region-supply.ts';
import { gapsSince, suppliesSince, supplyGaps } from '#graph-model/analysis/region/supply-gaps.ts';
import type { RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import type { Words } from '#graph-model/language.ts';
import { gapTable } from '#server/exports/region-tables.ts';
import { today } from '#server/open-services.ts';
import { nameIndexOf } from '#server/present/firm-view.ts';
import { presentGaps } from '#server/present/region-purchases-view.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Command, Terminal } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS } from '../network-input.ts';
import { recordsNamed } from '../records-named.ts';
import { regionNamed } from '../region-named.ts';
import { checkTableName, tableFile } from '../table-file.ts';
import { wholeNumber } from '../whole-number.ts';

const KINDS = ['hidden', 'real'] as const;

export const gaps: Command = {
  summary: { de: 'Versorgungslücken einer Region: was sie auswärts kauft, und wer es hier anbietet', en: 'Supply gaps of a region: what it buys elsewhere, and who offers it here' },
  usage: '  npm run atlas -- gaps [--region <id|name|05914,DEA56>] [--kind hidden|real] [--chain <product>] [--branch 25] [--place 05914000] [--since YYYY-MM-DD] [--limit 20] [--figures all] [--out gaps.csv|gaps.xlsx] [relations.csv …] [--day YYYY-MM-DD|all] [--json]',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { ...NETWORK_OPTIONS, region: { type: 'string' }, kind: { type: 'string' }, chain: { type: 'string' }, branch: { type: 'string' }, place: { type: 'string' }, since: { type: 'string' }, limit: { type: 'string', default: '20' }, figures: { type: 'string' }, out: { type: 'string' } },
    });
    const status = KINDS.find((kind) => kind === values.kind);
    if (values.kind !== undefined && status === undefined) throw new AtlasError('bad_input', `--kind ${values.kind}: ${KINDS.join(', ')}`);
    checkTableName(values.out, terminal);
    if (values.figures !== undefined && values.figures !== 'all') throw new AtlasError('bad_input', `--figures ${values.figures}: all`);
    const limit = wholeNumber('--limit', values.limit, 1, 500, terminal);
    const day = dayOf(values.day, terminal);
    const since = values.since === undefined ? undefined : dayOf(values.since, terminal);
    const dataset = await networkOf(positionals, values['skip-bad-rows'], terminal);
    const region = values.region === undefined ? MAERKISCHE_REGION : await regionNamed(values.region, dataset, terminal);
    const reference = loadReferenceData();
    const scope: PurchaseScope = {
      keys: region.keys, neighbours: reference.districtNeighbours, ...(values.chain !== undefined && { chain: recordsNamed('product', [values.chain], dataset, terminal)[0] }),
      ...(values.branch !== undefined && { branch: values.branch }), ...(values.place !== undefined && { place: values.place }),
    };
    const context = createAnalysisContext(dataset, { day, region });
    const limits = { gaps: limit, firms: 8, ...(status && { status }) };
    const earlier = since === undefined ? undefined : createAnalysisContext(dataset, { day: since, region });
    const both = earlier && suppliesSince(context, earlier, scope);
    const supply = both?.now ?? regionSupply(context, scope);
    const found = earlier === undefined ? supplyGaps(context, scope, limits, supply) : gapsSince(context, earlier, scope, limits, both);
    const hidden = values.figures === 'all' ? undefined : { now: hiddenPurchases(context, scope, supply), ...(earlier && { before: hiddenPurchases(earlier, scope, both?.before) }) };
    const index = nameIndexOf(dataset);
    // A file or the store, and no revision of either: 0.
    const view = presentGaps({ revision: 0, day: day ?? today(), context, index }, region, reference, found, hidden);
    terminal.result(view);
    if (values.out !== undefined) await writeFile(values.out, tableFile(values.out, gapTable(view, holdsFictitious(dataset.firms)), view.day, terminal));
    printGaps(view, terminal);
    return true;
  },
};

const KIND_WORDS: Readonly<Record<(typeof KINDS)[number], Words>> = { hidden: { de: 'versteckt', en: 'hidden' }, real: { de: 'echt', en: 'real' } };
const BASIS_WORDS: Readonly<Record<RegionGapsView['basis'], Words>> = {
  volume: { de: 'Euro im Jahr', en: 'euro a year' }, class: { de: 'Euro im Jahr (auch Klassenmitten)', en: 'euro a year (also class middles)' }, share: { de: 'Vorleistungen', en: 'inputs' }, relations: { de: 'Lieferbeziehungen', en: 'supply relations' },
};

function printGaps({ region, basis, counts, totals, coverage, gaps: list, note }: RegionGapsView, terminal: Terminal): void {
  const number = (value: number | null) => (value === null ? '?' : value.toLocaleString(terminal.language, { maximumSignificantDigits: 6 }));
  const amount = ({ value, suppressed }: RegionGapsView['totals']['gap']) => (suppressed ? terminal.say({ de: 'gesperrt', en: 'suppressed' }) : number(value));
  const percent = (value: number | null) => (value === null ? '?' : `${Math.round(value * 100)} %`);
  terminal.print(`${region.name}: ${terminal.say({ de: 'aus der Region', en: 'from the region' })} ${percent(totals.localShare)} · ${counts.hidden} ${terminal.say(KIND_WORDS.hidden)}, ${counts.real} ${terminal.say(KIND_WORDS.real)}`);
  terminal.print(`${terminal.say({ de: 'Gezählt in', en: 'Counted in' })}: ${terminal.say(BASIS_WORDS[basis])} · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${percent(coverage)} · ${terminal.say(note)}`);
  terminal.print(terminal.say({ de: '  Lücke × unverzichtbar × betroffen =   Gewicht', en: '    gap × essential     × hit       =    weight' }));
  for (const { products, gap, weights, score, status, sources, closest, before } of list) {
    const [first] = status === 'hidden' ? sources : closest;
    const who = first === undefined ? '' : ` · ${status === 'hidden' ? '' : '≈ '}${first.firm.name}`;
    const change = before === undefined ? '' : ` (${terminal.say({ de: 'zuvor', en: 'before' })} ${amount(before.gap)})`;
    terminal.print(`${amount(gap).padStart(7)} × ${percent(weights.essential).padStart(13)} × ${(weights.firmsHit === null ? terminal.say({ de: 'gesperrt', en: 'suppressed' }) : number(weights.firmsHit)).padStart(9)} = ${(score === null && gap.suppressed ? terminal.say({ de: 'gesperrt', en: 'suppressed' }) : number(score)).padStart(9)}  ${terminal.say(KIND_WORDS[status])}  ${products.map(({ name }) => name).join(', ')}${change}${who}`);
  }
}
