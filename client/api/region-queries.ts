import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RegionGapsView, RegionOriginView, RegionPurchasesView } from '#graph-model/contract/region-purchases.ts';
import type { RequestOf } from '#graph-model/contract/define.ts';
import type { Api } from '#graph-model/contract/api.ts';
import { call } from './client.ts';

/** What of the purchases of a region is asked for. */
export type PurchasesAsked = Pick<RequestOf<Api['regionOrigin']>['query'], 'keys' | 'chain' | 'branch' | 'place' | 'basis'>;
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
