import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { View } from '../../state/address.ts';
import { formatAddress } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { viewIcon } from './navigation.ts';
import { followInPage } from './view-link.tsx';

/** The views that have no place of their own in the navigation, behind one button. */
export function MoreMenu({ views, position, children }: { views: readonly View[]; position: 'top-end' | 'bottom-start'; children: ReactElement }) {
  const { t } = useTexts();
  const [address, changeAddress] = useAddress();
  return (
    <Menu position={position} withinPortal shadow="md">
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {views.map((view) => {
          const Icon = viewIcon(view);
          return (
            <Menu.Item
              key={view} component="a" leftSection={<Icon size={18} aria-hidden />} href={formatAddress({ ...address, view })}
              aria-current={address.view === view ? 'page' : undefined} onClick={(event) => followInPage(event, () => changeAddress({ view }))}
            >
              {t(`nav.${view}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
