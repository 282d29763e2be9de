import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import type { Story } from '#graph-model/story.ts';
import { useTexts } from '../../text/texts.ts';

const TakeStoryDialog = lazy(() => import('./take-story-dialog.tsx'));

/** Saves a story as slides. */
export function TakeStory({ story, network }: { story: Story; network: NetworkView }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} disabled={story.steps.length === 0} onClick={() => setOpen(true)}>{t('stories.take')}</Button>
      {isOpen && <Suspense fallback={null}><TakeStoryDialog story={story} network={network} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
