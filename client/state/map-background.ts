import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from './kept-choice.ts';

const listeners = new Set<() => void>();
/** What this page holds where the browser keeps nothing; undefined until somebody chose. */
let chosen: boolean | undefined;

/** Whether the map is to be shown without tiles of others: a choice of this browser, as it is the browser that asks their server. */
export function useIsPlainMap(): boolean {
  return useSyncExternalStore(listen, isPlainMap);
}

/** Chooses for this browser. */
export function choosePlainMap(isPlain: boolean): void {
  chosen = isPlain;
  keepChoice('map', isPlain ? 'plain' : undefined);
  for (const tell of listeners) tell();
}

function isPlainMap(): boolean {
  return (chosen ??= keptChoice('map') === 'plain');
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
