import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { RangedMeasure } from '#graph-model/analysis/rank-ranges/ranged-measures.ts';
import type { SummaryView } from '#graph-model/contract/analyses.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { RankRangesView } from '#graph-model/contract/interventions.ts';
import type { MeasuresView } from '#graph-model/contract/network.ts';
import { awaitRun } from './await-run.ts';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';

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
