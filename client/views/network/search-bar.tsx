import { ActionIcon, Drawer, Indicator, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { FILTER_NAMES } from '#graph-model/firm-filters.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { ShareButton } from '../share/share-button.tsx';
import { DisplayOptions } from './display-options.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { SearchBox } from './search-box.tsx';
import { useOpenSuggestion } from './use-open.ts';
import classes from './network.module.css';

/** Search in one line, filters and display behind a button: for windows that have no room for a column of them. With a picture also the way to share it. */
export function SearchBar({ drawer, picture }: { drawer: 'left' | 'bottom'; picture?: RefObject<PictureHandle | null> }) {
  const { t } = useTexts();
  const open = useOpenSuggestion();
  const [{ filters }] = useAddress('filters');
  const [opened, { open: openDrawer, close }] = useDisclosure(false);
  const count = FILTER_NAMES.reduce((sum, name) => sum + filters[name].length, 0);
  return (
    <div className={classes.compactBar}>
      <div style={{ flex: 1 }}><SearchBox onChoose={open} /></div>
      <Indicator label={count} size={18} disabled={count === 0} offset={4}>
        <ActionIcon size={36} variant="default" aria-label={t('filter.open')} onClick={openDrawer}><IconAdjustmentsHorizontal size={20} aria-hidden /></ActionIcon>
      </Indicator>
      {picture && <ShareButton picture={picture} />}
      <Drawer opened={opened} onClose={close} title={t('filter.open')} position={drawer} size={drawer === 'bottom' ? '88%' : 'sm'} closeButtonProps={{ 'aria-label': t('state.close') }}>
        <Stack gap="lg" pb="xl"><DisplayOptions /><FilterPanel /></Stack>
      </Drawer>
    </div>
  );
}
