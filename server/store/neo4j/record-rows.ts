import neo4j from 'neo4j-driver';
import type { Change } from '#graph-model/change-set.ts';
import { forKinds, RECORD_KINDS, SAVED_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import { REFERENCES } from '../references.ts';
import { storableId, storableText } from '../storable.ts';
import { checkKind } from '../store-faults.ts';

/** Values of a record, whatever its kind. */
export type Values = Readonly<Record<string, unknown>>;

/** A change as it is written: `body` is the record's JSON text and `values` what it holds; both undefined where it is deleted. */
export interface Row {
  readonly kind: RecordKind;
  readonly id: string;
  readonly body?: string;
  readonly values?: Values;
  /** The revision that made it, where that is not the one being written. */
  readonly revision?: number;
}

/** A row that puts a record. */
export type PutRow = Row & { readonly body: string; readonly values: Values };

export function isPut(row: Row): row is PutRow {
  return row.body !== undefined;
}

/** The row of a change. Throws `bad_input` for what cannot be stored as it is. */
export function rowOf(change: Change): Row {
  const { kind } = change;
  checkKind(kind);
  if (change.op === 'delete') return { kind, id: storableId(kind, 'id', change.id) };
  const body = storableText(kind, change.record);
  const values: Values = { ...change.record };
  const id = storableId(kind, 'id', values.id);
  for (const { field } of REFERENCES[kind]) if (values[field] !== undefined) storableId(kind, field, values[field]);
  if (kind === 'offer' && values.product === undefined && typeof values.capability !== 'string') storableId(kind, 'product', values.product);
  return { kind, id, body, values };
}

/** The row that puts a record back from its JSON text, or takes it away where there was none. */
export function rowOfText(kind: RecordKind, id: string, body: string | undefined): Row {
  return body === undefined ? { kind, id } : { kind, id, body, values: JSON.parse(body) as Values };
}

/** Fields that the ends of a relationship say already. */
const ENDS: Readonly<Record<RecordKind, readonly string[]>> = {
  firm: [], product: [], relation: ['supplier', 'buyer'], requirement: ['firm', 'product'], offer: ['firm', 'direction', 'product'], ...forKinds(SAVED_KINDS, () => []),
};

/** Fields of each kind that people find as properties in Neo4j. */
export const PROPERTIES: Readonly<Record<RecordKind, readonly string[]>> = forKinds(RECORD_KINDS, (kind) => Object.keys(RECORD_SCHEMAS[kind].shape).filter((field) => !ENDS[kind].includes(field)));

/** Whole numbers are written as such; any other number is a float, so that one property never has two types. */
const WHOLE = new Set(['employees', 'wzEdition']);

/**
 * The properties of a record's node or relationship: its fields to read, filter and count by, its JSON text, from which alone it is
 * read back exactly, and the revision that made it. What the record was before, `old`, and is no longer gets null, which takes it away.
 */
export function propertiesOf({ kind, body, values, revision: own }: PutRow, revision: number, old: Values = {}): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const field of PROPERTIES[kind]) {
    const value = propertyOf(field, values[field]);
    if (value !== undefined) properties[field] = value;
    else if (old[field] !== undefined) properties[field] = null;
  }
  properties.body = body;
  properties.revision = neo4j.int(own ?? revision);
  return properties;
}

function propertyOf(field: string, value: unknown): unknown {
  if (typeof value === 'number') return WHOLE.has(field) && Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
