import { Router } from 'express';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { firmCritical, listAnalyses, listBridges, networkSummary, runAnalysis, simulateFailure, simulateShock } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { engineNamed } from '#server/engines/engine-named.ts';
import { firmRef } from '#server/present/firm-view.ts';
import { asBuffer, measureText } from '#server/present/measure-text.ts';
import { presentMeasure } from '#server/present/measures-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** The catalogue, its results, and everything about failure. */
export function analysisRoutes({ atlas, engines, runs, today }: Services): Router {
  const router = Router();

  bindRoute(router, listAnalyses, () => ({ analyses: MEASURES.map(presentMeasure) }));

  bindRoute(router, runAnalysis, async ({ params: { id }, query: { engine, ...parameters } }, _request, response) => {
    if (engine === 'local') return sendAnswer(runs, runRequest(id, parameters), response);
    // Another engine reads the network by itself: it needs none in memory here.
    const answer = await engineNamed(engines, engine).compute({ measures: [id], ...parameters, day: today(), signal: goneSignal(response) });
    response.type('json').send(asBuffer(await measureText(answer, id)));
    return undefined as never;
  });

  bindRoute(router, listBridges, async ({ query }, _, response) => {
    const { engine, revision, day, firms, bridges } = await engineNamed(engines, query.engine).compute({ measures: [], bridges: true, day: today(), signal: goneSignal(response) });
    const firmOfId = new Map(firms.map((firm) => [firm.id, firm]));
    return { engine, revision, day, bridges: bridges!.map(([a, b]): [FirmRef, FirmRef] => [firmOfId.get(a)!, firmOfId.get(b)!]) };
  });

  bindRoute(router, networkSummary, async () => {
    const { snapshot, measured: { summary } } = await atlas.currentMeasured();
    const bridges = summary.bridges.map(([a, b]) => [firmRef(snapshot.index, a), firmRef(snapshot.index, b)] as [ReturnType<typeof firmRef>, ReturnType<typeof firmRef>]);
    return { revision: snapshot.revision, ...summary, bridges };
  });

  bindRoute(router, simulateFailure, ({ body }, _request, response) => sendAnswer(runs, runRequest('failure', body), response));

  bindRoute(router, simulateShock, ({ body }, _request, response) => sendAnswer(runs, runRequest('shock', body), response));

  bindRoute(router, firmCritical, ({ params }, _request, response) => sendAnswer(runs, runRequest('critical', { firm: params.id }), response));
  return router;
}
