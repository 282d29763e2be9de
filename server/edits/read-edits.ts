import type { Change } from '#graph-model/change-set.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { Expectation, ExpectedRecord } from '#server/store/expected-records.ts';
import { recordKey } from '#server/store/expected-records.ts';
import { changedId } from '#server/store/last-changes.ts';
import { readRecord, type ReadOptions } from './read-record.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';

/** A change of one record as somebody sent it. Without `sent` the record is to be deleted. */
export interface Edit {
  readonly kind: RecordKind;
  /** Absent where a new record says its own. */
  readonly id?: string;
  readonly sent?: Readonly<Record<string, unknown>>;
  readonly expected: Expectation;
}

/** Edits as changes, with what each of them expects, and every fault in them. */
export interface ReadEdits {
  readonly changes: readonly Change[];
  readonly expectedRecords: readonly ExpectedRecord[];
  readonly findings: readonly Finding[];
}

/** Reads edits by themselves; what they mean among other records is looked at later. Findings of several edits carry their number, from 1. */
export function readEdits(edits: readonly Edit[], options: Omit<ReadOptions, 'id' | 'isNew'>): ReadEdits {
  const changes: Change[] = [];
  const expectedRecords: ExpectedRecord[] = [];
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  edits.forEach((edit, position) => {
    const row = edits.length > 1 ? position + 1 : undefined;
    const { change, faults } = readEdit(edit, options);
    for (const fault of faults) findings.push(findingOf(edit, fault, row));
    if (!change) return;
    const id = changedId(change);
    const key = recordKey(edit.kind, id);
    if (first.has(key)) findings.push(findingOf(edit, { severity: 'error', code: 'duplicate_id', field: 'id', value: id, details: { first: String(first.get(key)) } }, row));
    else first.set(key, position + 1);
    changes.push(change);
    expectedRecords.push({ kind: edit.kind, id, version: edit.expected });
  });
  return { changes, expectedRecords, findings };
}

function readEdit({ kind, id, sent, expected }: Edit, options: Omit<ReadOptions, 'id' | 'isNew'>): { change?: Change; faults: readonly FieldFault[] } {
  if (sent === undefined) return { change: { op: 'delete', kind, id: id! }, faults: [] };
  const { record, faults } = readRecord(kind, sent, { ...options, id, isNew: expected === 'absent' });
  return { ...(record && { change: { op: 'put', kind, record } as Change }), faults };
}

function findingOf({ kind, id, sent }: Edit, { severity, code, field, value, details }: FieldFault, row: number | undefined): Finding {
  const record = id ?? (typeof sent?.id === 'string' ? sent.id.slice(0, 80) : undefined);
  const facts = { ...(record !== undefined && { record }), ...details };
  return {
    severity, code, file: kind, ...(row !== undefined && { row }), field, ...(value !== undefined && { value }), ...(Object.keys(facts).length > 0 && { details: facts }),
  };
}
