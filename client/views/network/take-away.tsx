import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../text/texts.ts';
import { useLateDialog } from '../shared/use-late-dialog.ts';

const ExportDialog = lazy(() => import('../data/export-dialog.tsx'));

/** Opens the list of files to take away: of all, or of what the picture shows. */
export function TakeAway() {
  const { t } = useTexts();
  const { button, opened, open, close } = useLateDialog();
  return (
    <>
      <Tooltip label={t('data.exportOpen')}>
        <ActionIcon ref={button} variant="subtle" color="gray.7" size="lg" aria-label={t('data.exportOpen')} onClick={open}><IconDownload size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      {opened && <Suspense fallback={null}><ExportDialog onClose={close} /></Suspense>}
    </>
  );
}
