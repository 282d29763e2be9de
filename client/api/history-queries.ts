import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RecordKind } from '#graph-model/dataset.ts';
import { call } from './client.ts';
import { useStoredRecord } from './edit-queries.ts';

/** The history of a record beside the record as it is stored: asked for again when that has got another version, whoever changed it. */
export function useRecordHistory(kind: RecordKind, id: string) {
  const stored = useStoredRecord(kind, id, 'history');
  const history = useQuery({
    queryKey: ['record-history', kind, id, stored.data?.version],
    enabled: stored.data !== undefined,
    gcTime: 0, staleTime: 0,
    queryFn: ({ signal }) => call('recordHistory', { params: { kind, id }, signal }),
    placeholderData: keepPreviousData,
  });
  return { stored, history };
}
