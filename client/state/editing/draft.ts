import { z } from 'zod';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { sizeClassOf } from '#graph-model/firm.ts';
import type { Language } from '#graph-model/language.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import { schemaFaults } from '#graph-model/schema-faults.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { shownValue } from '#graph-model/shown-value.ts';
import { readText, textOfValue } from './field-text.ts';
import type { TextContext } from './field-text.ts';
import { RECORD_FIELDS } from './record-fields.ts';

// The content security policy forbids the code that the validator would make at run time.
z.config({ jitless: true });

/** What stands in the fields of a form or in the cells of a row, by name of the field. Empty is unknown. */
export type Draft = Readonly<Record<string, string>>;

export type RecordFields = Readonly<Record<string, unknown>>;

/** A stored record with what stood in its fields when its edit began. */
export interface EditBase {
  readonly record: RecordFields;
  readonly version: string;
  readonly draft: Draft;
}

/** The record that a draft makes, unless a fault is in it; with every fault, each at its field, in the order of the form. */
export interface ReadDraft {
  readonly record?: RecordFields;
  readonly faults: readonly FieldFault[];
}

/** What stands in the fields for a record, every field of its kind among it. */
export function draftOf(kind: ListedKind, record: RecordFields, context: TextContext): Draft {
  return Object.fromEntries(RECORD_FIELDS[kind].map((field) => [field.name, textOfValue(field, record[field.name], context)]));
}

export function baseOf(kind: ListedKind, { record, version }: { readonly record: object; readonly version: string }, context: TextContext): EditBase {
  return { record: record as RecordFields, version, draft: draftOf(kind, record as RecordFields, context) };
}

/** A draft with another text in one field, and in those that follow from it: a head count tells the size class. */
export function withText(kind: ListedKind, draft: Draft, name: string, text: string, context: TextContext): Draft {
  const changed = { ...draft, [name]: text };
  if (kind !== 'firm' || name !== 'employees') return changed;
  const read = readText(fieldOf(kind, 'employees'), text.trim(), context);
  if (!('value' in read)) return changed;
  return { ...changed, sizeClass: textOfValue(fieldOf(kind, 'sizeClass'), sizeClassOf(read.value as number), context) };
}

function fieldOf(kind: ListedKind, name: string) {
  return RECORD_FIELDS[kind].find((field) => field.name === name)!;
}

/** Any good id: a new record gets its own in the store. */
const NO_ID = 'new';

/**
 * Reads a draft by the schema of its kind. Fields that nobody has touched keep the value they had, to the last digit, and so do those that are
 * not shown.
 */
export function readDraft(kind: ListedKind, draft: Draft, context: TextContext, base?: EditBase): ReadDraft {
  const record: Record<string, unknown> = { ...base?.record };
  const faults: FieldFault[] = [];
  for (const field of RECORD_FIELDS[kind]) {
    const text = draft[field.name] ?? '';
    if (base && text === base.draft[field.name]) continue;
    delete record[field.name];
    if (text.trim() === '') continue;
    const read = readText(field, text.trim(), context);
    if ('value' in read) record[field.name] = read.value;
    else faults.push({ severity: 'error', field: field.name, value: shownValue(text.trim()), ...read.fault });
  }
  const parsed = RECORD_SCHEMAS[kind].safeParse({ id: NO_ID, ...record });
  const unread = new Set(faults.map(({ field }) => field));
  if (!parsed.success) faults.push(...schemaFaults(record, parsed.error.issues).filter(({ field }) => !unread.has(field.split('.')[0])));
  else faults.push(...faultsAmongFields(kind, record));
  const order = new Map(RECORD_FIELDS[kind].map(({ name }, place) => [name, place]));
  const placeOf = ({ field }: FieldFault): number => order.get(field.split('.')[0]) ?? order.size;
  return { ...(faults.length === 0 && { record }), faults: faults.sort((a, b) => placeOf(a) - placeOf(b)) };
}

/** What two fields of a relation say against each other, as the check of a whole dataset has it. */
function faultsAmongFields(kind: ListedKind, { supplier, buyer, validFrom, validTo }: RecordFields): FieldFault[] {
  if (kind !== 'relation') return [];
  return [
    ...(supplier === buyer ? [{ severity: 'error', code: 'self_relation', field: 'buyer', value: buyer as string } as const] : []),
    ...(typeof validFrom === 'string' && typeof validTo === 'string' && validTo < validFrom ? [{ severity: 'error', code: 'valid_to_before_from', field: 'validTo', value: validTo, details: { from: validFrom } } as const] : []),
  ];
}

/** A fault in a sentence, without its place: it stands there. */
export function faultText({ severity, code, value, details }: Pick<Finding, 'severity' | 'code' | 'value' | 'details'>, language: Language): string {
  return describeFinding({ severity, code, ...(value !== undefined && { value }), ...(details && { details }) }, language);
}

/** Names of the fields whose text is another one than in the base; of a new record those that are not empty. */
export function changedFields(draft: Draft, base: Draft | undefined): string[] {
  return Object.keys(draft).filter((name) => draft[name].trim() !== (base?.[name] ?? '').trim());
}
