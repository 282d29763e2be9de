import { Router } from 'express';
import { assessDisruptions, firmSurvival, networkSurvival, simulateDays, stockAdvice } from '#graph-model/contract/days.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** Everything about failure that is counted in days. */
export function daysRoutes({ runs }: Services): Router {
  const router = Router();

  bindRoute(router, simulateDays, ({ body }, _request, response) => sendAnswer(runs, runRequest('days', body), response));
  bindRoute(router, networkSurvival, (_input, _request, response) => sendAnswer(runs, runRequest('survival', {}), response));
  bindRoute(router, firmSurvival, ({ params }, _request, response) => sendAnswer(runs, runRequest('firm_survival', { firm: params.id }), response));
  bindRoute(router, stockAdvice, ({ params, query }, _request, response) => sendAnswer(runs, runRequest('stock_advice', { ...query, firm: params.id }), response));
  bindRoute(router, assessDisruptions, ({ body }, _request, response) => sendAnswer(runs, runRequest('disruptions', body), response));
  return router;
}
