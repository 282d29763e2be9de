import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import { pictureFileName } from '../../state/picture-file.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import type { PictureFormat } from '../../takeaway/picture-files.ts';
import { useTexts } from '../../text/texts.ts';
import { download } from '../shared/download.ts';
import { useNetworkFacts } from './network-context.ts';
import { useSheetWords } from './use-sheet-words.ts';

const PNG = [1, 2, 4] as const;
const PDF = [['a4Wide', 'a4', false], ['a4High', 'a4', true], ['a3Wide', 'a3', false], ['a3High', 'a3', true]] as const;

/** Saves what the picture shows just now, with title, legend and source: as an image, a drawing or a page to print. */
export function SavePicture({ picture }: { picture: RefObject<PictureHandle | null> }) {
  const { t, language } = useTexts();
  const { network } = useNetworkFacts();
  const words = useSheetWords();
  const [busy, setBusy] = useState(false);
  const save = async (format: PictureFormat): Promise<void> => {
    const standing = picture.current?.standing();
    if (!standing) return;
    setBusy(true);
    try {
      const { pictureFile } = await import('../../takeaway/picture-files.ts');
      const file = await pictureFile(standing, words(today()), language, format);
      download(file, `${pictureFileName(network, language)}.${format.kind}`);
    } catch {
      notifications.show({ color: 'red', message: t('takePicture.failed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray.7" size="lg" aria-label={t('takePicture.open')} title={t('takePicture.open')} loading={busy}><IconPhotoDown size={20} aria-hidden /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {PNG.map((scale) => <Menu.Item key={scale} onClick={() => void save({ kind: 'png', scale })}>{t(`takePicture.png${scale}`)}</Menu.Item>)}
        <Menu.Item onClick={() => void save({ kind: 'svg' })}>{t('takePicture.svg')}</Menu.Item>
        <Menu.Item onClick={() => void save({ kind: 'pptx' })}>{t('takePicture.pptx')}</Menu.Item>
        {PDF.map(([name, paper, isUpright]) => <Menu.Item key={name} onClick={() => void save({ kind: 'pdf', paper, isUpright })}>{t(`takePicture.${name}`)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}

/** `YYYY-MM-DD` where the reader is. */
function today(): string {
  return new Date().toLocaleDateString('sv');
}
