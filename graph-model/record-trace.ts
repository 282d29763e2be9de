import type { HistoryEntry } from './change-set.ts';
import { provenance, type Status } from './provenance.ts';
import { sameValue } from './same-value.ts';

/** Who said a value, when and how sure: the provenance of the record at the change that gave the field this value. */
export interface FieldTrace {
  readonly value: unknown;
  readonly source: string;
  readonly asOf?: string;
  readonly contributor?: string;
  readonly status: Status;
  readonly changeSet: string;
  readonly revision: number;
  readonly author: string;
  readonly at: string;
}

/** A field that one change gave another value; absent where it was or became unknown. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

type AnyRecord = Readonly<Record<string, unknown>>;

/** Fields that say where the others come from, and ids: nobody asks for their source. */
const ABOUT_THE_RECORD = new Set(['id', 'formerIds', 'differentFrom', 'fictitious', 'otherStatements', ...Object.keys(provenance)]);

/** Whether a field states something that has a source. */
export function isStatement(field: string): boolean {
  return !ABOUT_THE_RECORD.has(field);
}

/**
 * For every field that a record states now: the last change that gave it its value, with the provenance that the record had then. `history` is oldest first;
 * a record that is gone states nothing. Linear in the history.
 */
export function fieldTraces(history: readonly HistoryEntry[]): Map<string, FieldTrace> {
  const traces = new Map<string, FieldTrace>();
  for (const { before, after, changeSet, revision, author, at } of history) {
    if (after === undefined) { traces.clear(); continue; }
    const { source, asOf, contributor, status } = after;
    for (const { field, after: value } of changedFields(before, after)) {
      if (!isStatement(field)) continue;
      if (value === undefined) traces.delete(field);
      else traces.set(field, { value, source, ...(asOf !== undefined && { asOf }), ...(contributor !== undefined && { contributor }), status, changeSet, revision, author, at });
    }
  }
  return traces;
}

/** The fields that differ between two states of a record, in the order of the schema as they were written. */
export function changedFields(before: object | undefined, after: object | undefined): FieldChange[] {
  const [old, now] = [before ?? {}, after ?? {}] as [AnyRecord, AnyRecord];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => (sameValue(old[field], now[field]) ? [] : [{
    field, ...(old[field] !== undefined && { before: old[field] }), ...(now[field] !== undefined && { after: now[field] }),
  }]));
}
