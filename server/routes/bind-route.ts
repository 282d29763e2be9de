import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import type { ParsedRequest, ResultOf, RouteDefinition } from '#graph-model/contract/define.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';

type Handler<R extends RouteDefinition> = (input: ParsedRequest<R>, request: Request, response: Response) => ResultOf<R> | Promise<ResultOf<R>>;

const JSON_TYPE = /^application\/json *(;|$)/i;

/** Serves a route of the contract: validates what comes in (all faults at once), answers with what the handler gives. */
export function bindRoute<R extends RouteDefinition>(router: Router, definition: R, handler: Handler<R>): void {
  const path = definition.path.replaceAll(/\{(\w+)\}/g, ':$1');
  router[definition.method](path, async (request: Request, response: Response) => {
    const result = await handler(parse(definition, request), request, response);
    if (!response.headersSent) response.json(result);
  });
}

function parse<R extends RouteDefinition>(definition: R, request: Request): ParsedRequest<R> {
  if (definition.body && definition.bodyType === undefined && !JSON_TYPE.test(request.get('Content-Type') ?? '')) {
    throw new AtlasError('unsupported', 'Send the body as JSON, with the header Content-Type: application/json');
  }
  const findings: Finding[] = [];
  const take = (schema: z.ZodType | undefined, value: unknown, place: string) => {
    const parsed = schema?.safeParse(value ?? {});
    if (parsed === undefined || parsed.success) return parsed?.data;
    for (const issue of parsed.error.issues) findings.push({ severity: 'error', code: 'request', field: [place, ...issue.path].join('.'), details: { expected: issue.message } });
    return undefined;
  };
  const jsonBody = definition.bodyType === undefined ? definition.body : undefined;
  const parsed = { params: take(definition.params, request.params, 'path'), query: take(definition.query, request.query, 'query'), body: take(jsonBody, request.body, 'body') };
  if (findings.length > 0) {
    const sentence = findings.map((finding) => `${finding.field}: ${finding.details!.expected}`).join('; ');
    throw new AtlasError(isUnknownId(definition, findings) ? 'not_found' : 'bad_input', sentence, { findings });
  }
  return parsed as ParsedRequest<R>;
}

/** A path that names something outside a fixed list names nothing: 404 rather than 400. */
function isUnknownId(definition: RouteDefinition, findings: readonly Finding[]): boolean {
  return (definition.problems ?? []).includes(404) && findings.every((finding) => finding.field!.startsWith('path.'));
}
