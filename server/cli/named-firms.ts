import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Names } from '#graph-model/contract/failure-answers.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { indexRecords } from '#server/network/record-index.ts';
import { namesOf } from '#server/present/firm-view.ts';
import type { Terminal } from './command.ts';
import { dayOf, NETWORK_OPTIONS, networkOf, regionOf } from './network-input.ts';

/** Options of commands whose words are firms: files are named by an option. */
export const FIRM_OPTIONS = { ...NETWORK_OPTIONS, file: { type: 'string', multiple: true } } as const;
export const FIRM_USAGE = '[--file relations.csv …] [--day YYYY-MM-DD|all] [--skip-bad-rows] [--json]';

/** A network to compute on, with the names of its records. */
export interface NamedNetwork {
  readonly context: AnalysisContext;
  readonly names: Names;
  /** Relations in force on this day count; absent: all. */
  readonly day?: string;
}

/** The network that the options name: of the files, else of the store. Says where its firms do not exist. */
export async function namedNetwork(wanted: { readonly file?: readonly string[]; readonly day?: string; readonly 'skip-bad-rows': boolean }, terminal: Terminal): Promise<NamedNetwork> {
  const day = dayOf(wanted.day, terminal);
  const dataset = await networkOf(wanted.file ?? [], wanted['skip-bad-rows'], terminal);
  if (holdsFictitious(dataset.firms)) terminal.print(terminal.say({ de: 'Demonstrationsregion, alle Unternehmen sind fiktiv', en: 'Demonstration region, all firms are fictitious' }));
  return { context: createAnalysisContext(dataset, { day, region: regionOf(dataset) }), names: namesOf(indexRecords(dataset)), day };
}
