import { useMemo, useRef, useState } from 'react';
import type { EditConflict } from '#graph-model/contract/edit-conflict.ts';
import type { EditChange } from '#graph-model/contract/edits.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { newRequestKey, useStoreChanges } from '../../../api/edit-queries.ts';
import type { ChangesDone, StoredRecord } from '../../../api/edit-queries.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { baseOf } from '../../../state/editing/draft.ts';
import type { Draft } from '../../../state/editing/draft.ts';
import type { TextContext } from '../../../state/editing/field-text.ts';
import { faultsByRow, rowReader, tableChanges } from '../../../state/editing/table-changes.ts';
import { isDirty, replaceRow } from '../../../state/editing/table-draft.ts';
import type { TableDraft, TableRow } from '../../../state/editing/table-draft.ts';
import type { OtherVersion } from '../use-record-edit.ts';

/** What the server said of a row, as long as the row stays as it was sent. */
interface ServerFaults {
  readonly row: TableRow;
  readonly faults: readonly FieldFault[];
}

/** Another version of the record of a row. */
type Met = Pick<EditConflict, 'id' | 'changedBy' | 'current'>;

/** A row whose record others have changed since the table read it; `latest` is null where they deleted it. */
export interface OthersRow {
  readonly row: TableRow;
  readonly latest: StoredRecord | null;
}

/** The rows whose records are stored otherwise than the table has them. */
export function othersRows({ rows }: TableDraft, records: ReadonlyMap<string, StoredRecord | null> | undefined): OthersRow[] {
  return rows.flatMap((row) => {
    const latest = row.base && records?.get(String(row.base.record.id));
    return latest === undefined || latest?.version === row.base?.version ? [] : [{ row, latest }];
  });
}

interface TableEditOptions {
  readonly context: TextContext;
  readonly start: () => TableDraft;
  readonly onSaved: (done: ChangesDone, count: number) => void;
}

/** A table that is being edited, saved as one change set, with what saving met. */
export function useTableEdit({ context, start, onSaved }: TableEditOptions) {
  const [table, setTable] = useState(start);
  const [server, setServer] = useState<ReadonlyMap<number, ServerFaults>>(new Map());
  const [conflicts, setConflicts] = useState<readonly Met[]>([]);
  /** The conflicts were met when saving: once they are settled the table is saved. */
  const [isSaving, setSaving] = useState(false);
  const store = useStoreChanges();
  const key = useRef({ asked: '', key: '' });
  const { kind } = table;
  const read = useMemo(() => rowReader(kind, context), [kind, context]);
  const asked = useMemo(() => tableChanges(table, read), [table, read]);
  const faultsOf = (row: TableRow): readonly FieldFault[] => {
    const told = server.get(row.key);
    return [...read(row).faults, ...(told?.row === row ? told.faults : [])];
  };

  const save = (from: TableDraft): void => {
    const { changes, rows, faulty } = tableChanges(from, read);
    if (changes.length === 0 || faulty.length > 0 || store.isPending) return;
    store.mutate({ changes, requestKey: keyFor(changes) }, {
      onSuccess: (done) => onSaved(done, changes.length),
      onError: (problem) => failed(problem, from, rows, changes),
    });
  };
  const keyFor = (changes: readonly EditChange[]): string => {
    const text = JSON.stringify(changes);
    if (key.current.asked !== text) key.current = { asked: text, key: newRequestKey() };
    return key.current.key;
  };
  const failed = (problem: ApiProblem, from: TableDraft, rows: readonly number[], changes: readonly EditChange[]): void => {
    const byKey = new Map(from.rows.map((row) => [row.key, row]));
    if (problem.conflicts.length > 0) return meet(from, problem.conflicts);
    setServer(new Map([...faultsByRow(problem.findings, rows, changes)].flatMap(([rowKey, faults]) => {
      const row = byKey.get(rowKey);
      return row ? [[rowKey, { row, faults }] as const] : [];
    })));
  };
  /** Of rows that were to be deleted the new version is shown first; of those that are gone a new record is made; the others are compared one by one. */
  const meet = (from: TableDraft, met: readonly Met[]): void => {
    let next = from;
    const told = new Map<number, ServerFaults>();
    const toCompare = met.filter((conflict) => {
      const row = rowOf(next, conflict);
      if (!row) return false;
      if (conflict.current && !row.isDeleted) return true;
      const { base: _, isDeleted: __, ...kept } = row;
      const base = conflict.current && baseOf(kind, conflict.current, context);
      const replaced: TableRow = base ? { ...kept, base, draft: base.draft } : kept;
      next = replaceRow(next, replaced);
      if (base) told.set(row.key, { row: replaced, faults: [{ severity: 'error', code: 'changed_meanwhile', field: '', value: String(base.record.id) }] });
      return false;
    });
    setTable(next);
    setServer(told);
    setConflicts(toCompare);
    setSaving(true);
    if (toCompare.length === 0 && told.size === 0) save(next);
  };
  /** Rows as others have left them: those untouched here are shown as they are stored now, the others are compared one by one. */
  const takeOthers = (rows: readonly OthersRow[]): void => {
    let next = table;
    const toCompare: Met[] = [];
    for (const { row, latest } of rows) {
      const isTouched = isDirty(kind, row);
      if (isTouched && latest && !row.isDeleted) toCompare.push({ id: String(row.base!.record.id), current: latest });
      else if (latest) {
        const base = baseOf(kind, latest, context);
        next = replaceRow(next, { key: row.key, base, draft: base.draft });
      } else if (isTouched && !row.isDeleted) next = replaceRow(next, { key: row.key, draft: row.draft });
      else next = { ...next, rows: next.rows.filter(({ key: each }) => each !== row.key), past: [], future: [] };
    }
    setTable(next);
    setConflicts(toCompare);
    setSaving(false);
  };
  const [conflict] = conflicts;
  const conflictRow = conflict && rowOf(table, conflict);
  const other: OtherVersion | undefined = conflict?.current && {
    base: baseOf(kind, conflict.current, context), isAfterSave: isSaving && conflicts.length === 1, ...(conflict.changedBy && { changedBy: conflict.changedBy }),
  };
  return {
    table, asked, faultsOf, store, takeOthers,
    change: (next: (table: TableDraft) => TableDraft) => { setTable(next); if (store.error) store.reset(); },
    save: (from: TableDraft = table) => {
      if (from !== table) setTable(from);
      save(from);
    },
    comparison: other && conflictRow?.base ? { row: conflictRow, before: conflictRow.base.draft, other } : undefined,
    settle: (draft: Draft) => {
      if (!other || !conflictRow) return;
      const next = replaceRow(table, { ...conflictRow, base: other.base, draft });
      setTable(next);
      setConflicts(conflicts.slice(1));
      if (isSaving && conflicts.length === 1) save(next);
    },
    stopComparing: () => setConflicts([]),
  };
}

function rowOf(table: TableDraft, { id }: Met): TableRow | undefined {
  return table.rows.find(({ base }) => base?.record.id === id);
}
