import type { ChangeSetSummary, HistoryEntry } from '#graph-model/change-set.ts';
import type { RecordHistory } from '#graph-model/contract/record-history.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import type { Firm } from '#graph-model/firm.ts';
import { changedFields, fieldTraces } from '#graph-model/record-trace.ts';
import { NEVER_SHOWN, shownStatements } from './shown-statements.ts';

/** A state of a record without its head count, and without what others say of that. */
function shown(state: object | undefined): object | undefined {
  if (state === undefined) return undefined;
  const { [NEVER_SHOWN]: _, otherStatements, ...rest } = state as Pick<Firm, 'employees' | 'otherStatements'>;
  const others = shownStatements(otherStatements);
  return { ...rest, ...(others && { otherStatements: others }) };
}

/** What a record's history says of its fields and steps. `history` is oldest first and not empty; `changeSets` are those of its steps, by id. */
export function presentHistory(kind: RecordKind, id: string, history: readonly HistoryEntry[], changeSets: ReadonlyMap<string, ChangeSetSummary>): RecordHistory {
  const now = history.at(-1)?.after;
  return {
    kind, id,
    exists: now !== undefined,
    fields: [...fieldTraces(history)].flatMap(([field, trace]) => (field === NEVER_SHOWN ? [] : [{ field, ...trace }])),
    otherStatements: shownStatements(now?.otherStatements) ?? [],
    steps: history.toReversed().map(({ changeSet, revision, author, at, before, after }) => ({
      changeSet, title: changeSets.get(changeSet)?.title ?? '', reason: changeSets.get(changeSet)?.reason ?? 'edit', revision, author, at,
      does: before === undefined ? 'created' as const : after === undefined ? 'deleted' as const : 'updated' as const,
      changed: changedFields(shown(before), shown(after)).filter(({ field }) => field !== 'id'),
    })),
  };
}
