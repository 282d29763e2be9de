import { Router } from 'express';
import { importFiles, listChangeSets, previewUndo, undoChangeSet } from '#graph-model/contract/imports.ts';
import type { Services } from '#server/services.ts';
import { importFiles as importUploaded } from '#server/use-cases/import-files.ts';
import { undoChangeSet as undo } from '#server/use-cases/undo-change-set.ts';
import { previewUndo as preview } from '#server/undo/preview-undo.ts';
import { AUTHOR } from './author.ts';
import { bindRoute } from './bind-route.ts';
import { uploadedFiles } from './uploaded-files.ts';

/** Import of files, the list of change sets, undo. */
export function importRoutes(services: Services): Router {
  const router = Router();

  bindRoute(router, importFiles, ({ query }, request) => importUploaded(services, uploadedFiles(request), {
    dryRun: query.dry_run === 'true', onError: query.on_error, source: query.source || undefined, author: AUTHOR,
  }));

  bindRoute(router, listChangeSets, async ({ query }) => {
    const { revision } = await services.atlas.current();
    return { revision, items: await services.store.changeSets(query) };
  });

  bindRoute(router, previewUndo, ({ params }) => preview(services, params.id));

  bindRoute(router, undoChangeSet, ({ params, query }) => undo(services, params.id, AUTHOR, query.later));
  return router;
}
