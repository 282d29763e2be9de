import { Router } from 'express';
import { bestNewRelations, measureRankRanges, nexusIndex } from '#graph-model/contract/interventions.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** What would help, how sure a ranking is, and who of a shortlist is best connected. */
export function interventionRoutes({ runs }: Services): Router {
  const router = Router();
  bindRoute(router, bestNewRelations, ({ query }, _request, response) => sendAnswer(runs, runRequest('interventions', query), response));
  bindRoute(router, measureRankRanges, ({ query }, _request, response) => sendAnswer(runs, runRequest('rank_ranges', query), response));
  bindRoute(router, nexusIndex, ({ body }, _request, response) => sendAnswer(runs, runRequest('nexus', body), response));
  return router;
}
