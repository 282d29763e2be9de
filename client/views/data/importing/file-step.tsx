import { Alert, Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconClipboardText, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { API_BASE, ROUTES } from '../../../api/routes.ts';
import { isBlock, MOST_BYTES, MOST_FILES } from '../../../state/importing/chosen-files.ts';
import { editCount } from '../../../state/importing/edits.ts';
import { useTexts } from '../../../text/texts.ts';
import { DropZone } from '../drop-zone.tsx';
import firmsUrl from '../templates/firms.csv?url';
import relationsUrl from '../templates/relations.csv?url';
import requirementsUrl from '../templates/requirements.csv?url';
import { assistant } from './assistant.ts';
import type { AssistantState } from './assistant.ts';
import classes from './importing.module.css';

/** Files by drop, by the chooser or as a pasted block; small once there are some. */
export function FileStep({ state: { files, refused, busy, interrupted, step } }: { state: AssistantState }) {
  const { t } = useTexts();
  const [fault, setFault] = useState<string>();
  const isFirst = step === 'files';
  const choose = (chosen: readonly File[]): void => {
    const large = chosen.find(({ size }) => size > MOST_BYTES);
    const problem = chosen.length > MOST_FILES ? t('importing.tooMany', { count: MOST_FILES }) : large && t('importing.tooLarge', { name: large.name, limit: MOST_BYTES / 1024 ** 2 });
    setFault(problem);
    if (!problem && chosen.length > 0) void assistant.choose(chosen);
  };
  return (
    <Stack gap="sm">
      {interrupted && files.length === 0 && (
        <Alert color="petrol" variant="light" title={t('importing.interrupted')} role="status">
          <Text size="sm">{t('importing.interruptedText', { names: interrupted.files.map(({ name }) => name).join(', '), count: editCount(interrupted.edits) })}</Text>
          <Button mt="xs" size="xs" variant="default" onClick={assistant.startOver}>{t('importing.interruptedDrop')}</Button>
        </Alert>
      )}
      <DropZone onFiles={choose} disabled={busy !== undefined} again={!isFirst} />
      {fault && <Alert color="amber" variant="light" role="alert">{fault}</Alert>}
      {refused.length > 0 && <Alert color="amber" variant="light" role="alert">{t('importing.refused', { names: refused.join(', ') })}</Alert>}
      {isFirst && <PasteArea onFiles={choose} />}
      {isFirst && files.length === 0 && <Templates />}
    </Stack>
  );
}

/** For who cannot or does not want to paste by keyboard alone. */
function PasteArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState<string>();
  const [bad, setBad] = useState(false);
  if (text === undefined) return <Group justify="center"><Button variant="subtle" leftSection={<IconClipboardText size={18} aria-hidden />} onClick={() => setText('')}>{t('importing.paste')}</Button></Group>;
  const use = (): void => {
    if (!isBlock(text)) { setBad(true); return; }
    onFiles([new File([text], t('importing.pastedName'), { type: 'text/csv' })]);
    setText(undefined);
  };
  return (
    <Stack gap="xs">
      <Textarea
        label={t('importing.pasteLabel')} value={text} autosize minRows={4} maxRows={10} data-autofocus spellCheck={false} classNames={{ input: classes.block }}
        error={bad ? t('importing.pasteEmpty') : undefined} onChange={(event) => { setText(event.currentTarget.value); setBad(false); }}
      />
      <Group gap="sm"><Button onClick={use}>{t('importing.pasteUse')}</Button><Button variant="subtle" onClick={() => setText(undefined)}>{t('importing.pasteClose')}</Button></Group>
    </Stack>
  );
}

const FILES = [['relations.csv', relationsUrl], ['firms.csv', firmsUrl], ['requirements.csv', requirementsUrl]] as const;

/** Files to start from: a workbook with drop-downs, and small CSV files. */
function Templates() {
  const { t, language } = useTexts();
  return (
    <Group gap="md">
      <Text size="sm">{t('importing.templates')}</Text>
      <Anchor href={`${API_BASE}${ROUTES.importTemplate.path}?language=${language}`} download size="sm"><IconDownload size={14} aria-hidden /> {t('importing.templateWorkbook')}</Anchor>
      {FILES.map(([name, url]) => <Anchor key={name} href={url} download={name} size="sm"><IconDownload size={14} aria-hidden /> {t('importing.templateFile', { name })}</Anchor>)}
    </Group>
  );
}
