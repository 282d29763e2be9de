import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { API } from '#graph-model/contract/api.ts';
import type { Problem } from '#graph-model/contract/common.ts';
import { AtlasError, type ErrorCode } from '#graph-model/errors.ts';
import { ConflictingEdit } from '#server/edits/conflicting-edit.ts';

/** The one place where failures become HTTP. */
const STATUS: Record<ErrorCode, number> = {
  bad_input: 400, cancelled: 409, closing: 503, configuration: 500, conflict: 409, empty_network: 422, gone: 410, line_full: 429, not_found: 404, not_offered: 501, precondition_required: 428, store_busy: 503, store_damaged: 500,
  store_unavailable: 503, too_large: 413, unsupported: 415,
};

/** Seconds after which asking again makes sense. */
const RETRY_AFTER: Partial<Record<ErrorCode, string>> = { line_full: '30', closing: '5' };

const TITLES: Record<ErrorCode, string> = {
  bad_input: 'The request is not understood', cancelled: 'Cancelled', closing: 'The server is closing', configuration: 'The server is not set up', conflict: 'It was changed meanwhile',
  empty_network: 'There is no network yet', gone: 'No longer there', line_full: 'Too much work is waiting', not_found: 'There is no such thing', not_offered: 'Not offered here', precondition_required: 'The version is missing',
  store_busy: 'The store is held by another process',
  store_damaged: 'The store is damaged', store_unavailable: 'The store does not answer', too_large: 'Too large', unsupported: 'Not a form we read',
};

/** Answers with an RFC 9457 problem. */
export function sendProblem(response: Response, problem: Omit<Problem, 'type'>): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(typed(problem)));
}

/** A failure as a problem; what we did not foresee without its inner words. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof AtlasError)) return typed({ title: 'A fault of ours', status: 500, code: 'internal', detail: 'Something went wrong in the server; its log has the details.' });
  return typed({
    title: TITLES[error.code], status: isFaultyData(error) ? 422 : STATUS[error.code], code: error.code, detail: error.message,
    ...(error.findings.length > 0 && { findings: [...error.findings] }), ...(error instanceof ConflictingEdit && { conflicts: [...error.conflicts] }),
  });
}

function typed(problem: Omit<Problem, 'type'>): Problem {
  return { type: `urn:lieferkettenatlas:${problem.code}`, ...problem };
}

/** The paths of the interface, parameters as one segment, with the methods that they know. */
const METHODS = Object.values(API).reduce((methods, { method, path }) => {
  const pattern = path.replaceAll(/\{\w+\}/g, '[^/]+');
  return methods.set(pattern, [...(methods.get(pattern) ?? []), ...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])]);
}, new Map<string, string[]>());

/** For paths below the interface that are served by another method: 405 with what is allowed. */
export const otherMethod: RequestHandler = (request, response, next) => {
  const allowed = [...METHODS].find(([pattern]) => new RegExp(`^${pattern}/?$`, 'i').test(request.path))?.[1];
  if (allowed === undefined || allowed.includes(request.method)) return next();
  const detail = `${request.path} answers to ${allowed.join(', ')}, not to ${request.method}. See /api/v1/docs.`;
  sendProblem(response.set('Allow', allowed.join(', ')), { title: 'Not a method of this path', status: 405, code: 'method_not_allowed', detail });
};

/** For paths that no route serves. */
export const unknownPath: RequestHandler = (request) => {
  throw new AtlasError('not_found', `There is nothing at ${request.method} ${request.path}. See /api/v1/docs.`);
};

/** Turns whatever was thrown into a problem; what we did not foresee is logged whole and answered without its inner words. */
export function problemHandler(log: (message: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof AtlasError) {
      const problem = problemOf(error);
      if (problem.status >= 500 && error.code !== 'closing') log(`${request.method} ${request.path}: ${error.stack ?? error.message}`);
      if (RETRY_AFTER[error.code] !== undefined) response.set('Retry-After', RETRY_AFTER[error.code]);
      return sendProblem(response, problem);
    }
    const status = statusOfParser(error);
    // The file server's own words would name folders of this machine.
    if (status === 404) return sendProblem(response, { title: TITLES.not_found, status, code: 'not_found', detail: `There is nothing at ${request.originalUrl}.` });
    if (status === 413) return sendProblem(response, { title: TITLES.too_large, status, code: 'too_large', detail: 'The body is larger than 1 MB. Send the changes in several requests, or import them as files.' });
    if (status !== undefined) return sendProblem(response, { title: TITLES.bad_input, status, code: 'bad_input', detail: (error as Error).message });
    log(`${request.method} ${request.path}: ${error instanceof Error ? error.stack : String(error)}`);
    sendProblem(response, problemOf(error));
  };
}

/** A request that is understood but brings data that cannot be taken: 422, where one that is not understood is 400. */
function isFaultyData({ code, findings }: AtlasError): boolean {
  return code === 'bad_input' && findings.length > 0 && findings.every((finding) => finding.code !== 'request');
}

/** Express and its body parsers throw errors that carry a 4xx `status` (bad JSON, bad percent encoding, too large). */
function statusOfParser(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
