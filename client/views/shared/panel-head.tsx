import { CloseButton, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../text/texts.ts';

/** Title of a panel, with what belongs beside it and, where the panel can be closed, a cross. */
export function PanelHead({ title, children, onClose }: { title: ReactNode; children?: ReactNode; onClose?: () => void }) {
  const { t } = useTexts();
  return (
    <Group justify="space-between" wrap="nowrap" px="md" pt="sm" pb="xs" gap="xs">
      <Title order={2} size="h4">{title}</Title>
      <Group gap="xs" wrap="nowrap">
        {children}
        {onClose && <CloseButton aria-label={t('state.close')} onClick={onClose} />}
      </Group>
    </Group>
  );
}
