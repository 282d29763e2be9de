import type { Change } from '#graph-model/change-set.ts';
import { checkDataset } from '#graph-model/check-dataset.ts';
import { forKinds, LIST_OF, RECORD_KINDS, type Dataset, type RecordKind } from '#graph-model/dataset.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { recordKey } from '#server/store/expected-records.ts';
import { changedId } from '#server/store/last-changes.ts';
import { REFERENCES } from '#server/store/references.ts';

/**
 * Faults that records have among others, as `checkDataset` finds them in a whole dataset: references that lead nowhere, firms that supply
 * themselves, shares above 100 % … Only what the changes bring is looked at, with what it refers to; the store has the last word.
 */
export function checkSurroundings(changes: readonly Change[], index: RecordIndex): Finding[] {
  const changed = new Set(changes.map((change) => recordKey(change.kind, changedId(change))));
  const shares = new Set(changes.flatMap((change) => (change.op === 'put' && change.kind === 'relation' ? [change.record.buyer as string] : [])));
  return checkDataset(surroundingsOf(changes, changed, index)).filter(({ code, file, details }) =>
    (code === 'shares_over_100' ? shares.has(String(details?.record)) : changed.has(recordKey(file as RecordKind, String(details?.record)))));
}

/** What is put, what that refers to, and the relations of the buyers that it touches. */
function surroundingsOf(changes: readonly Change[], changed: ReadonlySet<string>, index: RecordIndex): Dataset {
  const lists = forKinds(RECORD_KINDS, () => new Map<string, unknown>());
  const add = (kind: RecordKind, record: { readonly id: string } | undefined): void => {
    if (record && !changed.has(recordKey(kind, record.id))) lists[kind].set(record.id, record);
  };
  const buyers = new Set<string>();
  for (const change of changes) {
    if (change.op === 'delete') continue;
    lists[change.kind].set(change.record.id, change.record);
    for (const { field, to } of REFERENCES[change.kind]) {
      const id = (change.record as Readonly<Record<string, unknown>>)[field] as string;
      add(to, to === 'firm' ? index.firms.get(id) : index.products.get(id));
    }
    if (change.kind === 'relation') buyers.add(change.record.buyer);
    if (change.kind === 'requirement') buyers.add(change.record.firm);
  }
  for (const buyer of buyers) for (const relation of index.relationsByBuyer.get(buyer) ?? []) add('relation', relation);
  return Object.fromEntries(RECORD_KINDS.map((kind) => [LIST_OF[kind], [...lists[kind].values()]])) as unknown as Dataset;
}
