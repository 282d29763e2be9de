import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';

/** An info button that opens a short explanation; works by mouse, touch and keyboard. */
export function ExplanationPopover({ label, text }: { label: string; text: string }) {
  return (
    <Popover width={300} shadow="md" withArrow>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray.7" size={20} aria-label={label}><IconInfoCircle size={15} aria-hidden /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown><Text size="sm">{text}</Text></Popover.Dropdown>
    </Popover>
  );
}
