import { Router } from 'express';
import { disruptionImpacts } from '#graph-model/analysis/risk-exposure.ts';
import { firmSurvival as holdingOut } from '#graph-model/analysis/firm-survival.ts';
import { stockAdvice as adviceFor } from '#graph-model/analysis/stock-advice.ts';
import { survivalTimes } from '#graph-model/analysis/survival-times.ts';
import { networkSurvival as survivalOf } from '#graph-model/analysis/time-to-survive.ts';
import { assessDisruptions, firmSurvival, networkSurvival, simulateDays, stockAdvice } from '#graph-model/contract/days.ts';
import { daysAnswer } from '#graph-model/contract/failure-answers.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';
import { firmRef, namesOf, productRef } from '#server/present/firm-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';

/** Everything about failure that is counted in days. */
export function daysRoutes({ atlas }: Services): Router {
  const router = Router();

  bindRoute(router, simulateDays, async ({ body: { firms, recoverDays, ...assumptions } }) => {
    const snapshot = await atlas.current();
    for (const id of Object.keys(recoverDays)) firmOf(snapshot, id);
    const times = survivalTimes(snapshot.context, firms, { ...assumptions, recoverDays: new Map(Object.entries(recoverDays)) });
    return daysAnswer(snapshot.revision, times, namesOf(snapshot.index));
  });

  bindRoute(router, networkSurvival, async () => {
    const { revision, context, index } = await atlas.current();
    return {
      revision,
      firms: survivalOf(context).map(({ firm, first, ...rest }) => ({ firm: firmRef(index, firm), ...(first !== undefined && { first: firmRef(index, first) }), ...rest })),
    };
  });

  bindRoute(router, firmSurvival, async ({ params }) => {
    const { revision, context, index } = await atlas.current();
    const { complete, sources } = holdingOut(context, params.id);
    return {
      revision, firm: firmRef(index, params.id), complete,
      sources: sources.map(({ failed, product, ...rest }) => ({ failed: firmRef(index, failed), ...rest, ...(product !== undefined && { product: productRef(index, product) }) })),
    };
  });

  bindRoute(router, stockAdvice, async ({ params, query: { days, failed } }) => {
    const { revision, context, index } = await atlas.current();
    const { failures, complete, advice } = adviceFor(context, params.id, { moreDays: days, ...(failed !== undefined && { failed: [failed] }) });
    return {
      revision, firm: firmRef(index, params.id), failures, complete,
      advice: advice.map(({ inputs, effects, ...rest }) => ({
        inputs: inputs.map((id) => productRef(index, id)), ...rest,
        effects: effects.map(({ failed: ids, ...effect }) => ({ failed: ids.map((id) => firmRef(index, id)), ...effect })),
      })),
    };
  });

  bindRoute(router, assessDisruptions, async ({ body }) => ({ impacts: disruptionImpacts(body, await linearSolver()).map((impact) => ({ ...impact, down: [...impact.down] })) }));
  return router;
}
