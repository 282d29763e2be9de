import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Api } from '#graph-model/contract/api.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import { call } from './client.ts';

/** What can be looked up while somebody types: municipalities, industries, product codes. */
export type ReferenceKind = 'place' | 'industry' | 'product_code';

/** The answer of a search in the official tables. */
export type ReferenceAnswer =
  | { readonly of: 'place'; readonly items: ResultOf<Api['searchPlaces']>['items'] }
  | { readonly of: 'industry'; readonly items: ResultOf<Api['searchBranches']>['items'] }
  | { readonly of: 'product_code'; readonly items: ResultOf<Api['searchProductCodes']>['items'] };

/** So many suggestions are listed. */
const MOST = 20;
/** Shorter texts would find everything. */
const SHORTEST = 2;

/**
 * Searches an official table for a text; the answer before stays while another letter is typed. Suggestions only help: nothing is told where they do not
 * come, and tables that are not loaded find nothing. Tables change with a restart of the server alone, so an answer holds as long as the page is open.
 */
export function useReferenceSearch(of: ReferenceKind, text: string, edition: '2008' | '2025' | undefined, isWanted: boolean): ReferenceAnswer | undefined {
  const search = text.trim();
  const { data } = useQuery<ReferenceAnswer>({
    queryKey: ['reference', of, search, edition],
    enabled: isWanted && search.length >= SHORTEST && search.length <= 200,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { search, limit: MOST };
      switch (of) {
        case 'place': return { of, items: (await call('searchPlaces', { query, signal })).items };
        case 'industry': return { of, items: (await call('searchBranches', { query: { ...query, ...(edition && { edition }) }, signal })).items };
        case 'product_code': return { of, items: (await call('searchProductCodes', { query, signal })).items };
      }
    },
  });
  return isWanted && search.length >= SHORTEST ? data : undefined;
}
