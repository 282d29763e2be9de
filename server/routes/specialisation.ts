import { Router } from 'express';
import { missingInputs, regionSpecialisation, specialisationTable, type SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { specialisationTable as tableOf } from '#server/exports/specialisation-table.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';
import { sendTable } from './send-table.ts';

/** In what a region is strong, as an answer and as a table, and of which usual inputs it states nothing. */
export function specialisationRoutes({ runs, atlas }: Services): Router {
  const router = Router();
  bindRoute(router, regionSpecialisation, ({ query }, _request, response) => sendAnswer(runs, runRequest('specialisation', query), response));
  bindRoute(router, specialisationTable, async ({ params: { file }, query: { lang, ...asked } }, _request, response) => {
    const view = JSON.parse(new TextDecoder().decode((await runs.wait(runRequest('specialisation', asked), goneSignal(response))).bytes)) as SpecialisationView;
    sendTable(response, tableOf(view, holdsFictitious((await atlas.current()).dataset.firms)), { file, lang, day: view.day });
    return undefined as never;
  });
  bindRoute(router, missingInputs, ({ query }, _request, response) => sendAnswer(runs, runRequest('missing_inputs', query), response));
  return router;
}
