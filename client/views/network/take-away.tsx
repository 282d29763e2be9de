import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../text/texts.ts';

const ExportDialog = lazy(() => import('../data/export-dialog.tsx'));

/** Opens the list of files to take away: of all, or of what the picture shows. */
export function TakeAway() {
  const { t } = useTexts();
  const [opened, { open, close }] = useDisclosure(false);
  const [asked, setAsked] = useState(false);
  const show = (): void => { setAsked(true); open(); };
  return (
    <>
      <Tooltip label={t('data.exportOpen')}>
        <ActionIcon variant="subtle" color="gray.7" size="lg" aria-label={t('data.exportOpen')} onClick={show}><IconDownload size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      {/* It stays when it is closed: so it gives the focus back. */}
      {asked && <Suspense fallback={null}><ExportDialog opened={opened} onClose={close} /></Suspense>}
    </>
  );
}
