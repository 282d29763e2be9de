import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';

const RecordStepDialog = lazy(() => import('./record-step-dialog.tsx'));

/** Adds what is shown just now to a story. */
export function RecordStep({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip label={t('stories.record')}>
        <ActionIcon variant="subtle" color="gray.7" size="lg" aria-label={t('stories.record')} onClick={() => setOpen(true)}><IconCamera size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      {isOpen && <Suspense fallback={null}><RecordStepDialog picture={picture} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
