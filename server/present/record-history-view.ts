import type { ChangeSetSummary, HistoryEntry } from '#graph-model/change-set.ts';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { changedFields, fieldTraces } from '#graph-model/record-trace.ts';

/** An exact head count enters sums and is never shown; its size class is. */
const NEVER_SHOWN = 'employees';

/** What a record's history says of its fields and steps. `history` is oldest first and not empty; `changeSets` are those of its steps, by id. */
export function presentHistory(kind: RecordKind, id: string, history: readonly HistoryEntry[], changeSets: ReadonlyMap<string, ChangeSetSummary>): RecordHistory {
  const now = history.at(-1)?.after;
  return {
    kind, id,
    exists: now !== undefined,
    fields: [...fieldTraces(history)].flatMap(([field, trace]) => (field === NEVER_SHOWN ? [] : [{ field, ...trace }])),
    otherStatements: (now?.otherStatements ?? []).filter(({ field }) => field !== NEVER_SHOWN),
    steps: history.toReversed().map(({ changeSet, revision, author, at, before, after }) => ({
      changeSet, title: changeSets.get(changeSet)?.title ?? '', reason: changeSets.get(changeSet)?.reason ?? 'edit', revision, author, at,
      does: before === undefined ? 'created' as const : after === undefined ? 'deleted' as const : 'updated' as const,
      changed: changedFields(before, after).filter(({ field }) => field !== 'id' && field !== NEVER_SHOWN),
    })),
  };
}
