import type { z } from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** One route of the HTTP interface: everything the server, the typed client and the OpenAPI document need to know of it. */
export interface RouteDefinition {
  readonly method: Method;
  /** Path below `/api/v1`, parameters in braces: `/firms/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Headers that the route reads, each with what it is for. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: z.ZodType;
  /** Media type of a body that is not JSON. */
  readonly bodyType?: string;
  /** Schema of the success body. */
  readonly result: z.ZodType;
  /** Status codes of success: 200 unless told; 304 is without a body. */
  readonly success?: readonly number[];
  /** Headers that an answer carries, each with what it says. */
  readonly resultHeaders?: Readonly<Record<string, string>>;
  /** Media type of a success body that is not JSON. */
  readonly resultType?: string;
  /** Status codes of problems this route can answer with, beside 500. */
  readonly problems?: readonly number[];
}

/** Keeps the literal types of a route. */
export function route<const R extends RouteDefinition>(definition: R): R {
  return definition;
}

type InputOf<T> = T extends z.ZodType ? z.input<T> : undefined;
type OutputOf<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a caller hands in. */
export interface RequestOf<R extends RouteDefinition> {
  readonly params: InputOf<R['params']>;
  readonly query: InputOf<R['query']>;
  readonly body: InputOf<R['body']>;
}

/** What a handler receives after validation. */
export interface ParsedRequest<R extends RouteDefinition> {
  readonly params: OutputOf<R['params']>;
  readonly query: OutputOf<R['query']>;
  readonly body: OutputOf<R['body']>;
}

export type ResultOf<R extends RouteDefinition> = z.output<R['result']>;
