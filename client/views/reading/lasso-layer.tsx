import { Button, Switch } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, RefObject } from 'react';
import type { Corner } from '../../scene/lasso.ts';
import { withCorner } from '../../scene/lasso.ts';
import type { PictureHandle } from '../../sigma/network-picture.tsx';
import { useTexts } from '../../text/texts.ts';
import classes from './reading.module.css';

interface LassoProps {
  /** Whether there is a selection to which firms can be added. */
  readonly hasSelection: boolean;
  readonly picture: RefObject<PictureHandle | null>;
  /** `isMore`: beside those that are selected. */
  readonly onSelect: (ids: readonly string[], isMore: boolean) => void;
  readonly onEnd: () => void;
}

/** A sheet above the picture on which an area is drawn, by mouse, pen or finger. Whoever works by keyboard selects in lists. */
export function LassoLayer({ picture, hasSelection, onSelect, onEnd }: LassoProps) {
  const { t } = useTexts();
  const [corners, setCorners] = useState<readonly Corner[]>();
  const [isMore, setMore] = useState(false);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => { end.current?.focus({ preventScroll: true }); }, []);
  const at = (event: PointerEvent<SVGSVGElement>): Corner => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const finish = (event: PointerEvent): void => {
    if (corners && corners.length > 2) onSelect(picture.current?.firmsWithin(corners) ?? [], event.shiftKey || isMore);
    setCorners(undefined);
    if (corners && corners.length > 2) onEnd();
  };
  return (
    <div className={classes.lasso} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onEnd(); } }}>
      <svg
        className={classes.lassoSheet} aria-hidden data-testid="lasso"
        onPointerDown={(event) => { if (event.isPrimary && event.button === 0) { event.currentTarget.setPointerCapture(event.pointerId); setCorners([at(event)]); } }}
        onPointerMove={(event) => { if (corners) setCorners(withCorner(corners, at(event))); }}
        onPointerUp={finish} onPointerCancel={() => setCorners(undefined)}
      >
        {corners && <polygon points={corners.map((corner) => corner.join(',')).join(' ')} />}
      </svg>
      <div className={classes.lassoHint} data-drawing={corners ? '' : undefined}><span>{t('reading.lassoHint')}</span>
        {hasSelection && <Switch size="sm" label={t('reading.lassoMore')} checked={isMore} onChange={(event) => setMore(event.currentTarget.checked)} />}
        <Button ref={end} size="compact-sm" variant="default" onClick={onEnd}>{t('reading.lassoEnd')}</Button>
      </div>
    </div>
  );
}
