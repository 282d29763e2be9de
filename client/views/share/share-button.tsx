import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconShare2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';

const ShareDialog = lazy(() => import('./share-dialog.tsx'));

/** Opens the link that holds what is shown, and the way to embed it. */
export function ShareButton({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t } = useTexts();
  const [opened, { open, close }] = useDisclosure(false);
  const [asked, setAsked] = useState(false);
  const show = (): void => { setAsked(true); open(); };
  return (
    <>
      <Tooltip label={t('takePicture.share')}>
        <ActionIcon variant="subtle" color="gray.7" size="lg" aria-label={t('takePicture.share')} onClick={show}><IconShare2 size={20} aria-hidden /></ActionIcon>
      </Tooltip>
      {/* It stays when it is closed: so it gives the focus back. */}
      {asked && <Suspense fallback={null}><ShareDialog picture={picture} opened={opened} onClose={close} /></Suspense>}
    </>
  );
}
