import { useEffect, useRef } from 'react';

/** Longest wait for the first picture, in milliseconds: whatever became of it, what waits for it comes then. A slow machine needs long for a large network. */
const LONGEST = 60_000;

/** Name of the mark on the page's clock. */
export const FIRST_PICTURE = 'first-picture';

let tell: () => void = () => undefined;
let stands: Promise<void> | undefined;

/** Settles once the first picture stands, or it is clear that there will be none. */
export function firstPicture(): Promise<void> {
  stands ??= new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    tell = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return stands;
}

/** Says that the first picture stands, or that this page begins without one. */
export function firstPictureStands(): void {
  void firstPicture();
  if (performance.getEntriesByName(FIRST_PICTURE).length === 0) performance.mark(FIRST_PICTURE);
  tell();
}

/** Fetches what the first picture does not need after it, so that it does not come later for it. */
export async function afterFirstPicture<T>(load: () => Promise<T>): Promise<T> {
  await firstPicture();
  return load();
}

/** Does something once, so many milliseconds after the first picture, while the component lives. */
export function useLaterThanPicture(act: () => void, milliseconds: number): void {
  const latest = useRef(act);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = async (): Promise<void> => {
      await firstPicture();
      if (!isGone) timer = setTimeout(() => latest.current(), milliseconds);
    };
    void wait();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [milliseconds]);
}
