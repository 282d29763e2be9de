import { useCallback, useEffect, useRef } from 'react';

/** Ends the presentation, also where Esc is taken by the browser to leave the full screen. */
export function useFullScreenEnd(onEnd: () => void): () => void {
  const latest = useRef(onEnd);
  useEffect(() => { latest.current = onEnd; });
  useEffect(() => {
    let wasFull = document.fullscreenElement !== null;
    const onChange = (): void => {
      const isFull = document.fullscreenElement !== null;
      if (wasFull && !isFull) latest.current();
      wasFull = isFull;
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  return useCallback(() => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    latest.current();
  }, []);
}

/** A finger moves this far to the side, and twice as far as up or down, in pixels. */
const SWIPE = 60;

/** Swiping to the left goes on, to the right back. */
export function useSwipe(onNext: () => void, onBack: () => void): void {
  const latest = useRef({ onNext, onBack });
  useEffect(() => { latest.current = { onNext, onBack }; });
  useEffect(() => {
    let from: Touch | undefined;
    const onStart = (event: TouchEvent): void => { from = event.touches.length === 1 ? event.touches[0] : undefined; };
    const onStop = (event: TouchEvent): void => {
      const to = event.changedTouches[0];
      if (!from || !to) return;
      const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY];
      from = undefined;
      if (Math.abs(dx) < SWIPE || Math.abs(dx) < 2 * Math.abs(dy)) return;
      if (dx < 0) latest.current.onNext();
      else latest.current.onBack();
    };
    window.addEventListener('touchstart', onStart, { passive: true });
    window.addEventListener('touchend', onStop);
    return () => {
      window.removeEventListener('touchstart', onStart);
      window.removeEventListener('touchend', onStop);
    };
  }, []);
}
