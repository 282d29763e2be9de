import { Router } from 'express';
import { compareScenarios, evaluateScenario, listScenarios } from '#graph-model/contract/scenarios.ts';
import { germanOrder } from '#graph-model/text.ts';
import type { Services } from '#server/services.ts';
import { recordVersion } from '#server/store/record-version.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** What scenarios do to the network, each on its own and side by side. Saved ones are records like any other. */
export function scenarioRoutes({ atlas, runs }: Services): Router {
  const router = Router();

  bindRoute(router, listScenarios, async () => {
    const { revision, dataset: { scenarios } } = await atlas.current();
    const byName = scenarios.toSorted((a, b) => germanOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    return { revision, scenarios: byName.map((scenario) => ({ scenario, version: recordVersion(scenario) })) };
  });
  bindRoute(router, evaluateScenario, ({ body }, _request, response) => sendAnswer(runs, runRequest('scenario', body), response));
  bindRoute(router, compareScenarios, ({ body }, _request, response) => sendAnswer(runs, runRequest('scenario_comparison', body), response));
  return router;
}
