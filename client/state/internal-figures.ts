import { useSyncExternalStore } from 'react';

let shown = false;
const listeners = new Set<() => void>();

/** Whether figures that may not be published are shown too. Never part of the address: a link that is passed on must not show them. */
export function useInternalFigures(): readonly [boolean, (shown: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => shown), change] as const;
}

/** The part of a question that asks for them. */
export function useFiguresAsked(): { readonly figures?: 'all' } {
  const [isShown] = useInternalFigures();
  return isShown ? ALL : PUBLISHED;
}

const ALL = { figures: 'all' } as const;
const PUBLISHED = {};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: boolean): void {
  shown = next;
  for (const listener of listeners) listener();
}
