import { useEffect, useState } from 'react';

/** Where something is in the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The first of the selectors that finds something that is shown, followed wherever it moves; undefined while there is none. */
export function useTargetBox(targets: readonly string[]): Box | undefined {
  const [box, setBox] = useState<Box>();
  useEffect(() => {
    let frame = 0;
    let shown: Element | undefined;
    const resizes = new ResizeObserver(() => later());
    const look = (): void => {
      const found = targets.flatMap((selector) => [...document.querySelectorAll(selector)]).find((element) => element.getClientRects().length > 0);
      if (found !== shown) {
        if (shown) resizes.unobserve(shown);
        if (found) {
          resizes.observe(found);
          if (!isInWindow(found)) found.scrollIntoView({ block: 'center' });
        }
        shown = found;
      }
      const next = found?.getBoundingClientRect();
      setBox((now) => (next && now && isSame(now, next) ? now : next && { left: next.left, top: next.top, width: next.width, height: next.height }));
    };
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const changes = new MutationObserver(later);
    changes.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('scroll', later, { capture: true, passive: true });
    window.addEventListener('resize', later);
    later();
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      resizes.disconnect();
      window.removeEventListener('scroll', later, { capture: true });
      window.removeEventListener('resize', later);
    };
  }, [targets]);
  return box;
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && (bottom <= window.innerHeight || top < window.innerHeight / 2);
}
