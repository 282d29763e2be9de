import { AppShell, UnstyledButton } from '@mantine/core';
import { IconDots, IconListNumbers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Address } from '../../state/address.ts';
import { formatAddress } from '../../state/address.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { LateMoreMenu } from './late-header.tsx';
import { navigationOf, viewIcon } from './navigation.ts';
import { followInPage } from './view-link.tsx';
import classes from './shell.module.css';

const { direct, more } = navigationOf('phone');

/** Navigation in reach of the thumb; the ranking is a place of its own here, because it does not fit beside the picture. */
export function BottomNavigation() {
  const { t } = useTexts();
  const [{ view, panel }] = useAddress('view', 'panel');
  const ranking = view === 'network' && panel === 'ranking';
  return (
    <AppShell.Footer>
      <nav aria-label={t('nav.label')} className={classes.bottom}>
        {direct.flatMap((each) => {
          const Icon = viewIcon(each);
          const item = <Item key={each} icon={<Icon aria-hidden />} text={t(`nav.${each}`)} current={view === each && !(each === 'network' && ranking)} to={each === 'network' ? { view: each, panel: undefined } : { view: each }} />;
          return each === 'network' ? [item, <Item key="ranking" icon={<IconListNumbers aria-hidden />} text={t('nav.ranking')} current={ranking} to={{ view: 'network', panel: 'ranking' }} />] : [item];
        })}
        <LateMoreMenu views={more} position="top-end">
          <UnstyledButton className={classes.bottomLink} data-current={more.includes(view) || undefined}>
            <IconDots aria-hidden />
            <span>{t('nav.more')}</span>
          </UnstyledButton>
        </LateMoreMenu>
      </nav>
    </AppShell.Footer>
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
