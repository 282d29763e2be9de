import { ActionIcon, Button, CloseButton, Drawer, Indicator, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useRef } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { FILTER_NAMES } from '../../state/filters.ts';
import { branchTitle, placeName } from '../../state/network-index.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { DisplayOptions } from './display-options.tsx';
import { Figures } from './figures.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { useNetworkFacts } from './network-context.ts';
import { PictureArea } from './picture-area.tsx';
import { SearchBox } from './search-box.tsx';
import { SidePanel } from './side-panel.tsx';
import { useOpenSuggestion } from './use-open.ts';
import classes from './network.module.css';

/** On a phone the picture has the screen; filters come as a drawer, panels as a full sheet above it. */
export function CompactLayout() {
  const { t } = useTexts();
  const open = useOpenSuggestion();
  const picture = useRef<PictureHandle>(null);
  const [{ panel, filters, firm, failure }] = useAddress();
  const [filtersOpen, drawer] = useDisclosure(false);
  const count = FILTER_NAMES.reduce((sum, name) => sum + filters[name].length, 0);
  const playing = panel === 'failure' && failure.firms.length > 0;
  const sheet = panel === 'ranking' || (panel === 'firm' && firm !== undefined);
  return (
    <div className={classes.compact}>
      {!playing && <div className={classes.compactBar}>
        <div style={{ flex: 1 }}><SearchBox onChoose={open} /></div>
        <Indicator label={count} size={18} disabled={count === 0} offset={4}>
          <ActionIcon size={36} variant="default" aria-label={t('filter.open')} onClick={drawer.open}><IconAdjustmentsHorizontal size={20} aria-hidden /></ActionIcon>
        </Indicator>
      </div>}
      {!playing && <Figures picture={picture} />}
      <section className={classes.compactPicture} aria-label={t('picture.label')} inert={sheet}><PictureArea picture={picture} /></section>
      {playing && <section className={classes.compactHalf} aria-label={t('panel.label')}><SidePanel /></section>}
      {!playing && !sheet && <SelectedFirmBar />}
      {sheet && <section className={classes.compactSheet} aria-label={t('panel.label')}><SidePanel /></section>}
      <Drawer opened={filtersOpen} onClose={drawer.close} title={t('filter.open')} position="bottom" size="88%" closeButtonProps={{ 'aria-label': t('state.close') }}>
        <Stack gap="lg" pb="xl"><DisplayOptions /><FilterPanel /></Stack>
      </Drawer>
    </div>
  );
}

/** The firm that was touched in the picture, in one line; the sheet comes only on request, so that the picture stays in view. */
function SelectedFirmBar() {
  const { t, language } = useTexts();
  const { index, network } = useNetworkFacts();
  const [{ firm }, changeAddress] = useAddress();
  const number = firm === undefined ? undefined : index.numberOf.get(firm);
  if (number === undefined) return null;
  return (
    <div className={classes.selectedBar}>
      <span className={classes.suggestion}>
        <strong>{network.firms.name[number]}</strong>
        <small>{[placeName(index, number, language), branchTitle(index, number, language)].filter(Boolean).join(' · ')}</small>
      </span>
      <Button size="compact-md" onClick={() => changeAddress({ panel: 'firm' })}>{t('firm.open')}</Button>
      <CloseButton aria-label={t('firm.deselect')} onClick={() => changeAddress({ firm: undefined, surroundings: undefined, chain: undefined })} />
    </div>
  );
}
