import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';
import { useNetwork, useRefetchAll } from './queries.ts';

/** Stored firms that may be one, from a score on, with or without those decided to be different; at most 5,000. */
export function useDuplicates(likely: number, different: 'hide' | 'show') {
  const revision = useNetwork().data?.revision;
  return useQuery({
    queryKey: ['duplicates', likely, different, revision],
    enabled: revision !== undefined,
    queryFn: ({ signal }) => call('listDuplicates', { query: { likely, limit: 5_000, different }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What a review of stored firms decided. */
export interface FirmsDecided {
  readonly merges: readonly { readonly keep: string; readonly merge: readonly string[] }[];
  readonly different: readonly { readonly firm: string; readonly others: readonly string[] }[];
}

/**
 * Remembers who is different as one change set, then merges groups of firms one after the other, each a change set of its own; how many firms went and how many cases
 * are kept apart. Then everything is fetched again.
 */
export function useDecideFirms() {
  const refetchAll = useRefetchAll();
  return useMutation<{ readonly merged: number; readonly different: number }, ApiProblem, FirmsDecided>({
    mutationFn: async ({ merges, different }) => {
      let gone = 0;
      if (different.length > 0) await call('keepFirmsApart', { body: { pairs: different.map(({ firm, others }) => ({ firm, others: [...others] })) } });
      for (const { keep, merge } of merges) {
        await call('mergeFirmRecords', { body: { keep, merge: [...merge] } });
        gone += merge.length;
      }
      return { merged: gone, different: different.length };
    },
    onSettled: () => refetchAll(),
  });
}

/** Lets two firms be asked about again that were decided to be different; then everything is fetched again. */
export function useAskAgain() {
  const refetchAll = useRefetchAll();
  return useMutation<unknown, ApiProblem, { readonly firm: string; readonly other: string }>({
    mutationFn: ({ firm, other }) => call('keepFirmsApart', { body: { pairs: [{ firm, others: [other] }], different: false } }),
    onSettled: () => refetchAll(),
  });
}
