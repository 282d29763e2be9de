import { useRef } from 'react';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { withoutStatement, withStatementTaken } from '#graph-model/other-statements.ts';
import type { SaidBy } from '#graph-model/other-statements.ts';
import type { OtherStatement } from '#graph-model/provenance.ts';
import { newRequestKey, useStoreChanges } from '../../api/edit-queries.ts';
import type { StoredRecord } from '../../api/edit-queries.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useEditSession } from '../editing/use-edit-session.tsx';

type Fields = Readonly<Record<string, unknown>>;

interface Actions {
  /** Gives the record the value that another source states; `message` tells of it. */
  readonly take: (statement: OtherStatement, message: string) => void;
  readonly dismiss: (statement: OtherStatement, message: string) => void;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
}

/** What can be done with what other sources say of a record: each is an edit of the version that is shown, and is undone like any other. */
export function useStatementActions(kind: RecordKind, title: string, stored: StoredRecord | null | undefined, history: RecordHistory | undefined, onStored: () => void): Actions {
  const store = useStoreChanges();
  const { tell } = useEditSession();
  const isAsked = useRef(false);
  const replace = (change: (record: Fields) => Fields, message: string): void => {
    // A second click before the first is drawn must not be met as somebody else's edit.
    if (!stored || isAsked.current) return;
    isAsked.current = true;
    const record = change(stored.record as Fields);
    store.mutate({ changes: [{ op: 'replace', kind, version: stored.version, record }], requestKey: newRequestKey() }, {
      onSuccess: ({ changeSet, warnings }) => tell(message, { changeSet, title }, warnings),
      onSettled: () => { isAsked.current = false; onStored(); },
    });
  };
  return {
    take: (statement, message) => replace((record) => withStatementTaken(record, statement, (field) => saidBy(field, record, history)), message),
    dismiss: (statement, message) => replace((record) => withoutStatement(record, statement), message),
    isPending: store.isPending, problem: store.error,
  };
}

/** Who said the present value of a field; of a field whose history is not shown, whoever stands for the record. */
function saidBy(field: string, record: Fields, history: RecordHistory | undefined): SaidBy {
  const { source, asOf, contributor, status } = history?.fields.find((trace) => trace.field === field) ?? (record as unknown as SaidBy);
  return { source, ...(asOf !== undefined && { asOf }), ...(contributor !== undefined && { contributor }), ...(status !== undefined && { status }) };
}
