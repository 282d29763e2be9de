import { useRef } from 'react';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import { DisplayOptions } from './display-options.tsx';
import { Figures } from './figures.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { PictureArea } from './picture-area.tsx';
import { useIsNarrow } from '../shared/compact.ts';
import { SearchBar } from './search-bar.tsx';
import { SearchBox } from './search-box.tsx';
import { SidePanel } from './side-panel.tsx';
import { useOpenSuggestion } from './use-open.ts';
import classes from './network.module.css';

/** Search and filters, picture, panel: side by side. A narrow window has room for two of them. */
export function WideLayout() {
  const { t } = useTexts();
  const isNarrow = useIsNarrow();
  const picture = useRef<PictureHandle>(null);
  return (
    <div className={classes.wide} data-narrow={isNarrow || undefined}>
      {!isNarrow && <SideColumn />}
      <section className={classes.centre} aria-label={t('picture.label')}>
        {isNarrow && <SearchBar drawer="left" />}
        <Figures picture={picture} />
        <PictureArea picture={picture} />
      </section>
      <aside className={classes.panel} aria-label={t('panel.label')}><SidePanel /></aside>
    </div>
  );
}

function SideColumn() {
  const { t } = useTexts();
  const open = useOpenSuggestion();
  return (
    <aside className={classes.side} aria-label={t('filter.open')}>
      <SearchBox onChoose={open} />
      <div className={classes.section} style={{ marginTop: '1.25rem' }}><DisplayOptions /></div>
      <div className={classes.section}><FilterPanel /></div>
    </aside>
  );
}
