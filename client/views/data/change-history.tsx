import { Alert, Badge, Button, Group, Modal, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChangeSetView } from '#graph-model/contract/imports.ts';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useChangeSets, useUndo } from '../../api/queries.ts';
import { momentText, numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from './data.module.css';

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
    <li data-undone={change.undoneBy !== undefined || undefined}>
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

/** Asks before it takes a change set back; says in words why it cannot. */
function UndoDialog({ change, onClose }: { change: ChangeSetView | undefined; onClose: () => void }) {
  const { t } = useTexts();
  const undo = useUndo();
  const { error } = undo;
  const conflict = error instanceof ApiProblem && error.code === 'conflict';
  const confirm = (): void => {
    if (change) undo.mutate(change.id, { onSuccess: () => { notifications.show({ message: t('data.undoDone'), color: 'petrol' }); onClose(); } });
  };
  return (
    <Modal opened={change !== undefined} onClose={onClose} title={t('data.undoTitle')} centered size={conflict ? 'lg' : 'md'} closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack>
        <Text>{t('data.undoText', { title: change?.title ?? '' })}</Text>
        {conflict && <Alert color="amber" variant="light" role="alert">{t('data.undoConflict')}</Alert>}
        {conflict && <Conflicts findings={error.findings} />}
        {error && !conflict && <ProblemMessage problem={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('data.undoCancel')}</Button>
          <Button onClick={confirm} loading={undo.isPending} disabled={conflict}>{t('data.undoConfirm')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

/** Sentences that fit a dialog; the rest is counted. */
const SENTENCES = 12;

/** What stands in the way, record by record. */
function Conflicts({ findings }: { findings: readonly Finding[] }) {
  const { t, language } = useTexts();
  const sentences = [...new Set(findings.map((finding) => describeFinding(finding, language)))];
  return (
    <div data-testid="findings">
      <ul className={classes.conflicts}>{sentences.slice(0, SENTENCES).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      {sentences.length > SENTENCES && <Text size="sm" c="dimmed">{t('data.furtherFindings', { count: sentences.length - SENTENCES })}</Text>}
    </div>
  );
}
