import type { Api } from '#graph-model/contract/api.ts';
import type { RequestOf, ResultOf } from '#graph-model/contract/define.ts';
import { ApiProblem, problemOf } from './problem.ts';
import { API_BASE, ROUTES } from './routes.ts';
import type { RouteName } from './routes.ts';

/** What a route takes; a body of any type (`unknown`) is one, a missing part (`undefined`) is none. */
type Given<T> = { [K in keyof T as undefined extends T[K] ? (unknown extends T[K] ? K : never) : K]: T[K] };
type Input<R extends RouteName> = Given<RequestOf<Api[R]>> & {
  readonly signal?: AbortSignal;
  /** Under one key the same request is done once, however often it is sent. */
  readonly requestKey?: string;
};

/** What this client needs of the browser's fetch; tests hand in their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Calls a route of the contract, typed by it.
 * @throws ApiProblem with the server's code, detail and findings; `offline` where nobody answered, `bad_answer` where the answer was not JSON.
 */
export async function call<R extends RouteName>(name: R, input: Input<R>, send: Fetch = (url, init) => fetch(url, init)): Promise<ResultOf<Api[R]>> {
  const { method, path } = ROUTES[name];
  const given: { params?: Record<string, unknown>; query?: Record<string, string | number | boolean | undefined>; body?: unknown; signal?: AbortSignal; requestKey?: string } = input;
  const response = await answer(send, API_BASE + pathWith(path, given.params) + queryText(given.query), {
    method: method.toUpperCase(),
    headers: { accept: 'application/json, application/problem+json', ...(isJsonBody(given.body) ? { 'content-type': 'application/json' } : {}), ...(given.requestKey === undefined ? {} : { 'idempotency-key': given.requestKey }) },
    ...(given.body === undefined ? {} : { body: isJsonBody(given.body) ? JSON.stringify(given.body) : (given.body as FormData) }),
    ...(given.signal ? { signal: given.signal } : {}),
  });
  const body = await bodyOf(response);
  if (!response.ok) throw problemOf(response.status, body);
  if (body === undefined) throw new ApiProblem('bad_answer', `HTTP ${response.status}`, { status: response.status });
  return body as ResultOf<Api[R]>;
}

/** The path with each `{name}` filled in, so that no id can leave its place in it. */
export function pathWith(path: string, params: Readonly<Record<string, unknown>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

/** A query with what is defined, or nothing. */
export function queryText(query: Readonly<Record<string, string | number | boolean | undefined>> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

function isJsonBody(body: unknown): boolean {
  return body !== undefined && !(typeof FormData !== 'undefined' && body instanceof FormData);
}

async function answer(send: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await send(url, init);
  } catch (cause) {
    // A call that was taken back by us is no failure of the server: the caller asked for it.
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem('offline', 'No answer', { cause });
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    return undefined;
  }
}
