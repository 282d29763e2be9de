import { Router } from 'express';
import { firmTriples, productCritical, regionCritical } from '#graph-model/contract/analyses.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** Kritische Stellen beyond those of one firm: three at once, of a product, of any place. */
export function criticalRoutes({ runs }: Services): Router {
  const router = Router();
  bindRoute(router, firmTriples, ({ params }, _request, response) => sendAnswer(runs, runRequest('triples', { firm: params.id }), response));
  bindRoute(router, productCritical, ({ params, query }, _request, response) => sendAnswer(runs, runRequest('product_critical', { ...query, product: params.id }), response));
  bindRoute(router, regionCritical, ({ query }, _request, response) => sendAnswer(runs, runRequest('region_critical', query), response));
  return router;
}
