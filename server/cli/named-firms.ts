import { createAnalysisContext, type AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import type { Names } from '#graph-model/contract/failure-answers.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { fold } from '#graph-model/text.ts';
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
