import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RequestOf } from '#graph-model/contract/define.ts';
import type { Api } from '#graph-model/contract/api.ts';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { call } from './client.ts';

export type SpecialisationQuestion = NonNullable<RequestOf<Api['regionSpecialisation']>['query']>;

/** In what a region, or a place of it, is strong; the last answer stays while another comparison is on its way. */
export function useSpecialisation(question: SpecialisationQuestion, revision: number | undefined): UseQueryResult<SpecialisationView> {
  return useQuery({
    queryKey: ['specialisation', question, revision],
    enabled: revision !== undefined,
    queryFn: ({ signal }) => call('regionSpecialisation', { query: question, signal }),
    placeholderData: keepPreviousData,
  });
}
