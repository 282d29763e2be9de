import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconHistory, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTexts } from '../../text/texts.ts';
import { useEditor } from '../editing/editor-context.ts';

/** What can be changed of a firm, and added to it. */
export function FirmEditing({ id, name }: { id: string; name: string }) {
  const { t } = useTexts();
  const open = useEditor();
  const plus = <IconPlus size={16} aria-hidden />;
  return (
    <Menu shadow="md" position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" ml="auto" leftSection={<IconPencil size={15} aria-hidden />} rightSection={<IconChevronDown size={15} aria-hidden />}>{t('editing.editShort')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => open({ what: 'form', kind: 'firm', id })}>{t('editing.editFirm')}</Menu.Item>
        <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => open({ what: 'history', kind: 'firm', id, title: name })}>{t('history.open')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={plus} onClick={() => open({ what: 'form', kind: 'relation', preset: { buyer: id } })}>{t('editing.addSupplier')}</Menu.Item>
        <Menu.Item leftSection={plus} onClick={() => open({ what: 'form', kind: 'relation', preset: { supplier: id } })}>{t('editing.addBuyer')}</Menu.Item>
        <Menu.Item leftSection={plus} onClick={() => open({ what: 'form', kind: 'requirement', preset: { firm: id } })}>{t('editing.addInput')}</Menu.Item>
        <Menu.Item leftSection={plus} onClick={() => open({ what: 'form', kind: 'offer', preset: { firm: id, direction: 'offers' } })}>{t('editing.addOffer')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => open({ what: 'removal', kind: 'firm', id, title: name })}>{t('editing.removeFirm')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
