import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { formatCount } from '#graph-model/picture/number-words.ts';
import type { Language } from '#graph-model/language.ts';
import { networkLayoutText } from '../text/network-layout.ts';
import { pictureText } from '../text/picture.ts';
import type { Picture } from './picture.ts';
import type { AreaSpot } from './pointed-area.ts';
import { DRAWN } from './use-picture.ts';

interface AreaButtonsProps {
  readonly spots: readonly AreaSpot[];
  readonly picture: RefObject<Picture | undefined>;
  readonly root: RefObject<HTMLElement | null>;
  readonly language: Language;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** Least side of a button in pixels. */
const LEAST = 24;

/** Places and countries of the Landkarte for keyboard and screen reader: one stop of the tab key, arrow keys walk on. The pointer reaches through them. */
export function AreaButtons({ spots, picture, root, language }: AreaButtonsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const here = Math.min(current, spots.length - 1);
  useEffect(() => {
    const follow = () => {
      const seen = picture.current?.seen();
      if (!seen) return;
      list.current?.querySelectorAll('button').forEach((button, at) => {
        const { x, y, radius } = spots[at];
        const side = Math.max(LEAST, 2 * radius * seen.k);
        Object.assign(button.style, { left: `${Math.round(x * seen.k + seen.dx - side / 2)}px`, top: `${Math.round(y * seen.k + seen.dy - side / 2)}px`, width: `${side}px`, height: `${side}px` });
      });
    };
    const element = root.current;
    follow();
    element?.addEventListener(DRAWN, follow);
    return () => element?.removeEventListener(DRAWN, follow);
  }, [spots, picture, root]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? spots.length - 1 : here + (STEPS[event.key] ?? NaN);
    if (!spots[to]) return;
    event.preventDefault();
    setCurrent(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ul ref={list} className="picture-groups" aria-label={networkLayoutText[language].areas} onKeyDown={onKeyDown}>
      {spots.map((spot, at) => (
        <li key={spot.key}>
          <button
            type="button" tabIndex={at === here ? 0 : -1} aria-haspopup="menu" aria-label={`${spot.title}: ${pictureText[language].firms(formatCount(spot.firms, language), spot.firms === 1)}`}
            onFocus={() => { setCurrent(at); picture.current?.pointAtArea(spot); }} onBlur={() => picture.current?.pointAtArea(undefined)} onClick={() => picture.current?.askForArea(spot)}
          />
        </li>
      ))}
    </ul>
  );
}
