import type { GraphStore } from '#server/store/graph-store.ts';
import type { Atlas } from './atlas.ts';

/** Pause between two looks: with the look itself a change of another server is seen within a second. */
export const LOOK_EVERY_MS = 400;

/**
 * Looks every so often whether another process has changed the store, and then reads the network again: at any other revision, as a
 * restore may go back, and at the same one where another change set made it. A look that fails is left to the next one: requests and
 * `/ready` tell of a store that does not answer. Returns what ends it.
 */
export function watchRevision(store: Pick<GraphStore, 'revision' | 'changeSets'>, atlas: Pick<Atlas, 'latest' | 'refresh'>, everyMs = LOOK_EVERY_MS): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const known = atlas.latest();
    // Before the first read there is nothing to renew.
    if (known === undefined) return;
    const isOther = (await store.revision()) !== known.revision || ((await store.changeSets({ limit: 1 }))[0]?.id ?? '') !== known.changeSet;
    // A change of our own is read by who made it.
    if (isOther && atlas.latest() === known) await atlas.refresh();
  };
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void look().catch(() => undefined).finally(next), everyMs).unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
