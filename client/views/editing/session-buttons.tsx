import { ActionIcon, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useTexts } from '../../text/texts.ts';
import { useEditSession } from './use-edit-session.tsx';

/** Undo and redo of the edits made in this page; there once there are any. */
export function SessionButtons() {
  const { t } = useTexts();
  const { session: { done, undone }, undo, redo, isPending } = useEditSession();
  const [last, next] = [done.at(-1), undone.at(-1)];
  if (!last && !next) return null;
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('editing.session.label')}>
      <ActionIcon
        variant="default" size="lg" aria-label={t('editing.session.undo')} disabled={!last || isPending} onClick={() => undo()}
        {...(last ? { title: t('editing.session.undoTitle', { title: last.title }) } : {})}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default" size="lg" aria-label={t('editing.session.redo')} disabled={!next || isPending} onClick={redo}
        {...(next ? { title: t('editing.session.redoTitle', { title: next.title }) } : {})}
      >
        <IconArrowForwardUp size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
