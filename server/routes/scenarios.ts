import { Router } from 'express';
import { compareScenarios, evaluateScenario, listScenarios } from '#graph-model/contract/scenarios.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { planOf, type Scenario, type ScenarioPlan } from '#graph-model/scenario.ts';
import { germanOrder } from '#graph-model/text.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { presentComparison, presentScenario } from '#server/present/scenario-view.ts';
import type { Services } from '#server/services.ts';
import { recordVersion } from '#server/store/record-version.ts';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';

/** What scenarios do to the network, each on its own and side by side. Saved ones are records like any other. */
export function scenarioRoutes({ atlas, computing, reference }: Services): Router {
  const router = Router();

  bindRoute(router, listScenarios, async () => {
    const { revision, dataset: { scenarios } } = await atlas.current();
    const byName = scenarios.toSorted((a, b) => germanOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    return { revision, scenarios: byName.map((scenario) => ({ scenario, version: recordVersion(scenario) })) };
  });

  bindRoute(router, evaluateScenario, async ({ body }, _, response) => {
    const snapshot = await atlas.current();
    const [result] = await computing.do('scenarios', [body], snapshot, goneSignal(response));
    return { revision: snapshot.revision, day: snapshot.day, outcome: presentScenario(result, snapshot.index) };
  });

  bindRoute(router, compareScenarios, async ({ body }, _, response) => {
    const snapshot = await atlas.current();
    const asked = body.scenarios.map((scenario): ScenarioPlan & { id?: string; name?: string } => ('id' in scenario ? savedScenario(snapshot, scenario.id) : scenario));
    const results = await computing.do('scenarios', [{}, ...asked.map(planOf)], snapshot, goneSignal(response));
    const names = [{}, ...asked.map(({ id, name }) => ({ id, name }))];
    return {
      revision: snapshot.revision, day: snapshot.day,
      columns: results.map((result, place) => ({ ...names[place], outcome: presentScenario(result, snapshot.index) })),
      ...presentComparison(results, snapshot.index, reference),
    };
  });
  return router;
}

function savedScenario({ dataset }: Snapshot, id: string): Scenario {
  const scenario = dataset.scenarios.find((saved) => saved.id === id);
  if (scenario === undefined) throw new AtlasError('not_found', `There is no scenario "${id}".`);
  return scenario;
}
