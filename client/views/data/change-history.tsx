import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChangeSetView } from '#graph-model/contract/imports.ts';
import { useChangeSets } from '../../api/change-queries.ts';
import { momentText, numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './data.module.css';
import { UndoDialog } from './undo-dialog.tsx';

const PAGE = 25;

/** What was changed, newest first; each entry can be taken back as a whole. */
export function ChangeHistory() {
  const { t } = useTexts();
  const [limit, setLimit] = useState(PAGE);
  const changes = useChangeSets(limit);
  const [asked, setAsked] = useState<ChangeSetView>();
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('data.history')}>
      <Title order={2} size="h3">{t('data.history')}</Title>
      <Text c="dimmed" mb="sm">{t('data.historyText')}</Text>
      {changes.error && <ProblemMessage problem={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isPending && <Stack gap="xs" role="status" aria-label={t('state.loading')}>{[0, 1, 2].map((row) => <Skeleton key={row} h={64} />)}</Stack>}
      {changes.data?.items.length === 0 && <Text>{t('data.historyEmpty')}</Text>}
      <ol className={classes.history}>
        {changes.data?.items.map((change) => <Entry key={change.id} change={change} onUndo={() => setAsked(change)} />)}
      </ol>
      {changes.data && changes.data.items.length >= limit && limit < 500 && <Button mt="sm" size="sm" variant="default" onClick={() => setLimit(Math.min(500, limit * 4))}>{t('state.more', { count: Math.min(500, limit * 4) - limit })}</Button>}
      <UndoDialog key={asked?.id} change={asked} onClose={() => setAsked(undefined)} />
    </Paper>
  );
}

function Entry({ change, onUndo }: { change: ChangeSetView; onUndo: () => void }) {
  const { t, language } = useTexts();
  const { created, updated, deleted } = change.counts;
  return (
    <li id={`change-${change.id}`} tabIndex={-1} data-undone={change.undoneBy !== undefined || undefined}>
      <div className={classes.entry}>
        <Group gap="xs"><Text fw={600} className={classes.title}>{change.title}</Text><Badge size="sm" radius="sm" variant="outline" color="gray.7" tt="none">{t(`data.reason.${change.reason}`)}</Badge></Group>
        <Text size="sm" c="dimmed">{momentText(change.at, language)} · {change.author} · {t('header.revision', { revision: change.revision })}</Text>
        <Text size="sm">{t('data.counts', { created: numberText(created, language), updated: numberText(updated, language), deleted: numberText(deleted, language) })}</Text>
      </div>
      {change.undoneBy !== undefined ? <Text size="sm" c="dimmed">{t('data.undone')}</Text> : (
        <Button size="compact-sm" flex="none" variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} aria-label={t('data.undoLabel', { title: change.title })} onClick={onUndo}>{t('data.undo')}</Button>
      )}
    </li>
  );
}
