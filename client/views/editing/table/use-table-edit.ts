import { useMemo, useRef, useState } from 'react';
import type { EditConflict } from '#graph-model/contract/edit-conflict.ts';
import type { EditChange } from '#graph-model/contract/edits.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { newRequestKey, useStoreChanges } from '../../../api/edit-queries.ts';
import type { ChangesDone } from '../../../api/edit-queries.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { baseOf } from '../../../state/editing/draft.ts';
import type { Draft } from '../../../state/editing/draft.ts';
import type { TextContext } from '../../../state/editing/field-text.ts';
import { faultsByRow, rowReader, tableChanges } from '../../../state/editing/table-changes.ts';
import { replaceRow } from '../../../state/editing/table-draft.ts';
import type { TableDraft, TableRow } from '../../../state/editing/table-draft.ts';
import type { OtherVersion } from '../use-record-edit.ts';

/** What the server said of a row, as long as the row stays as it was sent. */
interface ServerFaults {
  readonly row: TableRow;
  readonly faults: readonly FieldFault[];
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
  const [conflicts, setConflicts] = useState<readonly EditConflict[]>([]);
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
  const meet = (from: TableDraft, met: readonly EditConflict[]): void => {
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
    if (toCompare.length === 0 && told.size === 0) save(next);
  };
  const [conflict] = conflicts;
  const conflictRow = conflict && rowOf(table, conflict);
  const other: OtherVersion | undefined = conflict?.current && {
    base: baseOf(kind, conflict.current, context), isAfterSave: conflicts.length === 1, ...(conflict.changedBy && { changedBy: conflict.changedBy }),
  };
  return {
    table, asked, faultsOf, store,
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
      if (conflicts.length === 1) save(next);
    },
    stopComparing: () => setConflicts([]),
  };
}

function rowOf(table: TableDraft, { id }: EditConflict): TableRow | undefined {
  return table.rows.find(({ base }) => base?.record.id === id);
}
