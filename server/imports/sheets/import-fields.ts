import type { Inspection } from '#graph-model/contract/inspections.ts';
import { REQUIRED_COLUMNS, TABLE_COLUMNS, TABLE_KINDS, type TableKind } from '../tables/column-names.ts';
import { englishLabel } from '../tables/column-words.ts';

/** Every field that columns can be read as, by kind, in the order of templates. */
export function importFields(): Inspection['fields'] {
  return Object.fromEntries(TABLE_KINDS.map((kind) => [kind, Object.entries<{ readonly label: string }>(TABLE_COLUMNS[kind]).map(([field, { label }]) => ({
    field, label: { de: label, en: englishLabel(kind, field) }, required: isRequired(kind, field),
  }))])) as Inspection['fields'];
}

/** Whether a table cannot do without a field; of several that replace each other the first one. */
export function isRequired(kind: TableKind, field: string): boolean {
  return (REQUIRED_COLUMNS[kind] as readonly (readonly string[])[]).some(([first]) => first === field);
}
