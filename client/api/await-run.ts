import type { AnalysisId, RunView } from '#graph-model/contract/runs.ts';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';
import { API_BASE } from './routes.ts';

/**
 * The result of an analysis that may take minutes, as a run of the server: tells its progress (0–1), and takes the asking back where the caller no longer
 * wants it or the page goes, so that the server ends what nobody waits for.
 * @throws ApiProblem with the run's problem where it failed or was cancelled.
 */
export async function awaitRun<Result>(analysis: AnalysisId, parameters: Record<string, unknown>, onProgress: (share: number) => void, signal: AbortSignal): Promise<Result> {
  // Tells this asking from those of others, who may wait for the same run.
  const headers = { 'Idempotency-Key': `page-${Date.now()}-${Math.random()}` };
  // Answered at once; ended halfway it would leave a run that nobody knows the id of.
  const begun = await call('startRun', { body: { analysis, parameters }, headers });
  if (begun.state === 'done' && begun.result !== undefined) return begun.result as Result;
  const params = { id: begun.id };
  const leave = (): void => void call('cancelRun', { params, headers, keepalive: true }).catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  window.addEventListener('pagehide', leave);
  try {
    if (signal.aborted) leave();
    signal.throwIfAborted();
    onProgress(begun.progress);
    const ended = await endOf(begun.id, onProgress, signal);
    if (ended.state !== 'done') throw new ApiProblem(ended.problem?.code ?? 'cancelled', ended.problem?.detail ?? '');
    const { result } = await call('getRun', { params, signal });
    if (result === undefined) throw new ApiProblem('gone', 'The result is no longer kept.');
    return result as Result;
  } finally {
    signal.removeEventListener('abort', leave);
    window.removeEventListener('pagehide', leave);
  }
}

/** The run once it has ended. A stream that is cut off is taken up again by the browser; one that is refused ends the waiting. */
function endOf(id: string, onProgress: (share: number) => void, signal: AbortSignal): Promise<RunView> {
  const { promise, resolve, reject } = Promise.withResolvers<RunView>();
  const events = new EventSource(`${API_BASE}/runs/${encodeURIComponent(id)}/events`);
  const runOf = (event: Event): RunView => JSON.parse((event as MessageEvent<string>).data) as RunView;
  events.addEventListener('progress', (event) => onProgress(runOf(event).progress));
  for (const name of ['done', 'failed', 'cancelled', 'forgotten']) events.addEventListener(name, (event) => resolve(runOf(event)));
  events.addEventListener('error', () => { if (events.readyState === EventSource.CLOSED) reject(new ApiProblem('offline', 'No answer')); });
  signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  return promise.finally(() => events.close());
}
