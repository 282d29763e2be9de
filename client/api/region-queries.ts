import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Api } from '#graph-model/contract/api.ts';
import type { RequestOf } from '#graph-model/contract/define.ts';
import type { RegionGapsView, RegionOriginView, RegionPurchasesView } from '#graph-model/contract/region-purchases.ts';
import type { SavedRegion } from '#graph-model/saved-region.ts';
import { call } from './client.ts';
import { fetchRecords } from './edit-queries.ts';
import { useNetwork } from './queries.ts';

/** More regions than anybody keeps apart. */
const MOST_REGIONS = 2_000;

/** A saved record with the version that an edit of it names. */
export interface Versioned<T> {
  readonly record: T;
  readonly version: string;
}

/** The saved regions at the revision of the page. */
export function useSavedRegions() {
  const revision = useNetwork().data?.revision;
  return useQuery({
    queryKey: ['regions', revision], enabled: revision !== undefined, placeholderData: (before) => before,
    queryFn: async (): Promise<Versioned<SavedRegion>[]> => (await fetchRecords('region', {}, MOST_REGIONS)).map(({ record, version }) => ({ record: record as SavedRegion, version })),
  });
}

/** All districts with their municipalities; they only change when the server is started anew. */
export function useDistricts() {
  return useQuery({ queryKey: ['districts'], staleTime: Infinity, queryFn: ({ signal }) => call('listDistricts', { signal }) });
}

/** What of the purchases of a region is asked for. */
export type PurchasesAsked = Pick<RequestOf<Api['regionOrigin']>['query'], 'region' | 'keys' | 'chain' | 'branch' | 'place' | 'basis' | 'figures'>;
type GapsAsked = PurchasesAsked & Pick<RequestOf<Api['regionGaps']>['query'], 'status' | 'limit' | 'since' | 'sinceRevision'>;
type RowsAsked = PurchasesAsked & Pick<RequestOf<Api['regionPurchases']>['query'], 'class' | 'by' | 'key' | 'ring' | 'limit'>;

/** Where a region buys; the last answer stays while the selection changes. */
export function useRegionOrigin(asked: PurchasesAsked | undefined, revision: number): UseQueryResult<RegionOriginView> {
  return useQuery({ queryKey: ['region-origin', asked, revision], enabled: asked !== undefined, queryFn: ({ signal }) => call('regionOrigin', { query: asked ?? {}, signal }), placeholderData: keepPreviousData });
}

/** What it could buy here; the last answer stays while the selection changes. */
export function useRegionGaps(asked: GapsAsked | undefined, revision: number): UseQueryResult<RegionGapsView> {
  return useQuery({ queryKey: ['region-gaps', asked, revision], enabled: asked !== undefined, queryFn: ({ signal }) => call('regionGaps', { query: asked ?? {}, signal }), placeholderData: keepPreviousData });
}

/** The relations behind a figure, fetched when somebody looks. */
export function useRegionPurchases(asked: RowsAsked, revision: number): UseQueryResult<RegionPurchasesView> {
  return useQuery({ queryKey: ['region-purchases', asked, revision], queryFn: ({ signal }) => call('regionPurchases', { query: asked, signal }) });
}
