import '../../text/late-texts.ts';
import { Menu } from '@mantine/core';
import { useRef } from 'react';
import { askForFirmMenu, useFirmMenuRequest } from '../../state/firm-menu.ts';
import type { FirmMenuRequest } from '../../state/firm-menu.ts';
import { useTexts } from '../../text/texts.ts';
import { useNetworkFacts } from '../network/network-context.ts';
import { useFirmActions } from './use-firm-actions.ts';

const OUTSIDE = ['mousedown', 'touchstart'];

/** The menu of a firm, wherever it was asked for: in the picture by right click, long press or the menu key, or in a list. */
export function FirmMenu() {
  const asked = useFirmMenuRequest();
  return asked && <OpenMenu key={asked.id} request={asked} />;
}

function OpenMenu({ request: { id, x, y } }: { request: FirmMenuRequest }) {
  const { t } = useTexts();
  const { network, index } = useNetworkFacts();
  const actions = useFirmActions(id);
  const before = useRef(document.activeElement);
  const close = (): void => {
    askForFirmMenu(undefined);
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
  };
  const name = network.firms.name[index.numberOf.get(id) ?? -1];
  if (actions.length === 0) return null;
  return (
    // The key that opens it is still on its way when the menu stands: it must not count as one beside the menu.
    <Menu clickOutsideEvents={OUTSIDE} opened onClose={close} position="bottom-start" shadow="md" withinPortal trapFocus returnFocus={false} width={260}>
      <Menu.Target><span style={{ position: 'fixed', left: x, top: y, width: 1, height: 1 }} /></Menu.Target>
      <Menu.Dropdown aria-label={t('reading.menu.label', { name })}>
        <Menu.Label>{name}</Menu.Label>
        {actions.map(({ key, label, icon: Icon, act }) => <Menu.Item key={key} leftSection={<Icon size={16} aria-hidden />} onClick={act}>{label}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
