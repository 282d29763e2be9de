import type { Change } from './change-set.ts';
import { byCodePoint } from './code-point-order.ts';
import { LIST_OF, RECORD_KINDS, type Dataset } from './dataset.ts';

type AnyRecord = Dataset[keyof Dataset][number];

/**
 * The dataset after changes, as a store would give it: whole records put or taken away, lists in order of id, the last change of a record
 * wins. Lists without changes are shared with the old one. Linear in the lists that change.
 */
export function changedDataset(dataset: Dataset, changes: readonly Change[]): Dataset {
  const lists: Partial<Record<keyof Dataset, readonly AnyRecord[]>> = {};
  for (const kind of RECORD_KINDS) {
    const changed = new Map<string, AnyRecord | undefined>();
    for (const change of changes) {
      if (change.kind !== kind) continue;
      if (change.op === 'put') changed.set(change.record.id, change.record);
      else changed.set(change.id, undefined);
    }
    if (changed.size > 0) lists[LIST_OF[kind]] = changedList(dataset[LIST_OF[kind]], changed);
  }
  return { ...dataset, ...lists } as Dataset;
}

function changedList(list: readonly AnyRecord[], changed: ReadonlyMap<string, AnyRecord | undefined>): AnyRecord[] {
  const put = [...changed.values()].filter((record) => record !== undefined).sort((a, b) => byCodePoint(a.id, b.id));
  const merged: AnyRecord[] = [];
  let next = 0;
  for (const record of list) {
    if (changed.has(record.id)) continue;
    while (next < put.length && byCodePoint(put[next].id, record.id) < 0) merged.push(put[next++]);
    merged.push(record);
  }
  return [...merged, ...put.slice(next)];
}
