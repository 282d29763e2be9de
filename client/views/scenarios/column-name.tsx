import { contrastInk, CATEGORIES, REST } from '#graph-model/picture/palette.ts';
import { columnLetter } from '../../state/scenario-words.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './scenarios.module.css';

/** Colour of a column of the comparison; the first one is today. */
export function columnColour(place: number): string {
  return place === 0 ? REST : CATEGORIES[(place - 1) % CATEGORIES.length];
}

/** The letter of a scenario in its colour. */
export function ColumnMark({ place }: { place: number }) {
  const colour = columnColour(place);
  return <span className={classes.mark} style={{ background: colour, color: contrastInk(colour) }} aria-hidden>{columnLetter(place)}</span>;
}

/** A column by letter and name; today has no letter. */
export function ColumnName({ place, name }: { place: number; name: string | undefined }) {
  const { t } = useTexts();
  return place === 0 ? <span>{t('scenarios.today')}</span> : <span className={classes.columnName}><ColumnMark place={place} /> <span>{name}</span></span>;
}
