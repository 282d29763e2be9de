import { ActionIcon, Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconClipboardText, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTexts } from '../../../text/texts.ts';

interface TableToolsProps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly count: number;
  readonly isTooMany: boolean;
  readonly isSaving: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  readonly onPaste: () => void;
  readonly onSave: () => void;
}

/** The id of the button that Escape leads to from the table. */
export const SAVE_BUTTON = 'table-save';

/** What can be done with the table as a whole. */
export function TableTools({ canUndo, canRedo, count, isTooMany, isSaving, onUndo, onRedo, onAdd, onRemove, onPaste, onSave }: TableToolsProps) {
  const { t } = useTexts();
  const plain = { size: 'sm', variant: 'default' } as const;
  return (
    <Group gap="xs" justify="space-between">
      <Group gap="xs">
        <ActionIcon variant="default" size={36} aria-label={t('editing.table.undo')} title={t('editing.table.undo')} disabled={!canUndo} onClick={onUndo}><IconArrowBackUp size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={t('editing.table.redo')} title={t('editing.table.redo')} disabled={!canRedo} onClick={onRedo}><IconArrowForwardUp size={18} aria-hidden /></ActionIcon>
        <Button {...plain} leftSection={<IconPlus size={16} aria-hidden />} aria-label={t('editing.table.addLabel')} onClick={onAdd}>{t('editing.table.add')}</Button>
        <Button {...plain} leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>{t('editing.table.remove')}</Button>
        <Button {...plain} leftSection={<IconClipboardText size={16} aria-hidden />} onClick={onPaste}>{t('editing.table.paste')}</Button>
      </Group>
      <Button id={SAVE_BUTTON} size="sm" loading={isSaving} disabled={count === 0 || isTooMany} onClick={onSave}>{count === 0 ? t('editing.table.save') : t('editing.table.saveCount', { count })}</Button>
    </Group>
  );
}
