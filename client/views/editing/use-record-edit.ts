import { useRef, useState } from 'react';
import type { EditChange, ListedKind } from '#graph-model/contract/edits.ts';
import type { FieldFault } from '#graph-model/schema-faults.ts';
import { newRequestKey, useStoreChanges } from '../../api/edit-queries.ts';
import type { ChangesDone, StoredRecord } from '../../api/edit-queries.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { baseOf, changedFields, readDraft, withText } from '../../state/editing/draft.ts';
import type { Draft, EditBase, ReadDraft } from '../../state/editing/draft.ts';
import type { TextContext } from '../../state/editing/field-text.ts';
import { fieldNamed } from '../../state/editing/record-fields.ts';

/** Another version of the record that is being edited, with whoever made it where the server says so. */
export interface OtherVersion {
  readonly base: EditBase;
  readonly changedBy?: { readonly author: string; readonly at: string };
  /** It was met when saving: what comes out of the comparison is saved at once. */
  readonly isAfterSave: boolean;
}

interface RecordEditOptions {
  readonly kind: ListedKind;
  readonly context: TextContext;
  readonly start: { readonly draft: Draft; readonly base?: EditBase };
  /** What stood in some fields before the page was loaded anew. */
  readonly kept?: Draft | undefined;
  readonly onSaved: (done: ChangesDone, draft: Draft) => void;
}

export interface RecordEdit {
  readonly draft: Draft;
  readonly base: EditBase | undefined;
  readonly isDirty: boolean;
  readonly read: ReadDraft;
  /** What the server found at the fields, until their text is another one. */
  readonly serverFaults: readonly FieldFault[];
  readonly isPending: boolean;
  /** A failure that is neither a fault of a field nor another one's edit. */
  readonly problem: ApiProblem | null;
  readonly other: OtherVersion | undefined;
  /** True where saving found that the record is gone. */
  readonly isGone: boolean;
  readonly change: (name: string, text: string) => void;
  readonly save: () => void;
  /** Saves it as a new record, as the stored one is gone. */
  readonly saveAgain: () => void;
  readonly compare: (latest: StoredRecord) => void;
  readonly stopComparing: () => void;
  /** Goes on with the merged draft from the other version. */
  readonly merge: (draft: Draft) => void;
}

/** One record that is being edited: its draft, what it began with, and what saving it met. */
export function useRecordEdit({ kind, context, start, kept, onSaved }: RecordEditOptions): RecordEdit {
  const [{ draft, base }, setState] = useState({ ...start, draft: { ...start.draft, ...kept } });
  const [serverFaults, setServerFaults] = useState<readonly FieldFault[]>([]);
  const [other, setOther] = useState<OtherVersion>();
  const [isGone, setGone] = useState(false);
  const keyOf = useRequestKeys();
  const store = useStoreChanges();
  const read = readDraft(kind, draft, context, base);

  const failed = (problem: ApiProblem): void => {
    const [conflict] = problem.conflicts;
    if (conflict?.current) setOther({ base: baseOf(kind, conflict.current, context), isAfterSave: true, ...(conflict.changedBy && { changedBy: conflict.changedBy }) });
    else if (conflict || problem.code === 'not_found') setGone(true);
    setServerFaults(problem.findings.filter(({ field }) => field !== undefined && fieldNamed(kind, field)) as readonly FieldFault[]);
  };
  const send = (asked: Draft, from: EditBase | undefined, isNew = false): void => {
    const { record } = readDraft(kind, asked, context, from);
    if (!record) return;
    const change: EditChange = from && !isNew ? { op: 'replace', kind, version: from.version, record } : { op: 'create', kind, record };
    store.mutate({ changes: [change], requestKey: keyOf(change) }, { onSuccess: (done) => onSaved(done, asked), onError: failed });
  };
  return {
    draft, base, read, serverFaults, other, isGone,
    isDirty: changedFields(draft, start.base ? base?.draft : start.draft).length > 0,
    isPending: store.isPending,
    problem: store.error && !other && !isGone && serverFaults.length === 0 ? store.error : null,
    change: (name, text) => {
      setState((now) => ({ ...now, draft: withText(kind, now.draft, name, text, context) }));
      setServerFaults((now) => now.filter(({ field }) => field.split('.')[0] !== name));
    },
    save: () => send(draft, base),
    saveAgain: () => send(draft, base, true),
    compare: (latest) => setOther({ base: baseOf(kind, latest, context), isAfterSave: false }),
    stopComparing: () => setOther(undefined),
    merge: (merged) => {
      if (!other) return;
      setState({ draft: merged, base: other.base });
      setOther(undefined);
      if (other.isAfterSave) send(merged, other.base);
    },
  };
}

/** The same key for the same change: where an answer got lost, saving again makes nothing twice. */
function useRequestKeys(): (change: EditChange) => string {
  const keys = useRef(new Map<string, string>());
  return (change) => {
    const text = JSON.stringify(change);
    const key = keys.current.get(text) ?? newRequestKey();
    keys.current.set(text, key);
    return key;
  };
}
