import { LIGHT } from '#graph-model/picture/palette.ts';
import { columnLetter } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './scenarios.module.css';

/** Name of the colour of a column of the comparison; the first one is today. */
function colourName(place: number): string {
  return place === 0 ? 'rest' : `category-${1 + ((place - 1) % LIGHT.categories.length)}`;
}

/** Colour of a column of the comparison, as style sheets have it. */
export function columnColour(place: number): string {
  return `var(--atlas-${colourName(place)})`;
}

/** The letter of a scenario in its colour. */
export function ColumnMark({ place }: { place: number }) {
  return <span className={classes.mark} style={{ background: columnColour(place), color: `var(--atlas-on-${colourName(place)})` }} aria-hidden>{columnLetter(place)}</span>;
}

/** A column by letter and name; today has no letter. */
export function ColumnName({ place, name }: { place: number; name: string | undefined }) {
  const { t } = useTexts();
  return place === 0 ? <span>{t('scenarios.today')}</span> : <span className={classes.columnName}><ColumnMark place={place} /> <span>{name}</span></span>;
}
