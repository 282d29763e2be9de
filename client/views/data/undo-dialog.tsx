import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ChangeSetView, UndoPreview } from '#graph-model/contract/imports.ts';
import { useUndo, useUndoPreview } from '../../api/change-queries.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './data.module.css';

/** Says what taking a change set back would do now, and asks; what others changed since stays as it is. */
export function UndoDialog({ change, onClose }: { change: ChangeSetView | undefined; onClose: () => void }) {
  const { t } = useTexts();
  const preview = useUndoPreview(change?.id);
  const undo = useUndo();
  const nothing = preview.data?.kinds.length === 0;
  const confirm = (): void => {
    if (change) undo.mutate({ id: change.id, later: 'keep' }, { onSuccess: () => { notifications.show({ message: t('data.undoDone'), color: 'petrol' }); onClose(); } });
  };
  return (
    <Modal opened={change !== undefined} onClose={onClose} title={t('data.undoTitle')} centered size={preview.data?.keptCount ? 'lg' : 'md'} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack>
        <Text>{t('data.undoText', { title: change?.title ?? '' })}</Text>
        {preview.isPending && <Loader size="sm" aria-label={t('state.loading')} />}
        {preview.error && <ProblemMessage problem={preview.error} onRetry={() => void preview.refetch()} />}
        {preview.data && <Effect preview={preview.data} />}
        {undo.error && <ProblemMessage problem={undo.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('data.undoCancel')}</Button>
          <Button onClick={confirm} loading={undo.isPending} disabled={!preview.data || nothing}>{t(preview.data?.keptCount ? 'data.undoRest' : 'data.undoConfirm')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What becomes of how many records, and what stays. */
function Effect({ preview: { kinds, kept, keptCount } }: { preview: UndoPreview }) {
  const { t, language } = useTexts();
  return (
    <div data-testid="undo-effect">
      {kinds.length === 0 && <Alert color="amber" variant="light" role="alert">{t('data.undoNothing')}</Alert>}
      <ul className={classes.conflicts}>
        {kinds.map(({ kind, ...counts }) => (
          <li key={kind}>
            {t(`data.kindOf.${kind}`)}: {(['deleted', 'updated', 'created'] as const).filter((does) => counts[does] > 0).map((does) => t(`data.undoDoes.${does}`, { number: numberText(counts[does], language) })).join(' · ')}
          </li>
        ))}
      </ul>
      {keptCount > 0 && <Kept kept={kept} count={keptCount} />}
    </div>
  );
}

/** Sentences that fit a dialog; the rest is counted. */
const SENTENCES = 12;

function Kept({ kept, count }: { kept: UndoPreview['kept']; count: number }) {
  const { t, language } = useTexts();
  const shown = kept.slice(0, SENTENCES);
  return (
    <Alert color="amber" variant="light" mt="sm" title={t('data.undoKept', { count })}>
      <ul className={classes.conflicts}>
        {shown.map(({ kind, id, name, because, by }) => <li key={`${kind} ${id}`}>{t(`data.undoBecause.${because}`, { name, kind: t(`data.kindOf.${kind}`), by: by?.name ?? '' })}</li>)}
      </ul>
      {count > shown.length && <Text size="sm">{t('data.undoKeptMore', { number: numberText(count - shown.length, language) })}</Text>}
    </Alert>
  );
}
