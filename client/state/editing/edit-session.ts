/** An edit of this page as a change set that can be taken back. */
export interface DoneEdit {
  readonly changeSet: string;
  readonly title: string;
}

/** The edits that were made since the page was opened, the last one at the end, and those that were taken back. */
export interface EditSession {
  readonly done: readonly DoneEdit[];
  /** Each with the change set that took it back: taking that back does the edit again. */
  readonly undone: readonly DoneEdit[];
}

export const NO_EDITS: EditSession = { done: [], undone: [] };

/** After an edit there is nothing left to do again. */
export function afterEdit({ done }: EditSession, edit: DoneEdit): EditSession {
  return { done: [...done, edit], undone: [] };
}

/** After `edit` was taken back by the change set `by`; it need not have been the last one. */
export function afterUndo({ done, undone }: EditSession, edit: DoneEdit, by: string): EditSession {
  return { done: done.filter(({ changeSet }) => changeSet !== edit.changeSet), undone: [...undone, { changeSet: by, title: edit.title }] };
}

export function afterRedo({ done, undone }: EditSession, edit: DoneEdit, by: string): EditSession {
  return { done: [...done, { changeSet: by, title: edit.title }], undone: undone.filter(({ changeSet }) => changeSet !== edit.changeSet) };
}

/** Without an edit that can no longer be taken back: those before it still can. */
export function without({ done, undone }: EditSession, { changeSet }: DoneEdit): EditSession {
  const others = (list: readonly DoneEdit[]): DoneEdit[] => list.filter((edit) => edit.changeSet !== changeSet);
  return { done: others(done), undone: others(undone) };
}

/** The session of the page, with those who want to know of its changes. */
export interface SessionStore {
  readonly get: () => EditSession;
  readonly change: (next: (session: EditSession) => EditSession) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createSessionStore(): SessionStore {
  let session = NO_EDITS;
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    change: (next) => {
      session = next(session);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
