import { Router } from 'express';
import { disruptionImpacts } from '#graph-model/analysis/risk-exposure.ts';
import { stockAdvice as adviceFor } from '#graph-model/analysis/stock-advice.ts';
import { survivalTimes, type ProductSurvival, type FirmSurvival, type Standstill } from '#graph-model/analysis/survival-times.ts';
import { networkSurvival as survivalOf } from '#graph-model/analysis/time-to-survive.ts';
import { assessDisruptions, networkSurvival, simulateDays, stockAdvice } from '#graph-model/contract/days.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { firmRef, productRef } from '#server/present/firm-view.ts';
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
    return {
      revision: snapshot.revision, ...times,
      failed: times.failed.map(({ firm, ...rest }) => ({ firm: firmRef(snapshot.index, firm), ...rest })),
      stopped: times.stopped.map((entry) => presentSurvival(snapshot, entry)),
      limited: times.limited.map((entry) => presentSurvival(snapshot, entry)),
    };
  });

  bindRoute(router, networkSurvival, async () => {
    const { revision, context, index } = await atlas.current();
    return {
      revision,
      firms: survivalOf(context).map(({ firm, first, ...rest }) => ({ firm: firmRef(index, firm), ...(first !== undefined && { first: firmRef(index, first) }), ...rest })),
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

function presentSurvival({ index }: Snapshot, entry: FirmSurvival | ProductSurvival) {
  const standstill = ({ from, to, cause }: Standstill) => ({
    from, to,
    cause: cause && {
      product: productRef(index, cause.product), suppliers: cause.suppliers.map((id) => firmRef(index, id)), stockDays: cause.stockDays, lastSupplier: firmRef(index, cause.lastSupplier),
    },
  });
  return { firm: firmRef(index, entry.firm), ...('product' in entry && { product: productRef(index, entry.product) }), standstills: entry.standstills.map(standstill) };
}
