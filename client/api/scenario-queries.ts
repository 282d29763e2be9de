import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ScenarioComparisonView, ScenarioList } from '#graph-model/contract/scenarios.ts';
import type { ScenarioPlan } from '#graph-model/scenario.ts';
import { call } from './client.ts';

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

/** The same for plans that need not be saved, or saved ones by id. The last answer goes with what it was asked for: another failure must not stand under its figures. */
export function usePlansCompared(plans: readonly (ScenarioPlan | { readonly id: string })[], revision: number): UseQueryResult<ScenarioComparisonView> {
  return useQuery({ queryKey: ['plans-compared', plans, revision], queryFn: ({ signal }) => call('compareScenarios', { body: { scenarios: [...plans] }, signal }) });
}
