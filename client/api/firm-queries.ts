import { useQuery } from '@tanstack/react-query';
import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import type { FirmCriticalView } from '#graph-model/contract/analyses.ts';
import type { FirmSurvivalView, StockAdviceView } from '#graph-model/contract/days.ts';
import type { InterventionsView } from '#graph-model/contract/interventions.ts';
import type { FirmDetail } from '#graph-model/contract/records.ts';
import { call } from './client.ts';

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

/** The new supply relations that help a firm, the chain of a product or the region most; a few seconds of work, so only fetched where somebody asked. */
export function useBestRelations(scope: { readonly firm?: string; readonly product?: string }, revision: number): UseQueryResult<InterventionsView> {
  return useQuery({ queryKey: ['best-relations', scope, revision], queryFn: ({ signal }) => call('bestNewRelations', { query: { ...scope, limit: 5, esri: 2 }, signal }) });
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

function sameRecord(key: QueryKey, id: string | undefined): boolean {
  return key[1] === id;
}
