import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RequestOf } from '#graph-model/contract/define.ts';
import type { Api } from '#graph-model/contract/api.ts';
import type { MissingInputsView, SpecialisationView } from '#graph-model/contract/specialisation.ts';
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

export type MissingQuestion = NonNullable<RequestOf<Api['missingInputs']>['query']>;

/** Usual inputs that nobody has stated: of the region, or of one firm. */
export function useMissingInputs(question: MissingQuestion, revision: number | undefined): UseQueryResult<MissingInputsView> {
  return useQuery({
    queryKey: ['missing-inputs', question, revision],
    enabled: revision !== undefined,
    queryFn: ({ signal }) => call('missingInputs', { query: question, signal }),
    placeholderData: (previous, query) => (query?.queryKey[1] && (query.queryKey[1] as MissingQuestion).firm === question.firm ? previous : undefined),
  });
}
