import { Router } from 'express';
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
    // All at once: the store need not be waited for step by step.
    const asked = [...new Set(history.map(({ changeSet }) => changeSet))];
    const summaries = (await Promise.all(asked.map((changeSet) => store.changeSet(changeSet)))).filter((summary) => summary !== undefined);
    return presentHistory(kind, id, history, new Map(summaries.map((summary) => [summary.id, summary])));
  });
  return router;
}
