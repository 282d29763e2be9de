import type { EditChange } from '#graph-model/contract/edits.ts';
import type { RecordOf, SavedKind } from '#graph-model/dataset.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { newRequestKey, useStoreChanges } from '../../api/edit-queries.ts';
import type { Versioned } from '../../api/region-queries.ts';
import { useEditSession } from '../editing/use-edit-session.tsx';

export interface SavedActions<K extends SavedKind> {
  /** Creates or, where it was read before, replaces a saved record; its id is told when it is stored. */
  readonly save: (record: Omit<RecordOf[K], 'id'>, before: Versioned<RecordOf[K]> | undefined, onSaved: (id: string) => void) => void;
  readonly remove: (saved: Versioned<RecordOf[K]>, onRemoved: () => void) => void;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
}

/** What is said when it is done. */
interface DoneWords {
  readonly saved: (name: string) => string;
  readonly removed: (name: string) => string;
}

/** What can be done with saved records of a kind; each is an edit of the session and can be taken back. */
export function useSavedActions<K extends SavedKind>(kind: K, words: DoneWords): SavedActions<K> {
  const { tell } = useEditSession();
  const { mutate, isPending, error } = useStoreChanges();
  const change = (asked: EditChange, title: string, message: string, onDone: (id: string) => void): void =>
    mutate({ changes: [asked], title, requestKey: newRequestKey() }, {
      onSuccess: ({ changeSet, records, warnings }) => {
        tell(message, { changeSet, title }, warnings);
        onDone(records[0].id);
      },
    });
  return {
    save: (record, before, onSaved) => {
      const { name } = record as { readonly name: string };
      const asked: EditChange = before ? { op: 'replace', kind, version: before.version, record: { ...record, id: before.record.id } } : { op: 'create', kind, record: { ...record } };
      change(asked, name, words.saved(name), onSaved);
    },
    remove: ({ record: { id, name }, version }, onRemoved) => change({ op: 'delete', kind, version, id }, name, words.removed(name), onRemoved),
    isPending, problem: error,
  };
}
