import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Response } from 'express';
import { importFiles, importReport, importTemplate, listChangeSets, previewUndo, undoChangeSet, XLSX } from '#graph-model/contract/imports.ts';
import { inspectFiles, readRows } from '#graph-model/contract/inspections.ts';
import { inspectFiles as inspect } from '#server/imports/inspect/inspect-files.ts';
import { rowsOfFile } from '#server/imports/inspect/rows-of-file.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { templateWorkbook } from '#server/imports/sheets/template.ts';
import type { Services } from '#server/services.ts';
import { importFiles as importUploaded } from '#server/use-cases/import-files.ts';
import { reportOfImport } from '#server/use-cases/report-of-import.ts';
import { undoChangeSet as undo } from '#server/use-cases/undo-change-set.ts';
import { previewUndo as preview } from '#server/undo/preview-undo.ts';
import { AUTHOR } from './author.ts';
import { bindRoute } from './bind-route.ts';
import { goneSignal } from './gone-signal.ts';
import { uploadedForm } from './uploaded-files.ts';

/** Inspection and import of files, report and template as workbooks; the list of change sets, undo. */
export function importRoutes(services: Services): Router {
  const router = Router();

  bindRoute(router, inspectFiles, async (_input, request) => {
    const { options, files } = await uploadedForm(request);
    return inspect(files, referenceLookup(services.reference), options);
  });

  bindRoute(router, readRows, async ({ query: { sheet, rows } }, request) => {
    const { files } = await uploadedForm(request);
    return { rows: await rowsOfFile(files, sheet, rows.split(',').map(Number)) };
  });

  bindRoute(router, importFiles, async ({ query }, request, response) => {
    const dryRun = query.dry_run === 'true';
    // A check that nobody waits for ends, so that the next import need not; an import is brought to its end.
    const signal = dryRun ? goneSignal(response) : undefined;
    const { options, files } = await uploadedForm(request);
    return importUploaded(services, files, { dryRun, onError: query.on_error, source: query.source || undefined, author: AUTHOR, decided: options, signal });
  });

  bindRoute(router, importReport, async ({ query }, request, response) => {
    const { options, files } = await uploadedForm(request);
    const chunks = await reportOfImport(services, files, { source: query.source || undefined, decided: options, language: query.language });
    return sendWorkbook(response, query.language === 'de' ? 'befunde.xlsx' : 'findings.xlsx', chunks);
  });

  bindRoute(router, importTemplate, ({ query: { language } }, _request, response) => {
    const countries = Array.from(services.reference.countries.values(), (names) => names[language]).sort((a, b) => a.localeCompare(b, language));
    return sendWorkbook(response, language === 'de' ? 'vorlage.xlsx' : 'template.xlsx', templateWorkbook(language, countries, services.today()));
  });

  bindRoute(router, listChangeSets, async ({ query }) => {
    const { revision } = await services.atlas.current();
    return { revision, items: await services.store.changeSets(query) };
  });

  bindRoute(router, previewUndo, ({ params }) => preview(services, params.id));

  bindRoute(router, undoChangeSet, ({ params, query }) => undo(services, params.id, AUTHOR, query.later));
  return router;
}

async function sendWorkbook(response: Response, name: string, chunks: Iterable<Uint8Array>): Promise<never> {
  response.attachment(name).type(XLSX);
  await pipeline(Readable.from(chunks), response);
  return undefined as never;
}
