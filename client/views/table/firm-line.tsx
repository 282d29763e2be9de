import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { previewFirm } from '../../state/preview.ts';
import classes from './table.module.css';

/** A line that leads to a firm, and marks it in the picture while it is pointed at. */
export function FirmLine({ firm, onGo, children }: { firm: number; onGo: (firm: number) => void; children: ReactNode }) {
  return <UnstyledButton className={classes.line} data-line onClick={() => onGo(firm)} onFocus={() => previewFirm(firm)} onMouseEnter={() => previewFirm(firm)}>{children}</UnstyledButton>;
}
