import { Router } from 'express';
import { partnerTerms } from '#graph-model/analysis/partners/partner-terms.ts';
import { listPartnerTerms, matchBoard, searchPartners } from '#graph-model/contract/partners.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** Codes that the words of a search are taken for. */
const MOST_CODES = 10;

/** Who could be a partner, what can be asked of partners, and which entries of the board answer each other. */
export function partnerRoutes({ runs, atlas, reference }: Services): Router {
  const router = Router();
  bindRoute(router, searchPartners, ({ body }, _request, response) => {
    const { words, codes = words === undefined ? undefined : (reference.products?.search(words) ?? []).slice(0, MOST_CODES).map(({ code }) => code) } = body;
    return sendAnswer(runs, runRequest('partners', { ...body, ...(codes !== undefined && codes.length > 0 && { codes }) }), response);
  });
  bindRoute(router, matchBoard, ({ query }, _request, response) => sendAnswer(runs, runRequest('partner_board', query), response));
  bindRoute(router, listPartnerTerms, async () => {
    const { revision, context } = await atlas.current();
    const { capabilities, certificates, greenAttributes } = partnerTerms(context);
    return { revision, capabilities: [...capabilities], certificates: [...certificates], greenAttributes: [...greenAttributes] };
  });
  return router;
}
