import { ActionIcon, Button, Group } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { askForFirmMenu } from '../../state/firm-menu.ts';
import { useTexts } from '../../text/texts.ts';
import { useFirmActions } from './use-firm-actions.ts';

/** What is done most often; the panel of a firm has buttons for some of the rest already, and the menu has all. */
const OFTEN = ['select', 'pin', 'hide', 'way'];

/** What can be done with a firm in the picture, as buttons. */
export function FirmInPicture({ id }: { id: string }) {
  const { t } = useTexts();
  const actions = useFirmActions(id).filter(({ key }) => OFTEN.includes(key));
  return (
    <Group gap={6} mt="xs" role="group" aria-label={t('reading.menu.title')}>
      {actions.map(({ key, label, pressed, act }) => (
        <Button key={key} size="compact-sm" fw={500} px={8} variant={pressed ? 'light' : 'default'} aria-pressed={pressed} onClick={act}>{label}</Button>
      ))}
      <ActionIcon
        size={26} variant="default" aria-label={t('reading.menu.more')} title={t('reading.menu.more')} aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          askForFirmMenu({ id, x: left, y: bottom });
        }}
      ><IconDots size={16} aria-hidden /></ActionIcon>
    </Group>
  );
}
