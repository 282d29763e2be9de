import { Router, type Response } from 'express';
import type { z } from 'zod';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { EngineId } from '#graph-model/contract/analyses.ts';
import { API_BASE } from '#graph-model/contract/api.ts';
import { ANALYSES, cancelRun, getRun, runEvents, runRows, startRun, type AnalysisId, type RunView } from '#graph-model/contract/runs.ts';
import { runAnalysis } from '#graph-model/contract/analyses.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { hasEnded, type Run, type RunRequest } from '#server/jobs/runs.ts';
import { problemOf } from '#server/middleware/problem.ts';
import { rowsOfRun } from '#server/present/run-rows.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';
import { page } from './paging.ts';
import { requestKeyOf } from './preconditions.ts';
import { sendEvents } from './send-events.ts';

/** Analyses that can be begun, watched, cancelled and asked for their rows. */
export function runRoutes(services: Services): Router {
  const { runs, atlas } = services;
  const router = Router();

  bindRoute(router, startRun, async ({ body }, request, response) => {
    const run = await runs.ask(runRequest(body.analysis, body.parameters, body.engine), requestKeyOf(request) ?? '');
    response.set('Location', `${API_BASE}/runs/${run.id}`);
    if (sendResult(response, run, runs.result(run.id))) return undefined as never;
    response.status(202);
    return presentRun(run);
  });

  bindRoute(router, getRun, ({ params }, _request, response) => {
    const run = runs.get(params.id);
    return sendResult(response, run, runs.result(run.id)) ? (undefined as never) : presentRun(run);
  });

  bindRoute(router, cancelRun, ({ params }, request) => presentRun(runs.leave(params.id, requestKeyOf(request) ?? '')));

  bindRoute(router, runEvents, ({ params }, request, response) => {
    runs.get(params.id);
    sendEvents(request, response, {
      now: () => eventOf(runs.get(params.id)),
      watch: (tell) => runs.watch(params.id, (run) => tell(eventOf(run))),
    });
    return undefined as never;
  });

  bindRoute(router, runRows, async ({ params, query }) => {
    const run = runs.get(params.id);
    const snapshot = await atlas.current();
    const { revision } = snapshot;
    const isNow = run.snapshot.changeSet === snapshot.changeSet && run.snapshot.revision === revision && run.snapshot.day === snapshot.day;
    if (!isNow) {
      throw new AtlasError('gone', `${run.id} was computed on revision ${run.snapshot.revision} of ${run.snapshot.day}; its rows are no longer there, as the network is at revision ${revision} of ${snapshot.day}. POST /api/v1/runs with the same analysis and parameters, then ask for the rows of that run.`);
    }
    const firm = firmOf(snapshot, query.firm);
    const { rows, ...rest } = await rowsOfRun(services, run, snapshot, firm);
    return { run: run.id, revision, ...rest, ...page(rows, query) };
  });
  return router;
}

/** A request with checked parameters. @throws AtlasError `bad_input` that names every parameter at fault. */
export function runRequest(analysis: AnalysisId, parameters: unknown, engine: EngineId = 'local'): RunRequest {
  const schema: z.ZodType = isQuestion(analysis) ? ANALYSES[analysis].parameters : runAnalysis.query.omit({ engine: true }).strict();
  const parsed = schema.safeParse(parameters);
  if (parsed.success) return { analysis, parameters: inOrder(parsed.data as Record<string, unknown>), engine };
  const findings = parsed.error.issues.map((issue) => ({ severity: 'error' as const, code: 'request', field: ['body.parameters', ...issue.path].join('.'), details: { expected: issue.message } }));
  throw new AtlasError('bad_input', findings.map(({ field, details }) => `${field}: ${details.expected}`).join('; '), { findings });
}

/** Firms are named in any order and as often as one likes: it is the same failure. */
function inOrder(parameters: Record<string, unknown>): Record<string, unknown> {
  return Array.isArray(parameters.firms) ? { ...parameters, firms: [...new Set(parameters.firms as string[])].sort() } : parameters;
}

function isQuestion(id: AnalysisId): id is keyof typeof ANALYSES {
  return Object.hasOwn(ANALYSES, id);
}

function presentRun({ id, analysis, parameters, engine, role, snapshot, state, progress, coverage, error }: Run): RunView {
  const formula = isQuestion(analysis) ? ANALYSES[analysis].formula : measureById(analysis)!.formula;
  return {
    id, analysis, parameters: { ...parameters }, engine, role, revision: snapshot.revision, day: snapshot.day, state, progress, formula, coverage,
    ...(error !== undefined && { problem: problemOf(error) }),
  };
}

/** Sends a run that is done with its result, which is text already; false where there is none. */
function sendResult(response: Response, run: Run, bytes: Uint8Array | undefined): boolean {
  if (run.state !== 'done' || bytes === undefined) return false;
  const head = JSON.stringify(presentRun(run));
  response.type('json').send(Buffer.concat([Buffer.from(`${head.slice(0, -1)},"result":`), bytes, Buffer.from('}')]));
  return true;
}

function eventOf(run: Run) {
  const isOver = hasEnded(run);
  return { name: isOver ? run.state : 'progress', isLast: isOver, data: { ...presentRun(run), ...(run.state === 'done' && { location: `${API_BASE}/runs/${run.id}` }) } };
}
