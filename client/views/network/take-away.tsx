import { ActionIcon, Modal, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../text/texts.ts';
import { useIsCompact } from '../shared/compact.ts';

const ExportList = lazy(async () => ({ default: (await import('../data/export-list.tsx')).ExportList }));

/** Opens the list of files to take away: of all, or of what the picture shows. */
export function TakeAway() {
  const { t } = useTexts();
  const compact = useIsCompact();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Tooltip label={t('data.exportOpen')}>
        <ActionIcon variant="subtle" color="gray.7" size="lg" aria-label={t('data.exportOpen')} onClick={open}><IconDownload size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={close} title={t('data.exports')} size="lg" fullScreen={compact} attributes={{ header: { role: 'presentation' } }} closeButtonProps={{ 'aria-label': t('state.close') }}>
        <Suspense fallback={<div role="status">{t('state.loading')}</div>}><ExportList /></Suspense>
      </Modal>
    </>
  );
}
