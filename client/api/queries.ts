import { QueryClient, keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Api } from '#graph-model/contract/api.ts';
import type { RequestOf, ResultOf } from '#graph-model/contract/define.ts';
import type { FailureView, FirmCriticalView, SummaryView } from '#graph-model/contract/analyses.ts';
import type { DaysView } from '#graph-model/contract/days.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import type { ScenarioComparisonView, ScenarioList } from '#graph-model/contract/scenarios.ts';
import type { MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { FirmDetail } from '#graph-model/contract/records.ts';
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

/** All measures in the order of the network's firms; undefined until they belong to the very revision that is shown. */
export function useMeasures(revision: number | undefined): UseQueryResult<MeasuresView> {
  const queryClient = useQueryClient();
  return useQuery({
    queryKey: ['measures', revision],
    enabled: revision !== undefined,
    queryFn: async ({ signal }) => {
      const view = await call('measures', { signal });
      if (view.revision !== revision) {
        // The data changed between both calls: positions no longer match, so the network comes first again.
        void queryClient.invalidateQueries({ queryKey: ['network'] });
        throw new ApiProblem('conflict', 'revision');
      }
      return view;
    },
  });
}

export function useSummary(revision: number | undefined): UseQueryResult<SummaryView> {
  return useQuery({ queryKey: ['summary', revision], enabled: revision !== undefined, queryFn: ({ signal }) => call('networkSummary', { signal }), placeholderData: keepPreviousData });
}

/** A firm with its relations; the one shown before stays while the same firm is fetched at a new revision. */
export function useFirm(id: string | undefined, revision: number | undefined): UseQueryResult<FirmDetail> {
  return useQuery({
    queryKey: ['firm', id, revision],
    enabled: id !== undefined && revision !== undefined,
    queryFn: ({ signal }) => call('getFirm', { params: { id: id ?? '' }, signal }),
    placeholderData: (previous, query) => (query && sameRecord(query.queryKey, id) ? previous : undefined),
  });
}

export function useCritical(id: string | undefined, revision: number | undefined): UseQueryResult<FirmCriticalView> {
  return useQuery({
    queryKey: ['critical', id, revision],
    enabled: id !== undefined && revision !== undefined,
    queryFn: ({ signal }) => call('firmCritical', { params: { id: id ?? '' }, signal }),
  });
}

/** What stops when these firms fail; the last answer stays while another firm is added. */
export function useFailure(firms: readonly string[], revision: number | undefined): UseQueryResult<FailureView> {
  const ids = [...firms].sort();
  return useQuery({
    queryKey: ['failure', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: ({ signal }) => call('simulateFailure', { body: { firms: ids }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** On which days they stop, and are back; the last answer stays while another firm is added. */
export function useFailureDays(firms: readonly string[], revision: number | undefined): UseQueryResult<DaysView> {
  const ids = [...firms].sort();
  return useQuery({
    queryKey: ['failure-days', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: ({ signal }) => call('simulateDays', { body: { firms: ids }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The catalogue of measures, for the page that explains them. */
export function useAnalyses() {
  return useQuery({ queryKey: ['analyses'], queryFn: ({ signal }) => call('listAnalyses', { signal }) });
}

/** Change sets, newest first. */
export function useChangeSets(limit: number) {
  const revision = useNetwork().data?.revision;
  return useQuery({
    queryKey: ['change-sets', limit, revision],
    queryFn: ({ signal }) => call('listChangeSets', { query: { limit }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What an import is asked to do. */
export interface ImportRequest {
  readonly files: readonly File[];
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
}

/** Sends files; after a real import everything is fetched again. */
export function useImport() {
  const refetchAll = useRefetchAll();
  return useMutation<ImportReport, ApiProblem, ImportRequest>({
    mutationFn: ({ files, dryRun, skipBadRows }) => {
      const body = new FormData();
      files.forEach((file, number) => body.append(`file${number + 1}`, file, file.name));
      return call('importFiles', { query: { dry_run: dryRun ? 'true' : 'false', on_error: skipBadRows ? 'skip' : 'stop' }, body });
    },
    onSuccess: (report) => (report.applied ? refetchAll() : undefined),
  });
}

/** Saved scenarios at the revision of the page. */
export function useScenarios(revision: number | undefined): UseQueryResult<ScenarioList> {
  return useQuery({ queryKey: ['scenarios', revision], enabled: revision !== undefined, queryFn: ({ signal }) => call('listScenarios', { signal }), placeholderData: keepPreviousData });
}

/** Saved scenarios side by side with today, by the revision of their list; the last answer stays while another one is added. */
export function useComparison(ids: readonly string[], revision: number | undefined): UseQueryResult<ScenarioComparisonView> {
  return useQuery({
    queryKey: ['comparison', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: ({ signal }) => call('compareScenarios', { body: { scenarios: ids.map((id) => ({ id })) }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Changes records as one change set; then everything is fetched again. */
export function useChangeRecords() {
  const refetchAll = useRefetchAll();
  return useMutation<ResultOf<Api['changeRecords']>, ApiProblem, RequestOf<Api['changeRecords']>['body']>({
    mutationFn: (body) => call('changeRecords', { body }),
    onSuccess: refetchAll,
  });
}

/** Takes a change set back; then everything is fetched again. */
export function useUndo() {
  const refetchAll = useRefetchAll();
  return useMutation({
    mutationFn: (id: string) => call('undoChangeSet', { params: { id } }),
    onSuccess: refetchAll,
  });
}

/** Fetches again all that depends on the data. */
export function useRefetchAll(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    // A comparison is of one revision for ever; asked for again it might name a scenario that is gone by now.
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'comparison' });
  };
}

function sameRecord(key: QueryKey, id: string | undefined): boolean {
  return key[1] === id;
}
