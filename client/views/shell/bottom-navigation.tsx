import { AppShell, Menu, UnstyledButton } from '@mantine/core';
import { IconDatabase, IconDots, IconGitCompare, IconHeartHandshake, IconListNumbers, IconMapPins, IconMathFunction, IconPresentation, IconTopologyStar3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Address, View } from '../../state/address.ts';
import { formatAddress } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { followInPage } from './view-link.tsx';
import classes from './shell.module.css';

/** Navigation in reach of the thumb; the ranking is a place of its own here, because it does not fit beside the picture. */
export function BottomNavigation() {
  const { t } = useTexts();
  const [{ view, panel }] = useAddress();
  const ranking = view === 'network' && panel === 'ranking';
  return (
    <AppShell.Footer>
      <nav aria-label={t('nav.label')} className={classes.bottom}>
        <Item icon={<IconTopologyStar3 aria-hidden />} text={t('nav.network')} current={view === 'network' && !ranking} to={{ view: 'network', panel: undefined }} />
        <Item icon={<IconListNumbers aria-hidden />} text={t('nav.ranking')} current={ranking} to={{ view: 'network', panel: 'ranking' }} />
        <Item icon={<IconMapPins aria-hidden />} text={t('nav.region')} current={view === 'region'} to={{ view: 'region' }} />
        <Item icon={<IconHeartHandshake aria-hidden />} text={t('nav.partners')} current={view === 'partners'} to={{ view: 'partners' }} />
        <More view={view} />
      </nav>
    </AppShell.Footer>
  );
}

/** The views that are used less on a phone. */
const MORE = { scenarios: IconGitCompare, stories: IconPresentation, data: IconDatabase, method: IconMathFunction } as const;

function More({ view }: { view: View }) {
  const { t } = useTexts();
  const [address, changeAddress] = useAddress();
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.bottomLink} data-current={view in MORE || undefined}>
          <IconDots aria-hidden />
          <span>{t('nav.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {(['scenarios', 'stories', 'data', 'method'] as const).map((other) => {
          const Icon = MORE[other];
          return (
            <Menu.Item
              key={other} component="a" leftSection={<Icon size={18} aria-hidden />} href={formatAddress({ ...address, view: other })}
              aria-current={view === other ? 'page' : undefined} onClick={(event) => followInPage(event, () => changeAddress({ view: other }))}
            >
              {t(`nav.${other}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ icon, text, current, to }: { icon: ReactNode; text: string; current: boolean; to: Partial<Address> }) {
  const [address, changeAddress] = useAddress();
  return (
    <a className={classes.bottomLink} href={formatAddress({ ...address, ...to })} aria-current={current ? 'page' : undefined} onClick={(event) => followInPage(event, () => changeAddress(to))}>
      {icon}
      <span>{text}</span>
    </a>
  );
}
