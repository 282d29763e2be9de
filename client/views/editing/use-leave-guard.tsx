import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../../text/texts.ts';
import { useAskBeforeUnload } from '../shared/use-ask-before-unload.ts';

/** Asks before unsaved changes are lost: where the dialog is closed, and by the browser's own question where the page is left. */
export function useLeaveGuard(isDirty: boolean, onLeave: () => void): { readonly leave: () => void; readonly isAsking: boolean; readonly question: ReactNode } {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  useAskBeforeUnload(isDirty);
  const question = asking && (
    <Modal opened onClose={() => setAsking(false)} title={t('editing.leave.title')} centered closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack>
        <Text>{t('editing.leave.text')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onLeave}>{t('editing.leave.leave')}</Button>
          <Button data-autofocus onClick={() => setAsking(false)}>{t('editing.leave.stay')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
  return { leave: () => (isDirty ? setAsking(true) : onLeave()), isAsking: asking, question };
}
