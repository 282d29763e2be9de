import type { ChangeSet, ChangeSetSummary } from '#graph-model/change-set.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { ChangeSetId, mintId } from '#graph-model/identifier.ts';
import type { Services } from '#server/services.ts';
import { planUndo } from '#server/undo/plan-undo.ts';
import { undoableSteps } from '#server/undo/undoable-steps.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Takes a whole change set back, by a new one that stays in the history.
 * Where its records were changed since, it is refused, or with `keep` the rest is taken back.
 * @throws AtlasError `not_found`; `conflict` with findings where its records were changed since, or it was undone already.
 */
export function undoChangeSet(services: Services, id: string, author: string, later: 'refuse' | 'keep' = 'refuse'): Promise<ChangeSetSummary> {
  return oneAtATime(services.store, async () => {
    const undone = await services.store.changeSet(id as ChangeSetId);
    if (undone === undefined) throw new AtlasError('not_found', `There is no change set "${id}".`);
    const undo = { id: ChangeSetId.parse(mintId('changeSet', services.random)), title: undone.title, author, at: services.now() };
    const summary = later === 'keep' ? await undoRest(services, undone.id, undo) : await services.store.undo(undone.id, undo);
    // It is stored, whether or not it can be read again now.
    await services.atlas.refresh().catch(() => undefined);
    return summary;
  });
}

/** Takes back what nobody has built upon since. */
async function undoRest({ store, atlas }: Services, id: ChangeSetId, undo: Pick<ChangeSet, 'id' | 'title' | 'author' | 'at'>): Promise<ChangeSetSummary> {
  const { steps } = await undoableSteps(store, id);
  const { revision, dataset } = await atlas.current();
  const { changes, kept } = planUndo(steps, dataset);
  if (kept.length === 0) return store.undo(id, undo);
  if (changes.length === 0) throw new AtlasError('conflict', 'All that this change set did was changed since; nothing is left to undo.', { german: 'Alles, was diese Änderung brachte, wurde seither geändert. Es gibt nichts mehr zurückzunehmen.' });
  return store.apply({ ...undo, reason: 'undo', undoes: id, changes }, { expectedRevision: revision });
}
