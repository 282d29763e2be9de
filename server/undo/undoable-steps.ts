import type { ChangeSetSummary, RecordStep } from '#graph-model/change-set.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { ChangeSetId } from '#graph-model/identifier.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { alreadyUndone } from '#server/store/store-faults.ts';

/**
 * A change set that can be taken back, with what it did.
 * @throws AtlasError `not_found`, `conflict` where it was undone already.
 */
export async function undoableSteps(store: GraphStore, id: string): Promise<{ readonly changeSet: ChangeSetSummary; readonly steps: readonly RecordStep[] }> {
  const changeSet = await store.changeSet(id as ChangeSetId);
  if (changeSet === undefined) throw new AtlasError('not_found', `There is no change set "${id}".`);
  if (changeSet.undoneBy !== undefined) throw alreadyUndone(id, changeSet.undoneBy);
  return { changeSet, steps: (await store.steps(changeSet.id)) ?? [] };
}
