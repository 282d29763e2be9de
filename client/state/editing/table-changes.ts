import type { EditChange, ListedKind } from '#graph-model/contract/edits.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { readDraft } from './draft.ts';
import type { ReadDraft } from './draft.ts';
import type { TextContext } from './field-text.ts';
import { dirtyRows, isDirty } from './table-draft.ts';
import type { TableDraft, TableRow } from './table-draft.ts';

/** Reads rows once for as long as they stay as they are: a table of a thousand rows is checked after every key. */
export function rowReader(kind: ListedKind, context: TextContext): (row: TableRow) => ReadDraft {
  const known = new WeakMap<TableRow, ReadDraft>();
  return (row) => {
    const found = known.get(row) ?? (isDirty(kind, row) && !row.isDeleted ? readDraft(kind, row.draft, context, row.base) : { faults: [] });
    known.set(row, found);
    return found;
  };
}

/** What a table asks to be changed: rows with a fault are none of it. `rows` has the key of the row of each change. */
export interface TableChanges {
  readonly changes: readonly EditChange[];
  readonly rows: readonly number[];
  /** Rows that have at least one fault. */
  readonly faulty: readonly TableRow[];
}

export function tableChanges(table: TableDraft, read: (row: TableRow) => ReadDraft): TableChanges {
  const changes: EditChange[] = [];
  const rows: number[] = [];
  const faulty: TableRow[] = [];
  for (const row of dirtyRows(table)) {
    const change = changeOf(table.kind, row, read);
    if (!change) faulty.push(row);
    else {
      changes.push(change);
      rows.push(row.key);
    }
  }
  return { changes, rows, faulty };
}

function changeOf(kind: ListedKind, row: TableRow, read: (row: TableRow) => ReadDraft): EditChange | undefined {
  const { base, isDeleted } = row;
  if (base && isDeleted) return { op: 'delete', kind, version: base.version, id: base.record.id as string };
  const { record } = read(row);
  if (!record) return undefined;
  return base ? { op: 'replace', kind, version: base.version, record } : { op: 'create', kind, record };
}

/** What the server found, by the key of the row: findings carry the number of their change, or nothing where there was one alone. */
export function faultsByRow(findings: readonly Finding[], rows: readonly number[], changes: readonly EditChange[]): Map<number, FieldFault[]> {
  const byId = new Map(changes.flatMap((change, place) => {
    const id = change.op === 'delete' ? change.id : change.record.id;
    return typeof id === 'string' ? [[id, rows[place]] as const] : [];
  }));
  const found = new Map<number, FieldFault[]>();
  for (const finding of findings) {
    const record = finding.details?.record;
    const key = finding.row === undefined ? byId.get(String(record)) ?? (rows.length === 1 ? rows[0] : undefined) : rows[finding.row - 1];
    if (key === undefined) continue;
    const fault = { ...finding, field: finding.field ?? '' } as FieldFault;
    found.set(key, [...found.get(key) ?? [], fault]);
  }
  return found;
}
