import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import { pictureFileName } from '../../state/picture-file.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from './network-context.ts';

/** Saves what the picture shows just now as a PNG. */
export function SavePicture({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (!picture.current) return;
    setBusy(true);
    try {
      const url = URL.createObjectURL(await picture.current.toPng());
      Object.assign(document.createElement('a'), { href: url, download: pictureFileName(network, language) }).click();
      // The browser reads the blob after the click; a minute is ample.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Tooltip label={t('picture.save')}>
      <ActionIcon variant="subtle" color="gray.7" size="lg" aria-label={t('picture.save')} loading={busy} onClick={() => void save()}><IconPhotoDown size={20} aria-hidden /></ActionIcon>
    </Tooltip>
  );
}
