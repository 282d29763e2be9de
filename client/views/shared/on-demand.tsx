import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useIsCompact } from './compact.ts';

/** A part of a long page; on a phone only its title, until it is asked for. */
export function OnDemand({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const compact = useIsCompact();
  const [open, setOpen] = useState(false);
  if (!compact || open) return children;
  return <Button variant="default" fullWidth justify="space-between" rightSection={<IconChevronDown size={18} aria-hidden />} aria-expanded={false} onClick={() => setOpen(true)}>{title}</Button>;
}
