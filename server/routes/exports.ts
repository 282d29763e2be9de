import { Router } from 'express';
import { atlasFileSchema } from '#graph-model/contract/atlas-file.ts';
import { exportFile, exportSchema, partAsked, sceneAsked, type ExportFile } from '#graph-model/contract/exports.ts';
import type { ExportTask } from '#server/jobs/export-bytes.ts';
import { asBuffer } from '#server/present/measure-text.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.csv', 'text/csv; charset=utf-8'], ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], ['.gexf', 'application/gexf+xml; charset=utf-8'],
  ['.graphml', 'application/graphml+xml; charset=utf-8'], ['.json', 'application/json; charset=utf-8'], ['.cypher', 'text/plain; charset=utf-8'], ['.zip', 'application/zip'],
];

/** Files to take away. Each is written in a thread of its own, and that ends when the reader has gone. */
export function exportRoutes({ atlas, computing, version }: Services): Router {
  const router = Router();
  const schema = atlasFileSchema();
  bindRoute(router, exportSchema, () => schema);
  bindRoute(router, exportFile, async ({ params: { file }, query }, _request, response) => {
    const gone = goneSignal(response);
    const { snapshot, measured } = await atlas.currentMeasured();
    const part = partAsked(query);
    const task: ExportTask = { file, version, values: measured.values, request: { scene: sceneAsked(query), language: query.lang, ...(part && { part }) } };
    const job = computing.answer('exportFile', snapshot, task);
    gone.addEventListener('abort', () => job.cancel());
    if (gone.aborted) job.cancel();
    const { bytes } = await job.result;
    response.attachment(file).type(typeOf(file)).send(asBuffer(bytes));
    return undefined as never;
  });
  return router;
}

function typeOf(file: ExportFile): string {
  return TYPES.find(([ending]) => file.endsWith(ending))![1];
}
