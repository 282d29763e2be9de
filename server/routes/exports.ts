import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { exportFile } from '#graph-model/contract/exports.ts';
import { exportChunks } from '#server/exports/export-file.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';

/** Files to take away. */
export function exportRoutes({ atlas }: Services): Router {
  const router = Router();
  bindRoute(router, exportFile, async ({ params: { file } }, _request, response) => {
    const { snapshot, measured } = await atlas.currentMeasured();
    const chunks = exportChunks(file, snapshot, measured);
    response.attachment(file).type(file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/gexf+xml; charset=utf-8');
    await pipeline(Readable.from(chunks), response);
    return undefined as never;
  });
  return router;
}
