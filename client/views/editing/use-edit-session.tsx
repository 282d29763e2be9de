import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { Finding } from '#graph-model/finding.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useUndo } from '../../api/change-queries.ts';
import { afterEdit, afterRedo, afterUndo, createSessionStore, without } from '../../state/editing/edit-session.ts';
import type { DoneEdit, EditSession } from '../../state/editing/edit-session.ts';
import { problemText } from '../../text/problem-text.ts';
import { useTexts } from '../../text/texts.ts';

/** One for the page: an edit can be taken back from any view. */
const store = createSessionStore();

/** A message with an undo stays longer than one that only tells. */
const STAYS = 12_000;
/** The words of findings are only fetched where there are any. */
const FindingSentences = lazy(async () => ({ default: (await import('./finding-sentences.tsx')).FindingSentences }));

export interface EditSessionActions {
  readonly session: EditSession;
  /** Remembers an edit and tells of it, with an undo in the message; `warnings` are worth a second look. */
  readonly tell: (message: string, edit: { readonly changeSet?: string | undefined; readonly title: string }, warnings?: readonly Finding[]) => void;
  /** Remembers an edit without a word: of what is saved while one writes. */
  readonly remember: (edit: DoneEdit) => void;
  /** Takes an edit back; the last one unless told. */
  readonly undo: (edit?: DoneEdit) => void;
  readonly redo: () => void;
  readonly isPending: boolean;
}

/** The edits of this page and what can be done with them: each is taken back, and done again, by a change set of its own. */
export function useEditSession(): EditSessionActions {
  const { t, language } = useTexts();
  const session = useSyncExternalStore(store.subscribe, store.get);
  const { mutate, isPending } = useUndo();
  // A message stands outside the page's tree, which knows the language.
  const sentences = (findings: readonly Finding[]) => <Suspense fallback={null}><FindingSentences findings={findings} language={language} /></Suspense>;
  const failed = (edit: DoneEdit, problem: Error): void => {
    const isStuck = problem instanceof ApiProblem && problem.code === 'conflict';
    // What later edits build on stays as it is; those before it can still be taken back.
    if (isStuck) store.change((now) => without(now, edit));
    notifications.show({
      color: 'amber', autoClose: STAYS, title: t('editing.session.stuck', { title: edit.title }), closeButtonProps: { 'aria-label': t('state.close') },
      message: isStuck ? sentences(problem.findings) : problemText(problem, t),
    });
  };
  const undo = (edit = store.get().done.at(-1)): void => {
    if (!edit || isPending) return;
    notifications.hide(edit.changeSet);
    mutate({ id: edit.changeSet }, {
      onSuccess: ({ id }) => {
        store.change((now) => afterUndo(now, edit, id));
        notifications.show({ color: 'petrol', message: t('editing.session.undone', { title: edit.title }), closeButtonProps: { 'aria-label': t('state.close') } });
      },
      onError: (problem) => failed(edit, problem),
    });
  };
  const redo = (): void => {
    const edit = store.get().undone.at(-1);
    if (!edit || isPending) return;
    mutate({ id: edit.changeSet }, {
      onSuccess: ({ id }) => {
        store.change((now) => afterRedo(now, edit, id));
        notifications.show({ color: 'petrol', message: t('editing.session.redone', { title: edit.title }), closeButtonProps: { 'aria-label': t('state.close') } });
      },
      onError: (problem) => failed(edit, problem),
    });
  };
  const tell: EditSessionActions['tell'] = (message, { changeSet, title }, warnings = []) => {
    const edit = changeSet === undefined ? undefined : { changeSet, title };
    if (edit) store.change((now) => afterEdit(now, edit));
    notifications.show({
      ...(changeSet === undefined ? {} : { id: changeSet }), color: 'petrol', autoClose: STAYS, closeButtonProps: { 'aria-label': t('state.close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          {edit && <Button size="compact-sm" variant="default" flex="none" onClick={() => undo(edit)}>{t('editing.session.undo')}</Button>}
        </Group>
      ),
    });
    if (warnings.length === 0) return;
    notifications.show({
      color: 'amber', autoClose: STAYS, title: t('editing.session.warnings'), closeButtonProps: { 'aria-label': t('state.close') },
      message: sentences(warnings),
    });
  };
  return { session, tell, remember: (edit) => store.change((now) => afterEdit(now, edit)), undo, redo, isPending };
}
