import type { Change } from '#graph-model/change-set.ts';
import type { RecordKind, RecordOf } from '#graph-model/dataset.ts';
import type { RecordIndex } from '#server/network/record-index.ts';

const NAMED = 3;
const LONGEST = 200;

/** What the history calls an edit: the names of the records that it changes, of the first three where there are more. */
export function editTitle(changes: readonly Change[], stored: ReadonlyMap<Change, RecordOf[RecordKind]>, index: RecordIndex): string {
  const names = new Map<string, string>(changes.flatMap((change) => (change.op === 'put' && (change.kind === 'firm' || change.kind === 'product') ? [[change.record.id, change.record.name]] : [])));
  const nameOf = (id: string): string => names.get(id) ?? index.firms.get(id)?.name ?? index.products.get(id)?.name ?? id;
  const titles = changes.slice(0, NAMED).map((change) => {
    const record = change.op === 'put' ? change.record : stored.get(change);
    return record ? titleOf(record, nameOf) : (change as { id: string }).id;
  });
  const rest = changes.length > NAMED ? ` … (${changes.length})` : '';
  return titles.join(', ').slice(0, LONGEST - rest.length).toWellFormed() + rest;
}

/** The changes whose records a title needs to know from the store. */
export function untitled(changes: readonly Change[]): Extract<Change, { op: 'delete' }>[] {
  return changes.slice(0, NAMED).filter((change) => change.op === 'delete');
}

/** What a record is called: its name, or what it connects. */
export function titleOf(record: RecordOf[RecordKind], nameOf: (id: string) => string): string {
  if ('name' in record) return record.name;
  if ('supplier' in record) return `${nameOf(record.supplier)} → ${nameOf(record.buyer)}`;
  const what = record.product === undefined ? ('capability' in record ? record.capability : undefined) : nameOf(record.product);
  return `${nameOf(record.firm)}: ${what ?? record.id}`;
}
