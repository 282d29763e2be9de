import type { Change } from '#graph-model/change-set.ts';
import { forKinds, SAVED_KINDS, type RecordKind, type RecordOf } from '#graph-model/dataset.ts';
import { checkKind } from '../store-faults.ts';
import { storableId, storableText } from '../storable.ts';

/** Fields of each kind that have a column of their own beside the JSON text: what is referred to, and the name. */
export const COLUMNS: { readonly [K in RecordKind]: readonly (keyof RecordOf[K] & string)[] } = {
  firm: ['name'],
  product: ['name'],
  relation: ['supplier', 'buyer', 'product'],
  requirement: ['firm', 'product', 'forProduct'],
  offer: ['firm', 'product'],
  ...forKinds(SAVED_KINDS, () => ['name'] as const),
};

/** A change as it crosses to the store's thread: `body` is the record's JSON text, null where it is deleted; then its columns. */
export type Row = readonly [kind: RecordKind, id: string, body: string | null, ...columns: (string | null)[]];

/** The row of a change. Throws `bad_input` for what cannot be stored as it is. */
export function rowOf(change: Change): Row {
  checkKind(change.kind);
  if (change.op === 'delete') return [change.kind, storableId(change.kind, 'id', change.id), null];
  const { kind, record } = change;
  const body = storableText(kind, record);
  return [kind, storableId(kind, 'id', record.id), body, ...columnsOf(kind, record)];
}

/** The row that brings a record back from its JSON text. */
export function rowOfText(kind: RecordKind, id: string, body: string): Row {
  return [kind, id, body, ...columnsOf(kind, JSON.parse(body) as object)];
}

function columnsOf(kind: RecordKind, record: object): (string | null)[] {
  const values = record as Record<string, unknown>;
  return COLUMNS[kind].map((field) => {
    const value = values[field];
    if (field === 'name') return typeof value === 'string' ? value : null;
    return value === undefined ? null : storableId(kind, field, value);
  });
}
