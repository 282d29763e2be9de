import { useComputedColorScheme } from '@mantine/core';
import type { Theme } from '#graph-model/picture/palette.ts';
import { useSyncExternalStore } from 'react';

/** Where the browser keeps the choice; `theme.js` reads it before anything is drawn. */
export const THEME_KEY = 'lieferkettenatlas.theme';

/** The theme that is drawn: the one chosen, else the system's; on paper always the light one. */
export function useTheme(): Theme {
  const chosen = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return useSyncExternalStore(listenToPrinting, isPrinting) ? 'light' : chosen;
}

const paper = (): MediaQueryList => window.matchMedia('print');

function isPrinting(): boolean {
  return paper().matches;
}

function listenToPrinting(changed: () => void): () => void {
  const query = paper();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
