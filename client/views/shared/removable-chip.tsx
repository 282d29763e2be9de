import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from '../network/network.module.css';

/** A value that one press takes away. `label` says so to those who do not see the cross. */
export function RemovableChip({ text, label, onRemove }: { text: string; label: string; onRemove: () => void }) {
  return (
    <UnstyledButton className={classes.chip} aria-label={label} title={label} onClick={onRemove}>
      <span>{text}</span>
      <IconX size={14} aria-hidden />
    </UnstyledButton>
  );
}
