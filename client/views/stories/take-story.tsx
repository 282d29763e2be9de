import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Story } from '#graph-model/story.ts';
import { useTexts } from '../../text/texts.ts';
import { useLateDialog } from '../shared/use-late-dialog.ts';

const TakeStoryDialog = lazy(() => import('./take-story-dialog.tsx'));

/** Saves a story as slides. */
export function TakeStory({ story, network }: { story: Story; network: NetworkView }) {
  const { t } = useTexts();
  const { button, opened, open, close } = useLateDialog();
  return (
    <>
      <Button ref={button} variant="default" leftSection={<IconFileExport size={18} aria-hidden />} disabled={story.steps.length === 0} onClick={open}>{t('stories.take')}</Button>
      {opened && <Suspense fallback={null}><TakeStoryDialog story={story} network={network} onClose={close} /></Suspense>}
    </>
  );
}
