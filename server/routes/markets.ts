import { Router } from 'express';
import { capabilityMapRoute, firmHintsRoute, firmMarkets, groupMarkets } from '#graph-model/contract/markets.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** Where else capabilities are needed, and what a firm may want to look up. */
export function marketRoutes({ runs }: Services): Router {
  const router = Router();
  bindRoute(router, firmMarkets, ({ params, query }, _request, response) => sendAnswer(runs, runRequest('firm_markets', { firm: params.id, ...query }), response));
  bindRoute(router, groupMarkets, ({ query }, _request, response) => sendAnswer(runs, runRequest('group_markets', query), response));
  bindRoute(router, capabilityMapRoute, ({ query }, _request, response) => sendAnswer(runs, runRequest('capability_map', query), response));
  bindRoute(router, firmHintsRoute, ({ params }, _request, response) => sendAnswer(runs, runRequest('firm_hints', { firm: params.id }), response));
  return router;
}
