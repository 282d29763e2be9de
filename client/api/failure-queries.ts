import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FailureView } from '#graph-model/contract/analyses.ts';
import type { WhatHelps } from '#graph-model/analysis/interventions/what-helps.ts';
import type { DaysView } from '#graph-model/contract/days.ts';
import type { FailureInputs, NetworkView } from '#graph-model/contract/network.ts';
import { failureDesk, failureSearchDesk } from '../worker/failure-desk.ts';
import type { FailureAnswers, FailureQuestion } from '../worker/failure-kernel.ts';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';

/**
 * Brings what the browser needs to play failures by itself, once `when`: the page has been drawn. Nobody waits for it, and nobody is told
 * where it does not come: the server answers then.
 */
export function useFailuresHere(network: NetworkView, when: boolean): void {
  const { data: inputs } = useFailureInputs(network.revision, when);
  useEffect(() => {
    // Nothing else on the page tells from when on, and for which revision, a failure needs no server.
    if (inputs) failureDesk().prepare(network, inputs, () => { document.documentElement.dataset.failuresHere = String(inputs.revision); });
  }, [network, inputs]);
}

/** Inputs, stocks and times in columns beside the network of this revision, once `when`. */
export function useFailureInputs(revision: number, when = true): UseQueryResult<FailureInputs> {
  return useQuery<FailureInputs>({
    queryKey: ['failure-inputs', revision],
    enabled: when,
    queryFn: async ({ signal }) => {
      const view = await call('failureInputs', { signal });
      if (view.revision !== revision) throw new ApiProblem('conflict', 'revision');
      return view;
    },
  });
}

/** So many firms the server lets fail at once; how long a failure of more waits for the data of the page, in milliseconds. */
const MOST_ASKED = 1_000;
const LONGEST_WAIT = 30_000;

/** A failure with where its share of employees comes from: `exact` from the server, which knows head counts, or `estimated` here from size classes. */
export interface PlayedFailure {
  readonly view: FailureView;
  readonly employees: 'exact' | 'estimated';
}

/** What stops when these firms fail; the last answer stays while another firm is added. */
export function useFailure(firms: readonly string[], revision: number | undefined): UseQueryResult<PlayedFailure> {
  const ids = [...firms].sort();
  return useQuery<PlayedFailure>({
    queryKey: ['failure', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: ({ signal }) => playFailure(ids, revision, signal),
    placeholderData: keepPreviousData,
  });
}

/** Plays a failure, here where that is possible. */
export async function playFailure(ids: readonly string[], revision: number | undefined, signal: AbortSignal): Promise<PlayedFailure> {
  const view = await answerHere('failure', ids, revision, signal);
  return view ? { view, employees: 'estimated' } : { view: await call('simulateFailure', { body: { firms: [...ids] }, signal }), employees: 'exact' };
}

/** The exact share of employees of a failure that was computed here, from the server. */
export function useEmployeeShare({ view, employees }: PlayedFailure): UseQueryResult<FailureView['employeeShare']> {
  const ids = view.failed.map(({ id }) => id);
  return useQuery({
    queryKey: ['failure-employees', ids, view.revision],
    enabled: employees === 'estimated' && ids.length <= MOST_ASKED,
    retry: false,
    queryFn: async ({ signal }) => {
      const { revision, employeeShare } = await call('simulateFailure', { body: { firms: ids }, signal });
      if (revision !== view.revision) throw new ApiProblem('conflict', 'revision');
      return employeeShare;
    },
  });
}

/** On which days they stop, and are back; the last answer stays while another firm is added. */
export function useFailureDays(firms: readonly string[], revision: number | undefined): UseQueryResult<DaysView> {
  const ids = [...firms].sort();
  return useQuery({
    queryKey: ['failure-days', ids, revision],
    enabled: ids.length > 0 && revision !== undefined,
    queryFn: async ({ signal }) => (await answerHere('days', ids, revision, signal)) ?? call('simulateDays', { body: { firms: ids }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What would help against a failure, computed here alone: the server is not asked. Rejects where the browser cannot tell. */
export function useWhatHelps(firms: readonly string[], network: NetworkView): UseQueryResult<WhatHelps> {
  const ids = [...firms].sort();
  const inputs = useFailureInputs(network.revision);
  const found = useQuery<WhatHelps>({
    queryKey: ['failure-help', ids, network.revision],
    enabled: ids.length > 0 && inputs.data !== undefined,
    retry: false,
    queryFn: ({ signal }) => {
      if (inputs.data && searchedIn !== inputs.data) failureSearchDesk().prepare(network, inputs.data);
      searchedIn = inputs.data;
      return failureSearchDesk().ask('help', ids, network.revision, signal);
    },
  });
  return inputs.error && !inputs.data ? { ...found, ...inputs, data: undefined } as UseQueryResult<WhatHelps> : found;
}

/** The data that the desk of searches has. */
let searchedIn: FailureInputs | undefined;

/** The answer of this browser, or undefined where it cannot tell and the server is to be asked. */
async function answerHere<Q extends FailureQuestion>(question: Q, firms: readonly string[], revision: number | undefined, signal: AbortSignal): Promise<FailureAnswers[Q] | undefined> {
  if (revision === undefined) return undefined;
  try {
    // So many the server does not take: whoever opens such a link waits until the page has the data itself.
    if (firms.length > MOST_ASKED) await Promise.race([failureDesk().prepared(revision), new Promise((done) => { setTimeout(done, LONGEST_WAIT); })]);
    return await failureDesk().ask(question, firms, revision, signal);
  } catch (cause) {
    if (signal.aborted) throw cause;
    return undefined;
  }
}
