import { createContext, useContext } from 'react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { RecordSearch } from '../../api/edit-queries.ts';

/** Something to be edited: one record in a form (a new one without `id`, with what is known of it), one to be deleted, one whose origin is asked for, or many in a table. */
export type EditRequest =
  | { readonly what: 'form'; readonly kind: ListedKind; readonly id?: string; readonly preset?: Readonly<Record<string, unknown>>; /** What stood in its fields before the page was loaded anew. */ readonly kept?: Readonly<Record<string, string>> }
  | { readonly what: 'removal'; readonly kind: ListedKind; readonly id: string; readonly title: string }
  | { readonly what: 'history'; readonly kind: RecordKind; readonly id: string; readonly title: string }
  /** Without `search` the table begins empty. */
  | { readonly what: 'table'; readonly kind: ListedKind; readonly search?: RecordSearch };

const EditorContext = createContext<(request: EditRequest) => void>(() => undefined);
export const EditorProvider = EditorContext;

/** Opens a form, a table or the question whether to delete, above whatever is shown. */
export function useEditor(): (request: EditRequest) => void {
  return useContext(EditorContext);
}
