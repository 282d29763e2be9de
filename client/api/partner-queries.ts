import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BoardView, PartnersView, PartnerTermsView } from '#graph-model/contract/partners.ts';
import type { PartnerAsked } from '../state/partner-address.ts';
import { call } from './client.ts';

/** Who could be the partner that is looked for; the last answer stays while another question is asked. */
export function usePartners(asked: PartnerAsked | undefined, revision: number): UseQueryResult<PartnersView> {
  return useQuery({
    queryKey: ['partners', asked, revision], enabled: asked !== undefined, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call('searchPartners', { body: asked ?? {}, signal }),
  });
}

/** What can be asked of partners, since somebody states it. */
export function usePartnerTerms(revision: number): UseQueryResult<PartnerTermsView> {
  return useQuery({ queryKey: ['partner-terms', revision], queryFn: ({ signal }) => call('listPartnerTerms', { signal }), placeholderData: keepPreviousData });
}

/** What firms seek on the board, and who could answer. */
export function useBoard(revision: number, limit: number): UseQueryResult<BoardView> {
  return useQuery({ queryKey: ['board', limit, revision], queryFn: ({ signal }) => call('matchBoard', { query: { limit }, signal }), placeholderData: keepPreviousData });
}
