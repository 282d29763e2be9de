import { QueryClient, keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FailureView, FirmCriticalView, SummaryView } from '#graph-model/contract/analyses.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { DaysView } from '#graph-model/contract/days.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
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
    queryFn: ({ signal }) => call('getFirm', { params: { id: id ?? '' }, query: { measures: 'now' }, signal }),
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

/** The run of one measure, asked for again every second until it is done, and the first rows behind a firm's value. */
export function useRowsBehind(measure: MeasureId, firm: string, revision: number | undefined) {
  const run = useQuery({
    queryKey: ['run', measure, revision],
    queryFn: ({ signal }) => call('startRun', { body: { analysis: measure }, signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'waiting' || data?.state === 'running' ? 1_000 : false),
  });
  const id = run.data?.state === 'done' ? run.data.id : undefined;
  const rows = useQuery({
    queryKey: ['rows', id, firm],
    enabled: id !== undefined,
    queryFn: ({ signal }) => call('runRows', { params: { id: id ?? '' }, query: { firm, limit: 20 }, signal }),
  });
  const failed = run.data?.problem;
  return { rows: rows.data, problem: run.error ?? rows.error ?? (failed && new ApiProblem(failed.code, failed.detail)) };
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
    await queryClient.invalidateQueries();
  };
}

function sameRecord(key: QueryKey, id: string | undefined): boolean {
  return key[1] === id;
}
