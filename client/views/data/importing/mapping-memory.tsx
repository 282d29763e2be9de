import { Anchor, Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { withTable } from '../../../state/importing/edits.ts';
import { forgetMapping, keepMapping, mappingFile, mappingInFile, savedMappings } from '../../../state/importing/saved-mappings.ts';
import type { SavedMapping } from '../../../state/importing/saved-mappings.ts';
import { wholeMapping } from '../../../state/importing/table-plan.ts';
import type { TablePlan } from '../../../state/importing/table-plan.ts';
import { useTexts } from '../../../text/texts.ts';
import { assistant } from './assistant.ts';
import { download } from '../../shared/download.ts';
import classes from './importing.module.css';

/** Keeps a mapping for the next time, in this browser or as a file. */
export function MappingMemory({ plan }: { plan: TablePlan }) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const [saved, setSaved] = useState(() => savedMappings(window.localStorage));
  const mapping = wholeMapping(plan);
  const keep = (): void => {
    const isKept = keepMapping(window.localStorage, { name: name.trim(), headers: plan.columns.map(({ proposal }) => proposal.header), mapping });
    setMessage(isKept ? t('importing.mappingKept', { name: name.trim() }) : t('importing.mappingNotKept'));
    setSaved(savedMappings(window.localStorage));
    if (isKept) setName('');
  };
  const forget = (entry: SavedMapping): void => {
    forgetMapping(window.localStorage, entry.name);
    setSaved(savedMappings(window.localStorage));
    const id = `mapping-${entry.name}`;
    const bringBack = (): void => {
      keepMapping(window.localStorage, entry);
      setSaved(savedMappings(window.localStorage));
      notifications.hide(id);
    };
    notifications.show({
      id, color: 'petrol', autoClose: 12_000, closeButtonProps: { 'aria-label': t('state.close') },
      message: <Group justify="space-between" wrap="nowrap"><Text size="sm">{t('importing.mappingForgotten', { name: entry.name })}</Text><Button size="compact-sm" variant="default" flex="none" onClick={bringBack}>{t('editing.session.undo')}</Button></Group>,
    });
  };
  const load = async (file: File | null): Promise<void> => {
    if (!file) return;
    const loaded = mappingInFile(await file.text());
    if (loaded) await assistant.changeTables((edits) => withTable(edits, plan, loaded));
    setMessage(loaded ? '' : t('importing.mappingBad', { name: file.name }));
  };
  return (
    <details className={classes.memory}>
      <summary>{t('importing.mapping')}</summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm" c="dimmed">{t('importing.mappingText')}</Text>
        <Group gap="sm" align="flex-end">
          <TextInput size="sm" label={t('importing.mappingName')} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter' && name.trim() !== '') keep(); }} />
          <Button size="sm" disabled={name.trim() === ''} onClick={keep}>{t('importing.mappingSave')}</Button>
          <Button size="sm" variant="default" onClick={() => download(new Blob([mappingFile({ mapping })], { type: 'application/json' }), 'mapping.json')}>{t('importing.mappingDownload')}</Button>
          <FileButton accept="application/json,.json" onChange={(file) => void load(file)}>{(props) => <Button {...props} size="sm" variant="default">{t('importing.mappingLoad')}</Button>}</FileButton>
        </Group>
        <Text size="sm" role="status">{message}</Text>
        {saved.length > 0 && (
          <ul className={classes.saved} aria-label={t('importing.mappingList')}>
            {saved.map((entry) => (
              <li key={entry.name}>
                <Text span size="sm" className={classes.wrap}>{entry.name}</Text>
                <Group gap="sm" wrap="nowrap">
                  <Anchor component="button" type="button" size="sm" aria-label={t('importing.mappingApplyOf', { name: entry.name })} onClick={() => void assistant.changeTables((edits) => withTable(edits, plan, { ...entry.mapping, headerRow: plan.table.headerRow }))}>{t('importing.mappingApply')}</Anchor>
                  <Button size="compact-xs" variant="subtle" color="gray" aria-label={t('importing.mappingForget', { name: entry.name })} onClick={() => forget(entry)}>×</Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </details>
  );
}
