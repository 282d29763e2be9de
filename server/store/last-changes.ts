import type { Change } from '#graph-model/change-set.ts';
import type { RecordKind } from '#graph-model/dataset.ts';

/** Id of the record that a change touches. */
export function changedId(change: Change): string {
  return change.op === 'put' ? change.record.id : change.id;
}

/**
 * The changes that count: where a change set touches a record several times, the last one wins and the record's history gets one
 * step. Keeps the order; returns the list itself where no record comes twice. Linear time.
 */
export function lastChanges(changes: readonly Change[]): readonly Change[] {
  const lastOf = new Map<RecordKind, Map<string, number>>();
  let touched = 0;
  changes.forEach((change, index) => {
    let ofKind = lastOf.get(change.kind);
    if (!ofKind) lastOf.set(change.kind, (ofKind = new Map()));
    const before = ofKind.size;
    ofKind.set(changedId(change), index);
    touched += ofKind.size - before;
  });
  if (touched === changes.length) return changes;
  return changes.filter((change, index) => lastOf.get(change.kind)?.get(changedId(change)) === index);
}
