import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { ChangeSetId, mintId } from '#graph-model/identifier.ts';
import type { Services } from '#server/services.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * Takes a whole change set back, by a new one that stays in the history.
 * @throws AtlasError `not_found`; `conflict` with findings where its records were changed since.
 */
export function undoChangeSet(services: Services, id: string, author: string): Promise<ChangeSetSummary> {
  return oneAtATime(services.store, async () => {
    const undone = await services.store.changeSet(id as ChangeSetId);
    if (undone === undefined) throw new AtlasError('not_found', `There is no change set "${id}".`);
    const summary = await services.store.undo(undone.id, {
      id: ChangeSetId.parse(mintId('changeSet', services.random)), title: undone.title, author, at: services.now(),
    });
    // It is stored, whether or not it can be read again now.
    await services.atlas.refresh().catch(() => undefined);
    return summary;
  });
}
