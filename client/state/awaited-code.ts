import { useEffect, useSyncExternalStore } from 'react';

let awaited = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  awaited += by;
  for (const listener of listeners) listener();
}

/** Counts a part of the page as awaited while what stands in its place is shown. */
export function useAwaitedCode(): void {
  useEffect(() => {
    count(1);
    return () => count(-1);
  }, []);
}

/** Whether code of any part of the page is still on its way. Where that part asks for data, it has asked when this turns false. */
export function useIsCodeAwaited(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => awaited > 0);
}
