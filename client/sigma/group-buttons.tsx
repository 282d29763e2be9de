import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { formatCount } from '#graph-model/picture/number-words.ts';
import type { Language } from '#graph-model/language.ts';
import { networkLayoutText } from '../text/network-layout.ts';
import type { PictureInput } from './picture-input.ts';
import type { Picture } from './picture.ts';
import { DRAWN } from './use-picture.ts';

interface GroupButtonsProps {
  readonly input: PictureInput;
  readonly picture: RefObject<Picture | undefined>;
  readonly root: RefObject<HTMLElement | null>;
  readonly language: Language;
  readonly onOpen: (key: string | undefined) => void;
}

/** The groups of a folded Netz for keyboard and screen reader: a button above each disc, which follows it. The pointer reaches through them. */
export function GroupButtons({ input: { groups = [], places, unfolding }, picture, root, language, onOpen }: GroupButtonsProps) {
  const list = useRef<HTMLUListElement>(null);
  const text = networkLayoutText[language];
  useEffect(() => {
    const follow = () => {
      const discs = picture.current?.discsOnScreen() ?? [];
      list.current?.querySelectorAll<HTMLElement>('button').forEach((button, group) => {
        const disc = discs[group];
        if (!disc) return;
        const side = `${Math.round(2 * disc.radius)}px`;
        Object.assign(button.style, { left: `${Math.round(disc.x - disc.radius)}px`, top: `${Math.round(disc.y - disc.radius)}px`, width: side, height: side });
      });
    };
    const element = root.current;
    follow();
    element?.addEventListener(DRAWN, follow);
    return () => element?.removeEventListener(DRAWN, follow);
  }, [picture, root]);
  const open = unfolding?.open;
  return (
    <>
      <ul ref={list} className="picture-groups" aria-label={text.groups}>
        {groups.map(({ key, title }, group) => (
          <li key={key}>
            <button type="button" aria-expanded={group === open} onClick={() => onOpen(group === open ? undefined : key)}>
              {text.group(title, formatCount(places?.groups.firms[group] ?? 0, language))}
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <div className="picture-open" role="status">
          <button type="button" onClick={() => onOpen(undefined)}>{text.back}</button>
          <span>{text.opened(groups[open]?.title ?? '', formatCount(unfolding?.inside.length ?? 0, language), formatCount(places?.groups.firms[open] ?? 0, language))}</span>
        </div>
      )}
    </>
  );
}
