import { Router } from 'express';
import { regionGaps, regionOrigin, regionPurchases } from '#graph-model/contract/region-purchases.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** What a region buys: where it comes from, what could come from the region, and the relations behind both. */
export function regionPurchaseRoutes({ runs }: Services): Router {
  const router = Router();
  bindRoute(router, regionOrigin, ({ query }, _request, response) => sendAnswer(runs, runRequest('region_origin', query), response));
  bindRoute(router, regionGaps, ({ query: { sinceRevision: _, ...query } }, _request, response) => sendAnswer(runs, runRequest('region_gaps', query), response));
  bindRoute(router, regionPurchases, ({ query }, _request, response) => sendAnswer(runs, runRequest('region_purchases', query), response));
  return router;
}
