import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BoardView, PartnersView, PartnerTermsView } from '#graph-model/contract/partners.ts';
import type { PartnerAsked } from '../state/partner-address.ts';
import type { SavedSearch } from '#graph-model/saved-search.ts';
import { call } from './client.ts';
import { fetchRecords } from './edit-queries.ts';
import type { Versioned } from './region-queries.ts';

/** More searches than anybody keeps apart. */
const MOST_SEARCHES = 2_000;

/** With which revision an answer is compared, and whether only what is new is listed. */
export interface Compared {
  readonly sinceRevision: number;
  readonly onlyNew?: boolean;
}

/** Who could be the partner that is looked for; the last answer stays while another question is asked. */
export function usePartners(asked: PartnerAsked | undefined, revision: number, compared?: Compared): UseQueryResult<PartnersView> {
  return useQuery({
    queryKey: ['partners', asked, revision, compared], enabled: asked !== undefined, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call('searchPartners', { body: { ...asked, ...compared }, signal }),
  });
}

/** The saved searches at the revision of the page. */
export function useSavedSearches(revision: number) {
  return useQuery({
    queryKey: ['searches', revision], placeholderData: keepPreviousData,
    queryFn: async (): Promise<Versioned<SavedSearch>[]> => (await fetchRecords('search', {}, MOST_SEARCHES)).map(({ record, version }) => ({ record: record as SavedSearch, version })),
  });
}

/** The revision in which a saved search got what it asks now; a new name does not count. */
export function useAskedSince(search: Versioned<SavedSearch> | undefined) {
  return useQuery({
    queryKey: ['search-asked-since', search?.record.id, search?.version], enabled: search !== undefined, staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { steps } = await call('recordHistory', { params: { kind: 'search', id: search?.record.id ?? '' }, signal });
      return steps.find(({ does, changed }) => does !== 'updated' || changed.some(({ field }) => field !== 'name'))?.revision ?? 0;
    },
  });
}

/** How many of those who fit a search are new since a revision. */
export function usePartnerNews(asked: PartnerAsked, since: number | undefined, revision: number) {
  return useQuery({
    queryKey: ['partner-news', asked, since, revision], enabled: since !== undefined, retry: false,
    queryFn: async ({ signal }) => (await call('searchPartners', { body: { ...asked, limit: 1, sinceRevision: since ?? 0 }, signal })).since,
  });
}

/** What can be asked of partners, since somebody states it. */
export function usePartnerTerms(revision: number): UseQueryResult<PartnerTermsView> {
  return useQuery({ queryKey: ['partner-terms', revision], queryFn: ({ signal }) => call('listPartnerTerms', { signal }), placeholderData: keepPreviousData });
}

/** What firms seek on the board, and who could answer; with `since`, what of it is new. */
export function useBoard(revision: number, limit: number, since?: number, enabled = true): UseQueryResult<BoardView> {
  return useQuery({
    queryKey: ['board', limit, revision, since], enabled, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call('matchBoard', { query: { limit, ...(since !== undefined && { sinceRevision: since }) }, signal }),
  });
}
