import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Address } from '../../state/address.ts';
import { useAddress, useChangeAddress } from '../../state/use-address.ts';
import type { ViewHistory } from '../../state/view-history.ts';
import { followView, NO_VIEW_HISTORY, viewStep } from '../../state/view-history.ts';
import { useEditSession } from '../editing/use-edit-session.tsx';

let history: ViewHistory = NO_VIEW_HISTORY;
const listeners = new Set<() => void>();

function follow(address: Address): void {
  const next = followView(history, address);
  const isOther = next.now !== history.now || next.states.length !== history.states.length;
  history = next;
  if (isOther) for (const listener of listeners) listener();
}

/** Steps of the view that can be taken back and done again; undefined where there is none. */
export interface ViewSteps {
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** Shows nothing; follows what is done to the view as long as the network is open. The history outlives a look at another view. */
export function FollowView() {
  const [address] = useAddress();
  useEffect(() => { if (address.view === 'network') follow(address); }, [address]);
  return null;
}

/** The steps that `FollowView` has seen. */
export function useViewHistory(): ViewSteps {
  const changeAddress = useChangeAddress();
  const { states, now } = useSyncExternalStore(subscribe, () => history);
  return useMemo(() => {
    const step = (by: -1 | 1) => {
      const change = viewStep({ states, now }, by);
      return change && (() => changeAddress(change));
    };
    return { undo: step(-1), redo: step(1) };
  }, [states, now, changeAddress]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where undo belongs to what is typed, or to a dialog. */
const OWN_UNDO = 'input, textarea, select, [contenteditable], [role=dialog]';

/** Ctrl + Z takes a step of the view back where no edit of data claims it, with Shift or as Ctrl + Y it is done again. */
export function useViewKeys({ undo, redo }: ViewSteps): void {
  const { session } = useEditSession();
  const [hasDone, hasUndone] = [session.done.length > 0, session.undone.length > 0];
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest(OWN_UNDO)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if ((key !== 'z' && key !== 'y') || (isRedo ? hasUndone : hasDone)) return;
      const step = isRedo ? redo : undo;
      if (!step) return;
      event.preventDefault();
      step();
    };
    // Before the keys of edits, which claim what is left.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [undo, redo, hasDone, hasUndone]);
}
