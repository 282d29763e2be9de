import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { bridges } from '#graph-model/analysis/bridges.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import type { EsriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import { lostLists } from '#graph-model/analysis/lost-sets.ts';
import { valuesUnasked, type MeasureId, type MeasureValues } from '#graph-model/analysis/measure.ts';
import { EngineId } from '#graph-model/contract/analyses.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { isActive } from '#graph-model/supply-relation.ts';
import { readConfiguration } from '#server/config.ts';
import type { EngineAnswer } from '#server/engines/measure-engine.ts';
import { engineNamed } from '#server/engines/engine-named.ts';
import { measuresCsv } from '#server/exports/measures-csv.ts';
import { esriInThreads } from '#server/jobs/esri-in-threads.ts';
import { openServices } from '#server/open-services.ts';
import { known } from '#server/present/measures-view.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import type { Command, Terminal } from '../command.ts';
import { dayOf, networkOf, NETWORK_OPTIONS } from '../network-input.ts';

/** Short names for several measures at once. */
const FAMILIES: Readonly<Record<string, readonly MeasureId[]>> = {
  all: MEASURES.map((measure) => measure.id),
  critical: ['critical_count', 'critical_employee_share', 'critical_volume_share'],
};
const SHOWN = 15;

export const analyse: Command = {
  summary: { de: 'Kennzahlen und kritische Stellen berechnen: aus Dateien, ohne sie zu speichern, oder aus dem Datenbestand', en: 'Compute measures and critical firms: from files, without storing them, or from the store' },
  usage: `  npm run atlas -- analyse [relations.csv …] [--metrics critical,betweenness] [--out result.csv] [--day YYYY-MM-DD|all] [--skip-bad-rows] [--json]
  npm run atlas -- analyse --engine gds [--metrics betweenness,pagerank,bridges] [--sampling-size 1000] …      (Neo4j, Graph Data Science)
  metrics: all, critical, bridges, ${MEASURES.map((measure) => measure.id).join(', ')}`,
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        ...NETWORK_OPTIONS, metrics: { type: 'string' }, out: { type: 'string' }, engine: { type: 'string', default: 'local' }, 'sampling-size': { type: 'string' },
      },
    });
    const wanted = await wantedOf(values.metrics, engineOf(values.engine, values['sampling-size'], positionals, terminal), terminal);
    const day = dayOf(values.day, terminal);
    const analysis = wanted.engine === 'gds'
      ? await byGds(wanted, day, values['sampling-size'])
      : await locally(await networkOf(positionals, values['skip-bad-rows'], terminal), wanted, day, terminal);
    const { firms, values: results } = analysis.answer;
    if (values.out !== undefined) await writeFile(values.out, [...measuresCsv(firms, firms.map(({ id }) => id), results)].join(''));
    if (terminal.json) terminal.result(resultJson(analysis));
    else printResult(analysis, terminal);
    return true;
  },
};

interface Wanted {
  readonly engine: EngineId;
  readonly measures: readonly MeasureId[];
  /** Those that were asked for by their own id, which are computed however long it takes. */
  readonly byName: readonly string[];
  readonly bridges: boolean;
}

/** What was computed; what is known besides only where this process has read the whole network. */
interface Analysis {
  readonly answer: Omit<EngineAnswer, 'revision'> & { readonly revision?: number };
  readonly relations?: number;
  readonly critical?: readonly { firm: string; stops: string[] }[];
}

function engineOf(name: string, samplingSize: string | undefined, files: readonly string[], terminal: Terminal): EngineId {
  const engine = EngineId.safeParse(name);
  if (!engine.success) throw new AtlasError('bad_input', terminal.say({ de: `--engine ${name}: Es gibt local und gds.`, en: `--engine ${name}: there are local and gds.` }));
  if (engine.data === 'gds' && files.length > 0) throw new AtlasError('bad_input', terminal.say({ de: '--engine gds rechnet in Neo4j, nicht aus Dateien: Importieren Sie sie zuerst.', en: '--engine gds computes in Neo4j, not from files: import them first.' }));
  if (samplingSize !== undefined && (engine.data !== 'gds' || !/^[1-9]\d{0,8}$/.test(samplingSize))) {
    throw new AtlasError('bad_input', terminal.say({ de: `--sampling-size ${samplingSize}: eine ganze Zahl ab 1, nur mit --engine gds.`, en: `--sampling-size ${samplingSize}: a whole number from 1, only with --engine gds.` }));
  }
  return engine.data;
}

/** Without a list, every measure that the engine has. */
async function wantedOf(text: string | undefined, engine: EngineId, terminal: Terminal): Promise<Wanted> {
  const names = (text ?? 'all').split(',').map((name) => name.trim()).filter(Boolean);
  const unknown = names.filter((name) => name !== 'bridges' && !Object.hasOwn(FAMILIES, name) && !FAMILIES.all.includes(name as MeasureId));
  if (unknown.length > 0 || names.length === 0) {
    throw new AtlasError('bad_input', `${unknown.join(', ')}: ${terminal.say({ de: 'keine Kennzahl. Es gibt', en: 'no measure. There are' })} ${[...Object.keys(FAMILIES), 'bridges', ...FAMILIES.all].join(', ')}.`);
  }
  const families = engine === 'gds' ? { ...FAMILIES, all: (await import('#server/store/neo4j/gds/gds-measures.ts')).GDS_MEASURES } : FAMILIES;
  const measures = names.filter((name) => name !== 'bridges').flatMap((name) => families[name] ?? [name as MeasureId]);
  return { engine, measures: MEASURES.map(({ id }) => id).filter((id) => measures.includes(id)), byName: names, bridges: names.includes('bridges') };
}

/** In this process, with everything that the records tell; the firms that each failure stops only where somebody reads them. */
async function locally(dataset: Dataset, wanted: Wanted, day: string | undefined, terminal: Terminal): Promise<Analysis> {
  const context = createAnalysisContext(dataset, { day, region: MAERKISCHE_REGION });
  const measures = MEASURES.filter(({ id }) => wanted.measures.includes(id));
  const takesLong = measures.some((measure) => wanted.byName.includes(measure.id) && measure.onRequest?.(context));
  const asked: Partial<Record<MeasureId, MeasureValues>> = takesLong ? await esriWithProgress(context, terminal) : {};
  const names = new Map(dataset.firms.map((firm) => [firm.id as string, firm.name]));
  return {
    answer: {
      engine: 'local', day, fictitious: holdsFictitious(dataset.firms),
      firms: context.network.firms.map((id) => ({ id, name: names.get(id) ?? id })),
      values: new Map(measures.map((measure) => [measure.id, (wanted.byName.includes(measure.id) ? asked[measure.id] : undefined) ?? valuesUnasked(measure, context)])),
      ...(wanted.bridges && { bridges: bridges(context) }),
    },
    relations: dataset.relations.filter((relation) => isActive(relation, day)).length,
    ...(terminal.json && wanted.measures.includes('critical_count') && { critical: lostLists(context) }),
  };
}

/** Systemic relevance of all firms takes minutes in a large network: on all cores, with nothing else to do meanwhile. */
async function esriWithProgress(context: AnalysisContext, terminal: Terminal): Promise<EsriMeasures> {
  const label = terminal.say({ de: 'Systemrelevanz', en: 'systemic relevance' });
  try {
    return await esriInThreads(context, (done) => terminal.progress({ done, label }));
  } finally {
    terminal.progress(undefined);
  }
}

/** In Neo4j; this process reads no more than the results. Ctrl+C ends the computation there as well. */
async function byGds({ measures, bridges: wantsBridges }: Wanted, day: string | undefined, samplingSize: string | undefined): Promise<Analysis> {
  const { store, engines } = await openServices(readConfiguration(process.env));
  const interrupt = new AbortController();
  const stop = () => interrupt.abort();
  process.once('SIGINT', stop);
  try {
    const answer = await engineNamed(engines, 'gds').compute({
      measures, bridges: wantsBridges, day, signal: interrupt.signal, ...(samplingSize !== undefined && { samplingSize: Number(samplingSize) }),
    });
    return { answer };
  } finally {
    process.off('SIGINT', stop);
    await store.close();
  }
}

function resultJson({ answer, relations, critical }: Analysis) {
  const { engine, revision, day, firms, values: results, bridges: pairs } = answer;
  return {
    network: { firms: firms.length, relations },
    engine, revision,
    day: day ?? null,
    measures: Object.fromEntries([...results].map(([id, { coverage, values, note, parameters }]) => [id, { coverage, note, parameters, values: Object.fromEntries(firms.map((firm, position) => [firm.id, known(values[position])])) }])),
    critical,
    bridges: pairs,
  };
}

function printResult({ answer, relations }: Analysis, terminal: Terminal): void {
  const { firms, fictitious, values: results, bridges: pairs, revision } = answer;
  const number = new Intl.NumberFormat(terminal.language, { maximumSignificantDigits: 4 });
  const size = relations === undefined
    ? { de: `, Fassung ${revision}, gerechnet von Graph Data Science`, en: `, revision ${revision}, computed by Graph Data Science` }
    : { de: `, ${number.format(relations)} Lieferbeziehungen in Kraft`, en: `, ${number.format(relations)} supply relations in force` };
  terminal.print(terminal.say({
    de: `${number.format(firms.length)} Unternehmen${size.de}${fictitious ? ' – Demonstrationsregion, alle Unternehmen sind fiktiv' : ''}`,
    en: `${number.format(firms.length)} firms${size.en}${fictitious ? ' – demonstration region, all firms are fictitious' : ''}`,
  }));
  for (const [id, { values, coverage, note }] of results) {
    const measure = MEASURES.find((candidate) => candidate.id === id)!;
    const ranked = firms.map(({ name }, position) => ({ name, value: values[position] })).filter(({ value }) => !Number.isNaN(value)).toSorted((a, b) => b.value - a.value);
    terminal.print(`\n${terminal.say(measure.label)} (${id}) · ${terminal.say({ de: 'Datenabdeckung', en: 'coverage' })} ${Math.round(coverage * 100)} %${note ? ` · ${terminal.say(note)}` : ''}`);
    for (const { name, value } of ranked.slice(0, SHOWN).filter((entry) => entry.value !== 0)) terminal.print(`  ${number.format(value).padStart(12)}  ${name}`);
  }
  if (pairs === undefined) return;
  const names = new Map(firms.map(({ id, name }) => [id, name]));
  terminal.print(`\n${terminal.say({ de: 'Brücken: Verbindungen, die allein zwei Teile des Netzes zusammenhalten', en: 'Bridges: links that alone hold two parts of the network together' })} · ${number.format(pairs.length)}`);
  for (const [a, b] of pairs.slice(0, SHOWN)) terminal.print(`  ${names.get(a)} – ${names.get(b)}`);
}
