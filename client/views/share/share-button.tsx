import { ActionIcon, Tooltip } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useLateDialog } from '../shared/use-late-dialog.ts';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));

/** Opens the link that holds what is shown, and the way to embed it. */
export function ShareButton({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t } = useTexts();
  const { button, opened, open, close } = useLateDialog();
  return (
    <>
      <Tooltip label={t('takePicture.share')}>
        <ActionIcon ref={button} variant="subtle" color="gray.7" size="lg" aria-label={t('takePicture.share')} onClick={open}><IconShare2 size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      {opened && <Suspense fallback={null}><ShareDialog picture={picture} onClose={close} /></Suspense>}
    </>
  );
}
