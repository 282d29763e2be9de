import { useState } from 'react';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import { useAskedSince } from '../../api/partner-queries.ts';
import type { Versioned } from '../../api/region-queries.ts';
import { keepSeen, seenRevisions } from '../../state/seen-revisions.ts';

/** What this browser has looked at, and up to which revision. */
export interface Seen {
  readonly of: (what: string) => number | undefined;
  readonly keep: (what: string, revision: number) => void;
}

/** The board among what is looked at; no id of a record looks like it. */
export const BOARD = '<board>';

/** Kept in this browser alone: who looks elsewhere has not looked here. */
export function useSeen(): Seen {
  const [seen, setSeen] = useState(() => seenRevisions(storage()));
  return { of: (what) => seen[what], keep: (what, revision) => setSeen((before) => keepSeen(storage(), before, what, revision)) };
}

/** From which revision on matches of a saved search are new: the one last looked at, else the one in which the search was saved. Undefined until it is known. */
export function useSince(search: Versioned<SavedSearch> | undefined, seen: Seen, revision: number): number | undefined {
  const looked = search === undefined ? undefined : seen.of(search.record.id);
  // A number beyond the data is of other data that this address had before.
  const isKnown = looked !== undefined && looked <= revision;
  const saved = useAskedSince(isKnown ? undefined : search).data;
  return search === undefined ? undefined : isKnown ? looked : saved;
}

function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
