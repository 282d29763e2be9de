import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTexts } from '../../text/texts.ts';

const HelpDialog = lazy(() => import('./help-dialog.tsx'));

/** Where a question mark is text. */
const WRITTEN = 'input, textarea, select, [contenteditable]';

/** "Was sehe ich hier?", in every view; also by the question mark. */
export function HelpButton() {
  const { t } = useTexts();
  const [opened, { open, close }] = useDisclosure(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(WRITTEN)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [open]);
  return (
    <>
      <ActionIcon variant="default" size="lg" aria-label={t('nav.help')} title={t('nav.helpKey')} aria-haspopup="dialog" onClick={open}><IconHelp size={20} aria-hidden /></ActionIcon>
      {opened && <Suspense fallback={null}><HelpDialog onClose={close} /></Suspense>}
    </>
  );
}
