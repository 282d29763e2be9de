import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './table.module.css';
import { usePreview } from './use-beside.ts';

/** A line that leads to a firm, and marks it in the picture while it is pointed at. */
export function FirmLine({ firm, onGo, children }: { firm: number; onGo: (firm: number) => void; children: ReactNode }) {
  const preview = usePreview();
  return <UnstyledButton className={classes.line} data-line onClick={() => onGo(firm)} onFocus={() => preview(firm)} onMouseEnter={() => preview(firm)}>{children}</UnstyledButton>;
}
