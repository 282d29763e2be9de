import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';
import { useNetwork, useRefetchAll } from './queries.ts';

/** Stored firms that may be one, from a score on; at most 5,000. */
export function useDuplicates(likely: number) {
  const revision = useNetwork().data?.revision;
  return useQuery({
    queryKey: ['duplicates', likely, revision],
    enabled: revision !== undefined,
    queryFn: ({ signal }) => call('listDuplicates', { query: { likely, limit: 5_000 }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Merges groups of firms one after the other, each a change set of its own; how many firms went. Then everything is fetched again. */
export function useMergeFirms() {
  const refetchAll = useRefetchAll();
  return useMutation<number, ApiProblem, readonly { readonly keep: string; readonly merge: readonly string[] }[]>({
    mutationFn: async (groups) => {
      let gone = 0;
      for (const { keep, merge } of groups) {
        await call('mergeFirmRecords', { body: { keep, merge: [...merge] } });
        gone += merge.length;
      }
      return gone;
    },
    onSettled: () => refetchAll(),
  });
}
