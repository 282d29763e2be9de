import { Router } from 'express';
import { missingInputs, regionSpecialisation } from '#graph-model/contract/specialisation.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** In what a region is strong, and of which usual inputs it states nothing. */
export function specialisationRoutes({ runs }: Services): Router {
  const router = Router();
  bindRoute(router, regionSpecialisation, ({ query }, _request, response) => sendAnswer(runs, runRequest('specialisation', query), response));
  bindRoute(router, missingInputs, ({ query }, _request, response) => sendAnswer(runs, runRequest('missing_inputs', query), response));
  return router;
}
