import { Router } from 'express';
import { keepFirmsApart, listDuplicates, mergeFirmRecords, splitFirmRecord } from '#graph-model/contract/matching.ts';
import { duplicatesOf } from '#server/matching/duplicates.ts';
import type { Services } from '#server/services.ts';
import { keepFirmsApart as keepApart } from '#server/use-cases/keep-apart.ts';
import { mergeFirmRecords as merge, splitFirmRecord as split } from '#server/use-cases/merge-firms.ts';
import { AUTHOR } from './author.ts';
import { bindRoute } from './bind-route.ts';

/** Who is who among the stored firms: possible duplicates, merging and splitting. */
export function matchingRoutes(services: Services): Router {
  const router = Router();

  bindRoute(router, listDuplicates, async ({ query: { likely, limit, different } }) => {
    const snapshot = await services.atlas.current();
    const cases = await duplicatesOf(snapshot, likely, different);
    return { revision: snapshot.revision, total: cases.length, cases: cases.slice(0, limit) };
  });

  bindRoute(router, mergeFirmRecords, ({ body }) => merge(services, body.keep, body.merge, AUTHOR));

  bindRoute(router, keepFirmsApart, ({ body }) => keepApart(services, body.pairs, body.different, AUTHOR));

  bindRoute(router, splitFirmRecord, ({ params, body: { formerId, ...options } }) => split(services, params.id, formerId, options, AUTHOR));
  return router;
}
