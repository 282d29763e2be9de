import type { Change } from '#graph-model/change-set.ts';
import type { EditConflict } from '#graph-model/contract/edit-conflict.ts';
import type { RecordKind, RecordOf } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { changedId } from '#server/store/last-changes.ts';
import { recordKey, type ExpectedRecord } from '#server/store/expected-records.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { recordVersion } from '#server/store/record-version.ts';

/** Both versions are told of so many records; the findings name all. */
const MOST_CONFLICTS = 100;

/** An edit that met another one, with both versions of each record. */
export class ConflictingEdit extends AtlasError {
  readonly conflicts: readonly EditConflict[];

  constructor(refused: AtlasError, conflicts: readonly EditConflict[]) {
    super(refused.code, refused.message, { findings: refused.findings, cause: refused });
    this.conflicts = conflicts;
  }
}

/** What each conflict is about: what was sent, what is stored now, what the edit began with and who came before. */
export async function conflictsOf(store: GraphStore, refused: AtlasError, changes: readonly Change[], expected: readonly ExpectedRecord[]): Promise<EditConflict[]> {
  const changed = new Set(refused.findings.filter(({ code }) => code === 'changed_meanwhile').slice(0, MOST_CONFLICTS).map(({ file, value }) => recordKey(file as RecordKind, value ?? '')));
  const conflicts: EditConflict[] = [];
  for (const [position, change] of changes.entries()) {
    if (changed.has(recordKey(change.kind, changedId(change)))) conflicts.push(await conflictOf(store, change, expected[position]));
  }
  return conflicts;
}

async function conflictOf(store: GraphStore, change: Change, { version }: ExpectedRecord): Promise<EditConflict> {
  const id = changedId(change);
  const history = await store.history(change.kind, id);
  const last = history.at(-1);
  const isBase = (record: RecordOf[RecordKind] | undefined): boolean => record !== undefined && typeof version !== 'string' && version.includes(recordVersion(record));
  const base = history.findLast(({ after }) => isBase(after))?.after;
  return {
    kind: change.kind, id,
    ...(change.op === 'put' && { yours: change.record }),
    ...(last?.after && { current: { record: last.after, version: recordVersion(last.after) } }),
    ...(base && { base }),
    ...(last && { changedBy: { changeSet: last.changeSet, revision: last.revision, author: last.author, at: last.at } }),
  };
}
