import { useQuery } from '@tanstack/react-query';
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
