import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useLateDialog } from '../shared/use-late-dialog.ts';

const RecordStepDialog = lazy(() => import('./record-step-dialog.tsx'));

/** Adds what is shown just now to a story. */
export function RecordStep({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t } = useTexts();
  const { button, opened, open, close } = useLateDialog();
  return (
    <>
      <Tooltip label={t('stories.record')}>
        <ActionIcon ref={button} variant="subtle" color="gray.7" size="lg" aria-label={t('stories.record')} onClick={open}><IconCamera size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      {opened && <Suspense fallback={null}><RecordStepDialog picture={picture} onClose={close} /></Suspense>}
    </>
  );
}
