/** Where a tab keeps things over a reload. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The storage of this tab; undefined where the browser forbids it. */
export function tabStorage(): TabStorage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** What is kept under a key; undefined where there is nothing, or nothing that is understood. `isWhole` may throw on what it does not know. */
export function keptIn<T>(storage: TabStorage | undefined, key: string, isWhole: (found: T) => boolean): T | undefined {
  try {
    const found = JSON.parse(storage?.getItem(key) ?? 'null') as T | null;
    return found !== null && isWhole(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something for as long as the tab is open, or forgets it; a browser that keeps nothing is no failure. */
export function keepIn(storage: TabStorage | undefined, key: string, value: object | undefined): void {
  try {
    if (value) storage?.setItem(key, JSON.stringify(value));
    else storage?.removeItem(key);
  } catch {
    // Full or refused: the browser's own question before leaving is what is left.
  }
}
