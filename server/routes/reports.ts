import { Router, type Response } from 'express';
import { firmReport, regionReport, regionTables } from '#graph-model/contract/reports.ts';
import { fold } from '#graph-model/text.ts';
import { asBuffer } from '#server/present/measure-text.ts';
import type { ReportRequest } from '#server/reports/report-network.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';
import { goneSignal } from './gone-signal.ts';

/** Reports to take away, each laid out in a thread that ends when the reader has gone. */
export function reportRoutes({ atlas, computing, version }: Services): Router {
  const router = Router();
  const send = async (of: ReportRequest['of'], language: ReportRequest['language'], name: string, response: Response): Promise<never> => {
    const gone = goneSignal(response);
    const { snapshot, measured } = await atlas.currentMeasured();
    const request: ReportRequest = { of, language, version, values: measured.values };
    const job = computing.answer('report', snapshot, request);
    gone.addEventListener('abort', () => job.cancel());
    if (gone.aborted) job.cancel();
    const { bytes } = await job.result;
    response.attachment(name).send(asBuffer(bytes));
    return undefined as never;
  };

  bindRoute(router, firmReport, async ({ params, query: { lang } }, _request, response) => {
    // Nobody waits for the measures of what is not there.
    const firm = firmOf(await atlas.current(), params.id);
    return send({ kind: 'firm', firm: firm.id }, lang, `${lang === 'de' ? 'bericht' : 'report'}-${fileName(firm.name)}.pdf`, response);
  });

  bindRoute(router, regionReport, ({ query: { lang, ...query } }, _request, response) => send({ kind: 'region', ...query }, lang, lang === 'de' ? 'bericht-region.pdf' : 'report-region.pdf', response));

  bindRoute(router, regionTables, ({ query: { lang, ...query } }, _request, response) => send({ kind: 'tables', ...query }, lang, lang === 'de' ? 'tabellen-region.xlsx' : 'tables-region.xlsx', response));
  return router;
}

/** A name as every file system takes it. */
function fileName(name: string): string {
  return fold(name).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 60) || 'firm';
}
