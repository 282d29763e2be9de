import { describe, expect, it } from 'vitest';
import { afterEdit, afterRedo, afterUndo, createSessionStore, NO_EDITS, without } from '../../../../client/state/editing/edit-session.ts';

const a = { changeSet: 'A', title: 'a' };
const b = { changeSet: 'B', title: 'b' };
const both = afterEdit(afterEdit(NO_EDITS, a), b);

describe('the edits of a page', () => {
  it('are taken back from the last one on, and done again by taking that back', () => {
    const undone = afterUndo(both, b, 'U');
    expect(undone).toEqual({ done: [a], undone: [{ changeSet: 'U', title: 'b' }] });
    expect(afterRedo(undone, undone.undone[0], 'R')).toEqual({ done: [a, { changeSet: 'R', title: 'b' }], undone: [] });
  });

  it('can be taken back out of order, and leave nothing to be done again after another edit', () => {
    expect(afterUndo(both, a, 'U').done).toEqual([b]);
    expect(afterEdit(afterUndo(both, b, 'U'), { changeSet: 'C', title: 'c' })).toEqual({ done: [a, { changeSet: 'C', title: 'c' }], undone: [] });
  });

  it('leave out one that others build on', () => {
    expect(without(both, a)).toEqual({ done: [b], undone: [] });
  });

  it('are told to those who want to know, as long as they do', () => {
    const store = createSessionStore();
    const heard: number[] = [];
    const stop = store.subscribe(() => heard.push(store.get().done.length));
    store.change((now) => afterEdit(now, a));
    stop();
    store.change((now) => afterEdit(now, b));
    expect([heard, store.get()]).toEqual([[1], both]);
  });
});
