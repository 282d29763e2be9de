import type { TiersAround } from '../../state/start/tiers-around.ts';
import { useTexts } from '../../text/texts.ts';
import classes from './start.module.css';

const [WIDTH, HEIGHT] = [320, 96];
/** Dots of a column; more are drawn as none, the number beside the list says how many there are. */
const DOTS = 9;

/** Suppliers, the firm and its buyers as columns of dots; every dot of a tier hangs on the next column towards the firm. */
export function TiersPicture({ tiers: { upstream, downstream } }: { tiers: TiersAround }) {
  const { t } = useTexts();
  const columns = [...upstream.toReversed(), [-1], ...downstream].map((firms) => Math.min(DOTS, firms.length));
  const middle = upstream.length;
  const x = (column: number): number => (columns.length === 1 ? WIDTH / 2 : 16 + column * (WIDTH - 32) / (columns.length - 1));
  const y = (column: number, dot: number): number => HEIGHT / 2 + (dot - (columns[column] - 1) / 2) * Math.min(16, (HEIGHT - 16) / Math.max(1, columns[column] - 1));
  const links = columns.flatMap((count, column) => {
    const inner = column < middle ? column + 1 : column - 1;
    if (column === middle) return [];
    return Array.from({ length: count }, (_, dot) => {
      const towards = Math.min(columns[inner] - 1, Math.floor(dot * columns[inner] / count));
      return `M${x(column)},${y(column, dot)}C${(x(column) + x(inner)) / 2},${y(column, dot)} ${(x(column) + x(inner)) / 2},${y(inner, towards)} ${x(inner)},${y(inner, towards)}`;
    });
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.tiersPicture} role="img" aria-label={t('start.firm.surroundingsPicture')}>
      {links.map((path) => <path key={path} d={path} className={classes.tierLink} />)}
      {columns.flatMap((count, column) => Array.from({ length: count }, (_, dot) => (
        <circle key={`${column} ${dot}`} cx={x(column)} cy={y(column, dot)} r={column === middle ? 9 : 4} className={column === middle ? classes.tierMe : classes.tierDot} />
      )))}
    </svg>
  );
}
