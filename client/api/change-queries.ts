import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { useNetwork, useRefetchAll } from './queries.ts';

/** Change sets, newest first. */
export function useChangeSets(limit: number) {
  const revision = useNetwork().data?.revision;
  return useQuery({
    queryKey: ['change-sets', limit, revision],
    queryFn: ({ signal }) => call('listChangeSets', { query: { limit }, signal }),
    placeholderData: keepPreviousData,
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
