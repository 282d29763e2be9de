import { Menu } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { useRef } from 'react';
import { askForFirmMenu } from '../../state/firm-menu.ts';

const OUTSIDE = ['mousedown', 'touchstart'];

/** Something that can be done with what a menu is about. */
export interface MenuAction {
  readonly key: string;
  readonly label: string;
  readonly icon: Icon;
  readonly act: () => void;
}

interface PictureMenuProps {
  readonly label: string;
  readonly title: string;
  /** Place in the window. */
  readonly x: number;
  readonly y: number;
  readonly actions: readonly MenuAction[];
}

/** A menu at a place of the window; closed, it gives the focus back to where it was. */
export function PictureMenu({ label, title, x, y, actions }: PictureMenuProps) {
  const before = useRef(document.activeElement);
  const close = (): void => {
    askForFirmMenu(undefined);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
  };
  return (
    // The key that opens it is still on its way when the menu stands: it must not count as one beside the menu.
    <Menu clickOutsideEvents={OUTSIDE} opened onClose={close} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus={false} width={260}>
      <Menu.Target><span style={{ position: 'fixed', left: x, top: y, width: 1, height: 1 }} /></Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Label>{title}</Menu.Label>
        {actions.map(({ key, label: words, icon: Icon, act }) => <Menu.Item key={key} leftSection={<Icon size={16} aria-hidden />} onClick={act}>{words}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
