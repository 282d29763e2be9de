import type { OriginRing } from '#graph-model/analysis/region/origin-rings.ts';
import type { OriginRowView, RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { shareText } from '../../state/format.ts';
import { ringText } from '../../state/purchase-words.ts';
import { useTexts } from '../../text/texts.ts';
import { Suppressed } from './suppressed.tsx';
import classes from './region.module.css';

interface OriginBarProps {
  readonly name: string;
  readonly row: Pick<OriginRowView, 'all' | 'rings'>;
  readonly region: RegionGapsView['region'];
  readonly fromDistrict?: boolean;
  readonly large?: boolean;
  /** A click on a part; by keyboard the table below the bar leads to the same. */
  readonly onRing?: (ring: OriginRing) => void;
}

/** Where something comes from as a bar, the nearest first; its parts in words for who does not see it. */
export function OriginBar({ name, row, region, fromDistrict = false, large = false, onRing }: OriginBarProps) {
  const { t, language } = useTexts();
  const parts = partsOf(row);
  const words = (ring: OriginRing, share: number) => t('purchases.part_', { ring: ringText(ring, region, { t, language }, fromDistrict), share: shareText(share, language) });
  // Of what is left no part would be a share: words instead of an empty bar.
  if (row.rings.some(({ suppressed }) => suppressed)) return <div className={classes.noBar} data-testid="bar-suppressed"><Suppressed text={t('purchases.barSuppressed')} /></div>;
  return (
    <div className={classes.bar} data-large={large || undefined} role="img" aria-label={t('purchases.bar', { name, parts: parts.map(({ ring, share }) => words(ring, share)).join(', ') })}>
      {parts.map(({ ring, share }) => <span key={ring} data-ring={ring} style={{ width: `${100 * share}%` }} title={words(ring, share)} onClick={() => onRing?.(ring)} />)}
    </div>
  );
}

/** The known parts of a row as shares of their sum; none where one of them may not be shown: of what is left they would be no shares. */
export function partsOf({ rings }: Pick<OriginRowView, 'rings'>): { ring: OriginRing; share: number }[] {
  if (rings.some(({ suppressed }) => suppressed)) return [];
  const sum = rings.reduce((all, { value }) => all + (value ?? 0), 0);
  return sum === 0 ? [] : rings.filter(({ value }) => value !== null && value > 0).map(({ ring, value }) => ({ ring, share: value! / sum }));
}
