import { Button, Group, Paper, Select, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import { useRecords } from '../../api/edit-queries.ts';
import { useNetwork } from '../../api/queries.ts';
import { KIND_WORDS } from '../../state/editing/record-fields.ts';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';
import { RowActions } from '../editing/row-actions.tsx';
import { ProblemMessage } from '../shared/state-message.tsx';
import classes from '../editing/editing.module.css';

const KINDS = Object.keys(KIND_WORDS) as ListedKind[];
const PAGE = 10;
const MOST = 500;

/** The records of a kind, found by a part of a name, each to be edited or deleted; new ones one by one or many in a table. */
export function RecordList() {
  const { t, language } = useTexts();
  const open = useEditor();
  const revision = useNetwork().data?.revision;
  const [kind, setKind] = useState<ListedKind>('firm');
  const [typed, setTyped] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [search] = useDebouncedValue(typed.trim(), 250);
  const asked = search === '' ? {} : { search };
  const records = useRecords(kind, asked, limit, revision);
  const { items = [], total = 0 } = records.data ?? {};
  const words = KIND_WORDS[kind];
  return (
    <Paper withBorder p="lg" component="section" aria-label={t('editing.list.title')} data-testid="records">
      <Title order={2} size="h3">{t('editing.list.title')}</Title>
      <Text c="dimmed" mb="sm">{t('editing.list.text')}</Text>
      <Group gap="sm" mb="sm">
        <Select aria-label={t('editing.list.kind')} data={KINDS.map((value) => ({ value, label: KIND_WORDS[value].many[language] }))} value={kind} allowDeselect={false} onChange={(value) => { setKind(value as ListedKind); setLimit(PAGE); }} w={230} />
        <TextInput type="search" aria-label={t('editing.list.search')} placeholder={t('editing.list.search')} leftSection={<IconSearch size={18} aria-hidden />} value={typed} onChange={(event) => { setTyped(event.currentTarget.value); setLimit(PAGE); }} flex={1} miw={180} maxLength={200} />
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'form', kind })}>{t('editing.create', { kind: words.one[language] })}</Button>
        <Button variant="default" leftSection={<IconTable size={18} aria-hidden />} onClick={() => open({ what: 'table', kind })}>{t('editing.list.newTable')}</Button>
      </Group>
      {records.error && <ProblemMessage problem={records.error} onRetry={() => void records.refetch()} />}
      {records.data && total === 0 && <Text>{t('editing.list.none')}</Text>}
      <ul className={classes.records} aria-label={t('editing.list.label')}>
        {items.map(({ id, title }) => <li key={id}><span>{title}</span><RowActions kind={kind} id={id} title={title} /></li>)}
      </ul>
      {total > 0 && (
        <Group mt="sm" gap="sm">
          <Text size="sm" c="dimmed" aria-live="polite">{t('editing.list.found', { shown: numberText(items.length, language), total: numberText(total, language) })}</Text>
          {total > items.length && limit < MOST && <Button size="compact-sm" variant="default" onClick={() => setLimit(Math.min(MOST, limit * 4))}>{t('state.more', { count: Math.min(MOST, limit * 4, total) - items.length })}</Button>}
          <Button size="compact-sm" variant="default" onClick={() => open({ what: 'table', kind, search: asked })}>{t('editing.list.editTable')}</Button>
        </Group>
      )}
    </Paper>
  );
}
