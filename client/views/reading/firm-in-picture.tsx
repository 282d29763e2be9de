import { Button, Group } from '@mantine/core';
import { useTexts } from '../../text/texts.ts';
import { useFirmActions } from './use-firm-actions.ts';

/** What the panel of a firm has buttons for already. */
const ELSEWHERE = ['open', 'around', 'fail'];

/** What can be done with a firm in the picture, as buttons. */
export function FirmInPicture({ id }: { id: string }) {
  const { t } = useTexts();
  const actions = useFirmActions(id).filter(({ key }) => !ELSEWHERE.includes(key));
  return (
    <Group gap={6} mt="xs" role="group" aria-label={t('reading.menu.title')}>
      {actions.map(({ key, label, icon: Icon, pressed, act }) => (
        <Button key={key} size="compact-xs" h={26} variant={pressed ? 'light' : 'default'} aria-pressed={pressed} leftSection={<Icon size={15} aria-hidden />} onClick={act}>{label}</Button>
      ))}
    </Group>
  );
}
