import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../text/texts.ts';

/** A field to paste a block into where there is no Ctrl + V: on a phone, or by a screen reader. */
export function PasteDialog({ onPaste, onClose }: { onPaste: (text: string) => void; onClose: () => void }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const paste = (): void => {
    onPaste(text);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('editing.table.pasteTitle')} size="lg" closeButtonProps={{ 'aria-label': t('state.close') }}>
      <Stack>
        <Textarea label={t('editing.table.pasteField')} description={t('editing.table.pasteText')} rows={8} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('editing.form.cancel')}</Button>
          <Button onClick={paste} disabled={text.trim() === ''}>{t('editing.table.pasteDo')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
