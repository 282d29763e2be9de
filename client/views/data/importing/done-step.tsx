import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChangeSetView, ImportReport } from '#graph-model/contract/imports.ts';
import { useChangeSets } from '../../../api/change-queries.ts';
import { useTexts } from '../../../text/texts.ts';
import { ViewLink } from '../../shell/view-link.tsx';
import { UndoDialog } from '../undo-dialog.tsx';
import { assistant } from './assistant.ts';
import { ImportSummary } from './import-summary.tsx';

/** What was stored, and the ways on: to the network, to the history, back. */
export function DoneStep({ report }: { report: ImportReport }) {
  const { t } = useTexts();
  const change = useChangeSets(25).data?.items.find(({ id }) => id === report.changeSet);
  const [asked, setAsked] = useState<ChangeSetView>();
  return (
    <Alert color="petrol" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('importing.done')} role="status">
      <Stack gap="sm" align="flex-start">
        <Text><ImportSummary report={report} /></Text>
        <Group gap="md">
          <Button component={ViewLink} view="network" home>{t('importing.toNetwork')}</Button>
          {change && change.undoneBy === undefined && <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setAsked(change)}>{t('importing.undoImport')}</Button>}
          {change && change.undoneBy !== undefined && <Text size="sm">{t('data.undone')}</Text>}
          {change && <Anchor href={`#change-${change.id}`}>{t('importing.toHistory')}</Anchor>}
          <Anchor component="button" type="button" onClick={assistant.startOver}>{t('importing.another')}</Anchor>
        </Group>
      </Stack>
      <UndoDialog key={asked?.id} change={asked} onClose={() => setAsked(undefined)} />
    </Alert>
  );
}
