import { UnstyledButton } from '@mantine/core';
import classes from './firm.module.css';

/** The name of a firm that leads to it. */
export function FirmName({ firm, onOpen }: { firm: { readonly id: string; readonly name: string }; onOpen: (id: string) => void }) {
  return <UnstyledButton className={classes.link} onClick={() => onOpen(firm.id)}>{firm.name}</UnstyledButton>;
}
