import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { CapabilityMapView, FirmHintsView, FirmMarketsView, GroupMarketsView } from '#graph-model/contract/markets.ts';
import { call } from './client.ts';

/** Fields that need what a firm can do. */
export function useFirmMarkets(firm: string, leaving: string, revision: number): UseQueryResult<FirmMarketsView> {
  return useQuery({ queryKey: ['firm-markets', firm, leaving, revision], queryFn: ({ signal }) => call('firmMarkets', { params: { id: firm }, query: { leaving }, signal }) });
}

/** The same for all that depend on an industry. */
export function useGroupMarkets(leaving: string, revision: number): UseQueryResult<GroupMarketsView> {
  return useQuery({ queryKey: ['group-markets', leaving, revision], queryFn: ({ signal }) => call('groupMarkets', { query: { leaving }, signal }), placeholderData: keepPreviousData });
}

export function useCapabilityMap(leaving: string, revision: number): UseQueryResult<CapabilityMapView> {
  return useQuery({ queryKey: ['capability-map', leaving, revision], queryFn: ({ signal }) => call('capabilityMap', { query: { leaving }, signal }), placeholderData: keepPreviousData });
}

export function useFirmHints(firm: string, revision: number): UseQueryResult<FirmHintsView> {
  return useQuery({ queryKey: ['firm-hints', firm, revision], queryFn: ({ signal }) => call('firmHints', { params: { id: firm }, signal }) });
}
