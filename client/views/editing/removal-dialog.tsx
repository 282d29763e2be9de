import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import type { EditChange, ListedKind } from '#graph-model/contract/edits.ts';
import { newRequestKey, useReferring, useStoreChanges, useStoredRecord } from '../../api/edit-queries.ts';
import { KIND_WORDS } from '../../state/editing/record-fields.ts';
import { useTexts } from '../../text/texts.ts';
import { ProblemMessage } from '../shared/state-message.tsx';
import { useEditSession } from './use-edit-session.tsx';
import classes from './editing.module.css';

/** At most so many changes at once, as the contract has it. */
const MOST = 1_000 satisfies typeof import('#graph-model/contract/edits.ts').MAX_CHANGES;
/** Titles that fit the question; the rest is counted. */
const TITLES = 8;

/** Asks before a record is deleted, and names what refers to it and goes with it. */
export function RemovalDialog({ kind, id, title, onClose }: { kind: ListedKind; id: string; title: string; onClose: () => void }) {
  const { t, language } = useTexts();
  const { tell } = useEditSession();
  const stored = useStoredRecord(kind, id);
  const referring = useReferring(kind, id);
  const store = useStoreChanges();
  const refers = kind === 'firm' || kind === 'product';
  const lists = referring.data ?? [];
  const others = lists.flatMap((list) => list.records.map(({ id: other, version }): EditChange => ({ op: 'delete', kind: list.kind, version, id: other })));
  const isReady = stored.data !== undefined && (!refers || referring.isFetchedAfterMount);
  const tooMany = others.length + 1 > MOST;
  const remove = (): void => {
    if (!stored.data) return onClose();
    const changes: EditChange[] = [...others, { op: 'delete', kind, version: stored.data.version, id }];
    store.mutate({ changes, title: title.slice(0, 200), requestKey: newRequestKey() }, {
      onSuccess: ({ changeSet }) => {
        tell(t('editing.done.removed', { title }), { changeSet, title });
        onClose();
      },
      onError: () => { void stored.refetch(); void referring.refetch(); },
    });
  };
  const problem = stored.error ?? referring.error ?? (store.error?.code === 'conflict' ? null : store.error);
  return (
    <Modal opened onClose={onClose} title={t('editing.removal.title', { kind: KIND_WORDS[kind].one[language] })} centered closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack data-testid="removal">
        <Text>{stored.data === null ? t('editing.form.gone') : t('editing.removal.text', { title })}</Text>
        {!isReady && !problem && <Loader size="sm" aria-label={t('state.loading')} />}
        {others.length > 0 && <Text>{t('editing.removal.refers')}</Text>}
        {lists.map(({ kind: of, records }) => (
          <div key={of}>
            <Text size="sm" fw={600}>{t('editing.removal.list', { kind: KIND_WORDS[of].many[language], count: records.length })}</Text>
            <ul className={classes.titles}>{records.slice(0, TITLES).map((record) => <li key={record.id}>{record.title}</li>)}</ul>
            {records.length > TITLES && <Text size="sm" c="dimmed">{t('editing.removal.more', { count: records.length - TITLES })}</Text>}
          </div>
        ))}
        {tooMany && <Alert color="amber" variant="light" role="alert">{t('editing.removal.tooMany', { most: MOST - 1 })}</Alert>}
        {store.error?.code === 'conflict' && <Alert color="amber" variant="light" role="alert">{t('editing.removal.changed')}</Alert>}
        {problem && <ProblemMessage problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('editing.form.cancel')}</Button>
          <Button color="red.9" onClick={remove} loading={store.isPending} disabled={!isReady || tooMany || !stored.data}>
            {others.length === 0 ? t('editing.removal.confirm') : t('editing.removal.all', { count: others.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
