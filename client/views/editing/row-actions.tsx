import { ActionIcon, Group } from '@mantine/core';
import { IconHistory, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ListedKind } from '#graph-model/contract/edits.ts';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from './editor-context.ts';

/** Edit, history and delete for one record in a list. */
export function RowActions({ kind, id, title }: { kind: ListedKind; id: string; title: string }) {
  const { t } = useTexts();
  const open = useEditor();
  return (
    <Group gap={0} wrap="nowrap" display="inline-flex" flex="none">
      <ActionIcon variant="subtle" color="gray.8" size={28} aria-label={t('editing.edit', { title })} title={t('editing.editShort')} onClick={() => open({ what: 'form', kind, id })}><IconPencil size={16} aria-hidden /></ActionIcon>
      <ActionIcon variant="subtle" color="gray.8" size={28} aria-label={t('history.of', { title })} title={t('history.open')} onClick={() => open({ what: 'history', kind, id, title })}><IconHistory size={16} aria-hidden /></ActionIcon>
      <ActionIcon variant="subtle" color="gray.8" size={28} aria-label={t('editing.remove', { title })} title={t('editing.removeShort')} onClick={() => open({ what: 'removal', kind, id, title })}><IconTrash size={16} aria-hidden /></ActionIcon>
    </Group>
  );
}
