const KEY = 'lieferkettenatlas.seen';
const MOST = 500;

/** By saved search (its id) or list, the revision that was last looked at in this browser. */
export type SeenRevisions = Readonly<Record<string, number>>;

/** What this browser keeps; nothing where it keeps nothing or something else. */
export function seenRevisions(storage: Pick<Storage, 'getItem'> | undefined): SeenRevisions {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, revision]) => Number.isSafeInteger(revision) && revision >= 0));
  } catch {
    return {};
  }
}

/** Keeps that a revision was looked at, the latest first; returns what holds from now on, also where the browser keeps nothing. */
export function keepSeen(storage: Pick<Storage, 'setItem'> | undefined, before: SeenRevisions, what: string, revision: number): SeenRevisions {
  const seen = Object.fromEntries([[what, revision] as const, ...Object.entries(before).filter(([other]) => other !== what)].slice(0, MOST));
  try {
    storage?.setItem(KEY, JSON.stringify(seen));
  } catch {
    // Private windows refuse to store: then it holds until the page is left.
  }
  return seen;
}
