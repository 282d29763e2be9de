import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NetworkView } from '#graph-model/contract/network.ts';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';

/** How often the page asks whether the data have changed, or the server is back, in milliseconds. */
const LOOK_AGAIN = { calm: 30_000, troubled: 5_000 } as const;

/** A cache that keeps what was loaded for as long as the page is open: a server that is gone takes nothing away. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, gcTime: 30 * 60_000, refetchOnWindowFocus: false, networkMode: 'always', retry: isWorthAnotherTry, retryDelay: (attempt) => Math.min(8_000, 500 * 2 ** attempt) },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function isWorthAnotherTry(failures: number, problem: Error): boolean {
  return failures < 2 && problem instanceof ApiProblem && problem.isUnreachable;
}

/** Region, revision and counts; asked again and again, it is the page's pulse. */
export function useAtlas() {
  return useQuery({
    queryKey: ['atlas'],
    queryFn: ({ signal }) => call('atlas', { signal }),
    staleTime: 10_000,
    retry: false,
    refetchOnWindowFocus: true,
    refetchIntervalInBackground: false,
    refetchInterval: (query) => (query.state.status === 'error' ? LOOK_AGAIN.troubled : LOOK_AGAIN.calm),
  });
}

/** The whole network, without which nothing can be shown. Its revision is the one that the page is at. */
export function useNetwork(): UseQueryResult<NetworkView> {
  return useQuery({ queryKey: ['network'], queryFn: ({ signal }) => call('network', { signal }) });
}

/** Fetches the network again when the server has got another revision: somebody imported, or the server was restored. */
export function useFollowRevision(): void {
  const queryClient = useQueryClient();
  const atlas = useAtlas().data?.revision;
  const network = useNetwork();
  const shown = network.data?.revision;
  useEffect(() => {
    if (atlas !== undefined && shown !== undefined && atlas !== shown) void queryClient.invalidateQueries({ queryKey: ['network'] });
  }, [queryClient, atlas, shown]);
}

/** A comparison is of one revision for ever; asked for again it might name a scenario that is gone by now. What an undo would do is asked when its dialog opens. What a form or a table reads, it asks for at its own pace; a history follows the version of its record. */
const NOT_AGAIN: readonly unknown[] = ['comparison', 'undo', 'record', 'record-history', 'referring', 'table'];

/** Fetches again all that depends on the data, but nothing of records that have just been deleted. */
export function useRefetchAll(): (deleted?: readonly string[]) => Promise<void> {
  const queryClient = useQueryClient();
  return async (deleted = []) => {
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !NOT_AGAIN.includes(queryKey[0]) && !deleted.some((id) => asksFor(queryKey, id)) });
  };
}

/** Whether an id stands anywhere in what is asked for. */
function asksFor(queryKey: readonly unknown[], id: string): boolean {
  return JSON.stringify(queryKey).includes(JSON.stringify(id));
}
