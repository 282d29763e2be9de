import { Router } from 'express';
import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import { recordHistory } from '#graph-model/contract/record-history.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { presentHistory } from '#server/present/record-history-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';

/** Where each field of a record comes from, and every change of it. */
export function recordHistoryRoutes({ store }: Services): Router {
  const router = Router();
  bindRoute(router, recordHistory, async ({ params: { kind, id } }) => {
    const history = await store.history(kind, id);
    if (history.length === 0) throw new AtlasError('not_found', `There never was a ${kind} "${id}".`);
    const changeSets = new Map<string, ChangeSetSummary>();
    for (const { changeSet } of history) {
      const summary = await store.changeSet(changeSet);
      if (summary) changeSets.set(changeSet, summary);
    }
    return presentHistory(kind, id, history, changeSets);
  });
  return router;
}
