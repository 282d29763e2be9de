import { QueryClient, keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RangedMeasure } from '#graph-model/analysis/rank-ranges/ranged-measures.ts';
import type { Api } from '#graph-model/contract/api.ts';
import type { RequestOf, ResultOf } from '#graph-model/contract/define.ts';
import type { FailureView, FirmCriticalView, SummaryView } from '#graph-model/contract/analyses.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { DaysView, FirmSurvivalView, StockAdviceView } from '#graph-model/contract/days.ts';
import type { InterventionsView, RankRangesView } from '#graph-model/contract/interventions.ts';
import type { FailureInputs, MeasuresView, NetworkView } from '#graph-model/contract/network.ts';
import type { BoardView, PartnersView, PartnerTermsView } from '#graph-model/contract/partners.ts';
import type { ScenarioComparisonView, ScenarioList } from '#graph-model/contract/scenarios.ts';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import type { PartnerAsked } from '../state/partner-address.ts';
import { failureDesk } from '../worker/failure-desk.ts';
import type { FailureAnswers, FailureQuestion } from '../worker/failure-kernel.ts';
import { awaitRun } from './await-run.ts';
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

/** The new supply relations that help a firm most; a few seconds of work, so only fetched where somebody asked. */
export function useBestRelations(id: string, revision: number): UseQueryResult<InterventionsView> {
  return useQuery({ queryKey: ['best-relations', id, revision], queryFn: ({ signal }) => call('bestNewRelations', { query: { firm: id, limit: 5, esri: 2 }, signal }) });
}

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

/** How far unknown data could change a ranking, and the share (0–1) of it that is computed; begun where somebody asked, ended where the page no longer wants it. */
export function useRankRanges(measure: RangedMeasure | undefined, revision: number): { ranges: UseQueryResult<RankRangesView>; progress: number } {
  const [progress, setProgress] = useState(0);
  const ranges = useQuery({
    queryKey: ['rank-ranges', measure, revision],
    enabled: measure !== undefined,
    queryFn: ({ signal }) => {
      setProgress(0);
      return awaitRun<RankRangesView>('rank_ranges', { measure }, setProgress, signal);
    },
  });
  return { ranges, progress };
}

/** How long a firm holds out in each single failure that can stop it. */
export function useFirmSurvival(id: string, revision: number): UseQueryResult<FirmSurvivalView> {
  return useQuery({ queryKey: ['survival', id, revision], queryFn: ({ signal }) => call('firmSurvival', { params: { id }, signal }) });
}

/** What so many more days of stock buy a firm; the last answer stays while another number of days is tried. */
export function useStockAdvice(id: string, days: number, revision: number): UseQueryResult<StockAdviceView> {
  return useQuery({
    queryKey: ['stock-advice', id, days, revision],
    queryFn: ({ signal }) => call('stockAdvice', { params: { id }, query: { days }, signal }),
    placeholderData: (previous, query) => (query && sameRecord(query.queryKey, id) ? previous : undefined),
  });
}

/**
 * Brings what the browser needs to play failures by itself, once `when`: the page has been drawn. Nobody waits for it, and nobody is told
 * where it does not come: the server answers then.
 */
export function useFailuresHere(network: NetworkView, when: boolean): void {
  const { revision } = network;
  const { data: inputs } = useQuery<FailureInputs>({
    queryKey: ['failure-inputs', revision],
    enabled: when,
    queryFn: async ({ signal }) => {
      const view = await call('failureInputs', { signal });
      if (view.revision !== revision) throw new ApiProblem('conflict', 'revision');
      return view;
    },
  });
  useEffect(() => { if (inputs) failureDesk().prepare(network, inputs); }, [network, inputs]);
}

/** A failure with where its share of employees comes from: `exact` from the server, which knows head counts, or `estimated` here from size classes. */
export interface PlayedFailure {
  readonly view: FailureView;
  readonly employees: 'exact' | 'estimated';
}

/** What stops when these firms fail; the last answer stays while another firm is added. */
export function useFailure(firms: readonly string[], revision: number | undefined): UseQueryResult<PlayedFailure> {
  const ids = [...firms].sort();
  return useQuery<PlayedFailure>({
    queryKey: ['failure', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: async ({ signal }) => {
      const view = await answerHere('failure', ids, revision, signal);
      return view ? { view, employees: 'estimated' } : { view: await call('simulateFailure', { body: { firms: ids }, signal }), employees: 'exact' };
    },
    placeholderData: keepPreviousData,
  });
}

/** The exact share of employees of a failure that was computed here, from the server. */
export function useEmployeeShare({ view, employees }: PlayedFailure): UseQueryResult<FailureView['employeeShare']> {
  const ids = view.failed.map(({ id }) => id);
  return useQuery({
    queryKey: ['failure-employees', ids, view.revision],
    enabled: employees === 'estimated',
    retry: false,
    queryFn: async ({ signal }) => {
      const { revision, employeeShare } = await call('simulateFailure', { body: { firms: ids }, signal });
      if (revision !== view.revision) throw new ApiProblem('conflict', 'revision');
      return employeeShare;
    },
  });
}

/** On which days they stop, and are back; the last answer stays while another firm is added. */
export function useFailureDays(firms: readonly string[], revision: number | undefined): UseQueryResult<DaysView> {
  const ids = [...firms].sort();
  return useQuery({
    queryKey: ['failure-days', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: async ({ signal }) => (await answerHere('days', ids, revision, signal)) ?? call('simulateDays', { body: { firms: ids }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The answer of this browser, or undefined where it cannot tell and the server is to be asked. */
async function answerHere<Q extends FailureQuestion>(question: Q, firms: readonly string[], revision: number | undefined, signal: AbortSignal): Promise<FailureAnswers[Q] | undefined> {
  try {
    return revision === undefined ? undefined : await failureDesk().ask(question, firms, revision, signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    return undefined;
  }
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
    onSuccess: () => refetchAll(),
  });
}

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

/** Takes a change set back; then everything is fetched again. */
export function useUndo() {
  const refetchAll = useRefetchAll();
  return useMutation({
    mutationFn: ({ id, later = 'refuse' }: { readonly id: string; readonly later?: 'refuse' | 'keep' }) => call('undoChangeSet', { params: { id }, query: { later } }),
    onSuccess: () => refetchAll(),
  });
}

/** What taking a change set back would do now; asked anew each time, as others may have changed something since. */
export function useUndoPreview(id: string | undefined) {
  return useQuery({ queryKey: ['undo', id], queryFn: ({ signal }) => call('previewUndo', { params: { id: id ?? '' }, signal }), enabled: id !== undefined, gcTime: 0, staleTime: 0 });
}

/** A comparison is of one revision for ever; asked for again it might name a scenario that is gone by now. What an undo would do is asked when its dialog opens. What a form or a table reads, it asks for at its own pace; a history follows the version of its record. */
const NOT_AGAIN: readonly unknown[] = ['comparison', 'undo', 'record', 'record-history', 'referring', 'table'];

/** Fetches again all that depends on the data, but nothing of records that have just been deleted. */
export function useRefetchAll(): (deleted?: readonly string[]) => Promise<void> {
  const queryClient = useQueryClient();
  return async (deleted = []) => {
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => !NOT_AGAIN.includes(queryKey[0]) && !deleted.some((id) => queryKey.includes(id)) });
  };
}

function sameRecord(key: QueryKey, id: string | undefined): boolean {
  return key[1] === id;
}
