import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Api } from '#graph-model/contract/api.ts';
import type { RequestOf, ResultOf } from '#graph-model/contract/define.ts';
import type { EditChange, ListedKind, ListedRecord } from '#graph-model/contract/edits.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';
import { useRefetchAll } from './queries.ts';

/** How often an open form asks whether somebody else has changed its record, in milliseconds. */
const LOOK_AGAIN = 4_000;
/** Records fetched at once, and in all for one table. */
const PAGE = 500;

export type StoredRecord = ResultOf<Api['getRecord']>;
export type ChangesDone = ResultOf<Api['changeRecords']>;

/** A record as it is stored now, asked for again and again while somebody edits it; `null` where it is gone. Nothing is asked without an id. A history follows one's own
 * edits at once, a form at its own pace. */
export function useStoredRecord(kind: RecordKind, id: string | undefined, asker: 'form' | 'history' = 'form'): UseQueryResult<StoredRecord | null> {
  return useQuery({
    queryKey: [asker === 'form' ? 'record' : 'followed-record', kind, id],
    enabled: id !== undefined,
    // What was read for another form may be old: an edit begins with what is stored now.
    gcTime: 0, staleTime: 0,
    refetchInterval: LOOK_AGAIN,
    queryFn: ({ signal }) => unlessGone(call('getRecord', { params: { kind, id: id ?? '' }, signal })),
  });
}

async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.code === 'not_found') return null;
    throw problem;
  }
}

/** What a list of records is asked for. */
export type RecordSearch = Omit<NonNullable<RequestOf<Api['listRecords']>['query']>, 'limit' | 'cursor'>;

/** The first records of a kind that fit; the list before stays while another word is typed. */
export function useRecords(kind: ListedKind, search: RecordSearch, limit: number, revision: number | undefined) {
  return useQuery({
    queryKey: ['records', kind, search, limit, revision],
    queryFn: ({ signal }) => call('listRecords', { params: { kind }, query: { ...search, limit }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Records of a kind that fit, page by page, at most `most` of them. */
export async function fetchRecords(kind: RecordKind, search: RecordSearch, most: number): Promise<ListedRecord[]> {
  const found: ListedRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await call('listRecords', { params: { kind }, query: { ...search, limit: Math.min(PAGE, most - found.length), ...(cursor === undefined ? {} : { cursor }) } });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && found.length < most);
  return found;
}

/** Of records that are no longer found by the search of their table so many are asked for one by one. */
const ASKED_FOR = 20;

/**
 * The records of an open table as they are stored now, by id; null where one is gone. Asks for the revision as often as a form for its record, and for the
 * records only when that is another one.
 */
export function useTableRecords(kind: ListedKind, search: RecordSearch | undefined, ids: readonly string[]): ReadonlyMap<string, StoredRecord | null> | undefined {
  const seen = useRef<{ readonly revision: number; readonly records: ReadonlyMap<string, StoredRecord | null> }>(undefined);
  return useQuery({
    queryKey: ['table-records', kind, search],
    enabled: ids.length > 0,
    gcTime: 0, staleTime: 0, retry: false,
    refetchInterval: LOOK_AGAIN,
    queryFn: async ({ signal }) => {
      const { revision } = await call('atlas', { signal });
      if (seen.current?.revision === revision) return seen.current.records;
      const records = new Map<string, StoredRecord | null>((await fetchRecords(kind, search ?? {}, ids.length + 1)).map((listed) => [listed.id, listed]));
      for (const id of ids.filter((each) => !records.has(each)).slice(0, ASKED_FOR)) records.set(id, await unlessGone(call('getRecord', { params: { kind, id }, signal })));
      seen.current = { revision, records };
      return records;
    },
  }).data;
}

/** Everything that refers to a firm or product, by kind, as it is stored. */
export function useReferring(kind: ListedKind, id: string) {
  return useQuery({
    queryKey: ['referring', kind, id],
    enabled: kind === 'firm' || kind === 'product',
    gcTime: 0, staleTime: 0,
    queryFn: async () => {
      const lists = await Promise.all((['relation', 'requirement', 'offer'] as const).map(async (of) => ({ kind: of, records: await fetchRecords(of, { [kind]: id }, 1_001) })));
      return lists.filter(({ records }) => records.length > 0);
    },
  });
}

/** Changes that are asked for under a key of their own: asked for again after a lost answer they are done once. */
export interface AskedChanges {
  readonly changes: readonly EditChange[];
  readonly title?: string;
  readonly requestKey: string;
}

/** Stores changes as one change set; then everything is fetched again. */
export function useStoreChanges() {
  const refetchAll = useRefetchAll();
  return useMutation<ChangesDone, ApiProblem, AskedChanges>({
    mutationFn: ({ changes, title, requestKey }) => call('changeRecords', { body: { changes: [...changes], ...(title === undefined ? {} : { title }) }, headers: { 'idempotency-key': requestKey } }),
    onSuccess: (_, { changes }) => { void refetchAll(changes.flatMap((change) => (change.op === 'delete' ? [change.id] : []))); },
  });
}

/** A key that nobody else has; `crypto.randomUUID` exists on secure addresses only. */
export function newRequestKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
