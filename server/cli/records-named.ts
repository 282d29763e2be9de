import { LIST_OF, type Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Words } from '#graph-model/language.ts';
import { fold } from '#graph-model/text.ts';
import type { Terminal } from './command.ts';

/** So many records are named where a name fits several, or none. */
const NAMED = 5;
const NOBODY: Readonly<Record<'firm' | 'product', Words>> = {
  firm: { de: 'kein Unternehmen mit dieser Kennung oder diesem Namen.', en: 'no firm of this id or name.' },
  product: { de: 'kein Produkt mit dieser Kennung oder diesem Namen.', en: 'no product of this id or name.' },
};

/**
 * Ids of the firms or products that words name, by id or by name; case and umlauts do not matter.
 * @throws AtlasError `bad_input` that says of every word that names nobody, or several, who might be meant.
 */
export function recordsNamed(kind: 'firm' | 'product', words: readonly string[], dataset: Dataset, terminal: Terminal): string[] {
  const records: readonly { readonly id: string; readonly name: string }[] = dataset[LIST_OF[kind]];
  const ids = new Set(records.map(({ id }) => id));
  const byName = Map.groupBy(records, ({ name }) => fold(name));
  const faults: string[] = [];
  const found = words.map((word) => {
    if (ids.has(word)) return word;
    const named = byName.get(fold(word)) ?? [];
    if (named.length === 1) return named[0].id;
    const near = named.length > 1 ? named : records.filter(({ name }) => fold(name).includes(fold(word)));
    const list = near.slice(0, NAMED).map(({ id, name }) => `${name} (${id})`).join(', ');
    const meant = list === '' ? '' : terminal.say({ de: ` Gemeint sein können: ${list}${near.length > NAMED ? ' …' : '.'}`, en: ` These may be meant: ${list}${near.length > NAMED ? ' …' : '.'}` });
    faults.push(named.length > 1
      ? terminal.say({ de: `„${word}“ heißen mehrere; nennen Sie die Kennung.${meant}`, en: `Several are called "${word}"; name the id.${meant}` })
      : terminal.say({ de: `„${word}“: ${NOBODY[kind].de}${meant}`, en: `"${word}": ${NOBODY[kind].en}${meant}` }));
    return word;
  });
  if (faults.length > 0) throw new AtlasError('bad_input', faults.join('\n'));
  return found;
}
