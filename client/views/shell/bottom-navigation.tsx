import { AppShell } from '@mantine/core';
import { IconDatabase, IconGitCompare, IconListNumbers, IconMathFunction, IconTopologyStar3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Address } from '../../state/address.ts';
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
        <Item icon={<IconGitCompare aria-hidden />} text={t('nav.scenarios')} current={view === 'scenarios'} to={{ view: 'scenarios' }} />
        <Item icon={<IconDatabase aria-hidden />} text={t('nav.data')} current={view === 'data'} to={{ view: 'data' }} />
        <Item icon={<IconMathFunction aria-hidden />} text={t('nav.method')} current={view === 'method'} to={{ view: 'method' }} />
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
