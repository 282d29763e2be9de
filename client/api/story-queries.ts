import { useQuery } from '@tanstack/react-query';
import type { Story } from '#graph-model/story.ts';
import { fetchRecords } from './edit-queries.ts';
import { useNetwork } from './queries.ts';
import type { Versioned } from './region-queries.ts';

/** More stories than anybody tells. */
const MOST_STORIES = 1_000;

/** The saved stories at the revision of the page, in order of id; the last answer stays while they are fetched again. */
export function useStories() {
  const revision = useNetwork().data?.revision;
  return useQuery({
    queryKey: ['stories', revision], enabled: revision !== undefined, placeholderData: (before) => before,
    queryFn: async (): Promise<Versioned<Story>[]> => (await fetchRecords('story', {}, MOST_STORIES)).map(({ record, version }) => ({ record: record as Story, version })),
  });
}
