import { Router } from 'express';
import { regionGaps, regionOrigin, regionPurchases, regionTable, type RegionGapsView, type RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { gapTable, originTable } from '#server/exports/region-tables.ts';
import type { Services } from '#server/services.ts';
import { gapsSinceRevision } from '#server/use-cases/gaps-since-revision.ts';
import type { z } from 'zod';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';
import { sendTable } from './send-table.ts';

/** What a region buys: where it comes from, what could come from the region, the relations behind both, and tables to take away. */
export function regionPurchaseRoutes(services: Services): Router {
  const { runs, atlas } = services;
  const router = Router();
  bindRoute(router, regionOrigin, ({ query }, _request, response) => sendAnswer(runs, runRequest('region_origin', query), response));
  bindRoute(router, regionPurchases, ({ query }, _request, response) => sendAnswer(runs, runRequest('region_purchases', query), response));

  const gapsOf = ({ sinceRevision, ...asked }: z.output<typeof regionGaps.query>, signal: AbortSignal): Promise<RegionGapsView> =>
    sinceRevision === undefined ? answered('region_gaps', asked, signal) as Promise<RegionGapsView> : gapsSinceRevision(services, asked, sinceRevision, (of) => runRequest('region_gaps', of), signal);
  const answered = async (question: 'region_gaps' | 'region_origin', asked: object, signal: AbortSignal): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode((await runs.wait(runRequest(question, asked), signal)).bytes));

  bindRoute(router, regionGaps, ({ query }, _request, response) => {
    if (query.sinceRevision !== undefined) return gapsOf(query, goneSignal(response));
    const { sinceRevision: _, ...asked } = query;
    return sendAnswer(runs, runRequest('region_gaps', asked), response);
  });

  bindRoute(router, regionTable, async ({ params: { file }, query: { lang, status, limit, since, sinceRevision, ...asked } }, _request, response) => {
    const signal = goneSignal(response);
    const fictitious = holdsFictitious((await atlas.current()).dataset.firms);
    const view = file.startsWith('gaps') ? await gapsOf({ ...asked, limit, ...(status && { status }), ...(since && { since }), ...(sinceRevision !== undefined && { sinceRevision }) }, signal) : ((await answered('region_origin', asked, signal)) as RegionOriginView);
    const table = 'gaps' in view ? gapTable(view, fictitious) : originTable(view, fictitious, lang);
    sendTable(response, table, { file, lang, day: view.day });
    return undefined as never;
  });
  return router;
}
