import { DisplayOptions } from './display-options.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { SearchBox } from './search-box.tsx';
import { useOpenSuggestion } from './use-open.ts';
import classes from './network.module.css';

/** Search, display and filters in a column beside the picture. */
export function SideColumn() {
  const open = useOpenSuggestion();
  return (
    <>
      <SearchBox onChoose={open} />
      <div className={classes.section} style={{ marginTop: '1.25rem' }}><DisplayOptions /></div>
      <div className={classes.section}><FilterPanel /></div>
    </>
  );
}
