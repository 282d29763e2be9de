import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Names } from '#graph-model/contract/failure-answers.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { IsoDate } from '#graph-model/provenance.ts';
import { fold } from '#graph-model/text.ts';
import { readConfiguration } from '#server/config.ts';
import { readDataset } from '#server/imports/read-dataset.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { openServices, today } from '#server/open-services.ts';
import { namesOf } from '#server/present/firm-view.ts';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Terminal } from './command.ts';
import { inputFiles, progressOf } from './input-files.ts';

/** Options of every command that computes on a network: files instead of the store, and the day that counts. */
export const NETWORK_OPTIONS = { file: { type: 'string', multiple: true }, day: { type: 'string' }, 'skip-bad-rows': { type: 'boolean', default: false } } as const;
export const NETWORK_USAGE = '[--file relations.csv …] [--day YYYY-MM-DD|all] [--skip-bad-rows] [--json]';

interface NetworkWanted {
  readonly file?: readonly string[];
  readonly day?: string;
  readonly 'skip-bad-rows': boolean;
}

/** A network to compute on. */
export interface NetworkInput {
  readonly context: AnalysisContext;
  readonly names: Names;
  /** Absent where the network comes from files. */
  readonly revision?: number;
  /** Relations in force on this day count; absent: all. */
  readonly day?: string;
}

/** The network that the options name: of the files, else of the store. Prints whom it is about. */
export async function networkInput(wanted: NetworkWanted, terminal: Terminal): Promise<NetworkInput> {
  const day = dayOf(wanted.day, terminal);
  const { dataset, revision }: { dataset: Dataset; revision?: number } = wanted.file ? { dataset: await fromFiles(wanted.file, wanted['skip-bad-rows'], terminal) } : await fromStore();
  if (holdsFictitious(dataset.firms)) terminal.print(terminal.say({ de: 'Demonstrationsregion, alle Unternehmen sind fiktiv', en: 'Demonstration region, all firms are fictitious' }));
  return { context: createAnalysisContext(dataset, { day, region: MAERKISCHE_REGION }), names: namesOf(indexRecords(dataset)), revision, day };
}

/** The day of an option: today unless told, undefined for `all`. */
export function dayOf(text: string | undefined, terminal: Terminal): string | undefined {
  if (text === undefined) return today();
  if (text === 'all') return undefined;
  if (!IsoDate.safeParse(text).success) throw new AtlasError('bad_input', terminal.say({ de: `--day ${text}: Schreiben Sie einen Tag als 2026-08-28, oder „all“.`, en: `--day ${text}: write a day as 2026-08-28, or "all".` }));
  return text;
}

/** The records of files, with the findings on standard error; `bad_input` with all findings where rows are at fault, unless they are to be skipped. */
export async function fromFiles(paths: readonly string[], skipBadRows: boolean, terminal: Terminal): Promise<Dataset> {
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

export async function fromStore(): Promise<{ dataset: Dataset; revision: number }> {
  const { store } = await openServices(readConfiguration(process.env));
  try {
    return await store.load();
  } finally {
    await store.close();
  }
}

/** So many firms are named where a name fits several, or none. */
const NAMED = 5;

/**
 * Ids of the firms that words name, by id or by name; case and umlauts do not matter.
 * @throws AtlasError `bad_input` that says of every word that names nobody, or several, who might be meant.
 */
export function firmsNamed(words: readonly string[], { dataset: { firms } }: AnalysisContext, terminal: Terminal): string[] {
  const ids = new Set<string>(firms.map(({ id }) => id));
  const byName = Map.groupBy(firms, ({ name }) => fold(name));
  const faults: string[] = [];
  const found = words.map((word) => {
    if (ids.has(word)) return word;
    const named = byName.get(fold(word)) ?? [];
    if (named.length === 1) return named[0].id as string;
    const near = named.length > 1 ? named : firms.filter(({ name }) => fold(name).includes(fold(word)));
    const list = near.slice(0, NAMED).map(({ id, name }) => `${name} (${id})`).join(', ');
    const meant = list === '' ? '' : terminal.say({ de: ` Gemeint sein können: ${list}${near.length > NAMED ? ' …' : '.'}`, en: ` These may be meant: ${list}${near.length > NAMED ? ' …' : '.'}` });
    faults.push(named.length > 1
      ? terminal.say({ de: `„${word}“ heißen mehrere; nennen Sie die Kennung.${meant}`, en: `Several are called "${word}"; name the id.${meant}` })
      : terminal.say({ de: `„${word}“: kein Unternehmen mit dieser Kennung oder diesem Namen.${meant}`, en: `"${word}": no firm of this id or name.${meant}` }));
    return word;
  });
  if (faults.length > 0) throw new AtlasError('bad_input', faults.join('\n'));
  return found;
}
