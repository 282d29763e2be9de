import { Router } from 'express';
import { partnerTerms } from '#graph-model/analysis/partners/partner-terms.ts';
import { listPartnerTerms, matchBoard, searchPartners } from '#graph-model/contract/partners.ts';
import type { Services } from '#server/services.ts';
import { matchesSinceRevision } from '#server/use-cases/matches-since-revision.ts';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';
import { runRequest } from './runs.ts';
import { sendAnswer } from './send-answer.ts';

/** Codes that the words of a search are taken for. */
const MOST_CODES = 10;

/** Who could be a partner, what can be asked of partners, and which entries of the board answer each other. */
export function partnerRoutes(services: Services): Router {
  const { runs, atlas, reference } = services;
  const router = Router();
  bindRoute(router, searchPartners, ({ body: { sinceRevision, onlyNew, ...body } }, _request, response) => {
    const { words, codes = words === undefined ? undefined : (reference.products?.search(words) ?? []).slice(0, MOST_CODES).map(({ code }) => code) } = body;
    const asked = { ...body, ...(codes !== undefined && codes.length > 0 && { codes }) };
    return sinceRevision === undefined ? sendAnswer(runs, runRequest('partners', asked), response) : matchesSinceRevision(services, 'partnersSince', { ...asked, onlyNew }, sinceRevision, goneSignal(response));
  });
  bindRoute(router, matchBoard, ({ query: { sinceRevision, ...asked } }, _request, response) =>
    sinceRevision === undefined ? sendAnswer(runs, runRequest('partner_board', asked), response) : matchesSinceRevision(services, 'partnerBoardSince', asked, sinceRevision, goneSignal(response)));
  bindRoute(router, listPartnerTerms, async () => {
    const { revision, context } = await atlas.current();
    const { capabilities, certificates, greenAttributes } = partnerTerms(context);
    return { revision, capabilities: [...capabilities], certificates: [...certificates], greenAttributes: [...greenAttributes] };
  });
  return router;
}
