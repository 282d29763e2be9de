import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { lostFirms } from '#graph-model/analysis/failure-cascade.ts';
import { lostSets } from '#graph-model/analysis/lost-sets.ts';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { IsoDate } from '#graph-model/provenance.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import { readConfiguration } from '#server/config.ts';
import { measuresCsv } from '#server/exports/measures-csv.ts';
import { readDataset } from '#server/imports/read-dataset.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { openServices, today } from '#server/open-services.ts';
import { known } from '#server/present/measures-view.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { COMMON_OPTIONS, type Command, type Terminal } from '../command.ts';
import { inputFiles, progressOf } from '../input-files.ts';

/** Short names for several measures at once. */
const FAMILIES: Readonly<Record<string, readonly MeasureId[]>> = {
  all: MEASURES.map((measure) => measure.id),
  critical: ['critical_count', 'critical_employee_share', 'critical_volume_share'],
};
const SHOWN = 15;

export const analyse: Command = {
  summary: { de: 'Kennzahlen und kritische Stellen berechnen: aus Dateien, ohne sie zu speichern, oder aus dem Datenbestand', en: 'Compute measures and critical firms: from files, without storing them, or from the store' },
  usage: `  npm run atlas -- analyse [relations.csv …] [--metrics critical,betweenness] [--out result.csv] [--day YYYY-MM-DD|all] [--skip-bad-rows] [--json]
  metrics: all, critical, ${MEASURES.map((measure) => measure.id).join(', ')}`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        ...COMMON_OPTIONS, metrics: { type: 'string', default: 'all' }, out: { type: 'string' }, day: { type: 'string' }, 'skip-bad-rows': { type: 'boolean', default: false },
      },
    });
    const ids = measureIds(values.metrics, terminal);
    const day = dayOf(values.day, terminal);
    const dataset = positionals.length > 0 ? await fromFiles(positionals, values['skip-bad-rows'], terminal) : await fromStore();
    const context = createAnalysisContext(dataset, { day, region: MAERKISCHE_REGION });
    const results = new Map(MEASURES.filter((measure) => ids.includes(measure.id)).map((measure) => [measure.id, measure.compute(context)]));
    if (values.out !== undefined) await writeFile(values.out, [...measuresCsv(dataset.firms, context.network.firms, results)].join(''));
    if (terminal.json) terminal.result(resultJson(dataset, day, context, results));
    else printResult(dataset, day, context, results, terminal);
    return true;
  },
};

function measureIds(text: string, terminal: Terminal): MeasureId[] {
  const names = text.split(',').map((name) => name.trim()).filter(Boolean);
  const unknown = names.filter((name) => !Object.hasOwn(FAMILIES, name) && !FAMILIES.all.includes(name as MeasureId));
  if (unknown.length > 0 || names.length === 0) {
    throw new AtlasError('bad_input', `${unknown.join(', ')}: ${terminal.say({ de: 'keine Kennzahl. Es gibt', en: 'no measure. There are' })} ${[...Object.keys(FAMILIES), ...FAMILIES.all].join(', ')}.`);
  }
  return [...new Set(names.flatMap((name) => FAMILIES[name] ?? [name as MeasureId]))];
}

function dayOf(text: string | undefined, terminal: Terminal): string | undefined {
  if (text === undefined) return today();
  if (text === 'all') return undefined;
  if (!IsoDate.safeParse(text).success) throw new AtlasError('bad_input', terminal.say({ de: `--day ${text}: Schreiben Sie einen Tag als 2026-08-28, oder „all“.`, en: `--day ${text}: write a day as 2026-08-28, or "all".` }));
  return text;
}

async function fromFiles(paths: readonly string[], skipBadRows: boolean, terminal: Terminal): Promise<Dataset> {
  const files = inputFiles(paths);
  const { dataset, report } = await readDataset(files, referenceLookup(loadReferenceData()), { onProgress: progressOf(files, terminal) });
  terminal.progress(undefined);
  if (report.errors > 0 && !skipBadRows) {
    throw new AtlasError('bad_input', terminal.say({
      de: `${report.errors} Fehler in den Dateien; mit --skip-bad-rows wird ohne diese Zeilen gerechnet.`, en: `${report.errors} errors in the files; --skip-bad-rows computes without these rows.`,
    }), { findings: report.findings });
  }
  for (const finding of report.findings) terminal.complain(describeFinding(finding, terminal.language));
  return dataset;
}

async function fromStore(): Promise<Dataset> {
  const { store } = await openServices(readConfiguration(process.env));
  try {
    return (await store.load()).dataset;
  } finally {
    await store.close();
  }
}

type Results = ReadonlyMap<MeasureId, MeasureValues>;

/** The firms that stop when each firm fails, for every firm whose failure stops another. */
function criticalList(context: AnalysisContext): { firm: string; stops: string[] }[] {
  const { firms: counts } = lostSets(context);
  return context.network.firms.filter((_, position) => counts[position] > 0).map((firm) => ({ firm, stops: lostFirms(context, firm) }));
}

function resultJson(dataset: Dataset, day: string | undefined, context: AnalysisContext, results: Results) {
  const { firms } = context.network;
  return {
    network: { firms: dataset.firms.length, relations: inForce(dataset, day) },
    day: day ?? null,
    measures: Object.fromEntries([...results].map(([id, { coverage, values, note }]) => [id, { coverage, note, values: Object.fromEntries(firms.map((firm, position) => [firm, known(values[position])])) }])),
    ...(results.has('critical_count') && { critical: criticalList(context) }),
  };
}

function inForce(dataset: Dataset, day: string | undefined): number {
  return dataset.relations.filter((relation) => isActive(relation, day)).length;
}

function printResult(dataset: Dataset, day: string | undefined, context: AnalysisContext, results: Results, terminal: Terminal): void {
  const names = new Map(dataset.firms.map((firm) => [firm.id as string, firm.name]));
  const number = new Intl.NumberFormat(terminal.language, { maximumSignificantDigits: 4 });
  const relations = inForce(dataset, day);
  const fictitious = holdsFictitious(dataset.firms);
  terminal.print(terminal.say({ de: `${number.format(dataset.firms.length)} Unternehmen, ${number.format(relations)} Lieferbeziehungen in Kraft${fictitious ? ' – Demonstrationsregion, alle Unternehmen sind fiktiv' : ''}`, en: `${number.format(dataset.firms.length)} firms, ${number.format(relations)} supply relations in force${fictitious ? ' – demonstration region, all firms are fictitious' : ''}` }));
  for (const [id, { values, coverage, note }] of results) {
    const measure = MEASURES.find((candidate) => candidate.id === id)!;
    const ranked = context.network.firms.map((firm, position) => ({ firm, value: values[position] })).filter(({ value }) => !Number.isNaN(value)).toSorted((a, b) => b.value - a.value);
    terminal.print(`\n${terminal.say(measure.label)} (${id}) · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${Math.round(coverage * 100)} %${note ? ` · ${terminal.say(note)}` : ''}`);
    for (const { firm, value } of ranked.slice(0, SHOWN).filter((entry) => entry.value !== 0)) terminal.print(`  ${number.format(value).padStart(12)}  ${names.get(firm) ?? firm}`);
  }
}
