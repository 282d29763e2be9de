import { useRef } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { Figures } from './figures.tsx';
import { LateSearchBar, LateSideColumn } from './late-search.tsx';
import { PictureArea } from './picture-area.tsx';
import { useIsNarrow } from '../shared/compact.ts';
import { SidePanel } from './side-panel.tsx';
import classes from './network.module.css';

/** Search and filters, picture, panel: side by side. A narrow window has room for two of them. */
export function WideLayout() {
  const { t } = useTexts();
  const isNarrow = useIsNarrow();
  const picture = useRef<PictureHandle>(null);
  return (
    <div className={classes.wide} data-narrow={isNarrow || undefined}>
      {!isNarrow && <aside className={classes.side} aria-label={t('filter.open')}><LateSideColumn /></aside>}
      <section className={classes.centre} aria-label={t('picture.label')}>
        {isNarrow && <LateSearchBar drawer="left" />}
        <Figures picture={picture} />
        <PictureArea picture={picture} />
      </section>
      <aside className={classes.panel} aria-label={t('panel.label')}><SidePanel /></aside>
    </div>
  );
}
