import { Button, CloseButton } from '@mantine/core';
import { useRef } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { branchTitle, placeName } from '../../state/network-index.ts';
import { useAddress } from '../../state/use-address.ts';
import { useTexts } from '../../text/texts.ts';
import { Figures } from './figures.tsx';
import { LateSearchBar } from './late-search.tsx';
import { useNetworkFacts } from './network-context.ts';
import { PictureArea } from './picture-area.tsx';
import { SidePanel } from './side-panel.tsx';
import classes from './network.module.css';

/** On a phone the picture has the screen; filters come as a drawer, panels as a full sheet above it. */
export function CompactLayout() {
  const { t } = useTexts();
  const picture = useRef<PictureHandle>(null);
  const [{ panel, firm }] = useAddress('panel', 'firm');
  const playing = panel === 'failure';
  const sheet = panel === 'ranking' || panel === 'selection' || panel === 'way' || (panel === 'firm' && firm !== undefined);
  return (
    <div className={classes.compact}>
      {!playing && <LateSearchBar drawer="bottom" picture={picture} />}
      {!playing && <Figures picture={picture} />}
      <section className={classes.compactPicture} aria-label={t('picture.label')} inert={sheet}><PictureArea picture={picture} /></section>
      {playing && <section className={classes.compactHalf} aria-label={t('panel.label')}><SidePanel /></section>}
      {!playing && !sheet && <SelectedFirmBar />}
      {sheet && <section className={classes.compactSheet} aria-label={t('panel.label')}><SidePanel /></section>}
    </div>
  );
}

/** The firm that was touched in the picture, in one line; the sheet comes only on request, so that the picture stays in view. */
function SelectedFirmBar() {
  const { t, language } = useTexts();
  const { index, network } = useNetworkFacts();
  const [{ firm }, changeAddress] = useAddress('firm');
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
