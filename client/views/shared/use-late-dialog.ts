import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import type { RefObject } from 'react';

interface LateDialog {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly opened: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** A dialog that is made, and whose code is fetched, when it is opened: its button has the focus again afterwards. */
export function useLateDialog(): LateDialog {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, { open, close }] = useDisclosure(false, { onClose: () => button.current?.focus() });
  return { button, opened, open, close };
}
