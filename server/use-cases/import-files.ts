import type { ImportOptions as Decided } from '#graph-model/contract/import-options.ts';
import type { ImportReport } from '#graph-model/contract/imports.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { ChangeSetId, mintId } from '#graph-model/identifier.ts';
import { prepareImport, type ImportFile, type ImportProgress } from '#server/imports/import-files.ts';
import { atlasFileAlone, prepareAtlasFile } from '#server/imports/atlas-file.ts';
import { knownRecords } from '#server/imports/known-records.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import type { Services } from '#server/services.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface ImportOptions {
  readonly dryRun: boolean;
  /** `stop`: any bad row and nothing is imported; `skip`: the good rows are. */
  readonly onError: 'stop' | 'skip';
  readonly author: string;
  readonly source?: string;
  /** What a person decided about the files: mapping, corrections, rows left out. */
  readonly decided?: Decided;
  /** False where nobody asks for the network afterwards, as on the command line: it need not be read into memory. */
  readonly readAgain?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Imports files as one change set that can be undone as a whole.
 * @throws AtlasError `bad_input` with the findings where rows are at fault and `onError` is `stop`; nothing is stored then.
 */
export function importFiles(services: Services, files: AsyncIterable<ImportFile> | Iterable<ImportFile>, options: ImportOptions): Promise<ImportReport> {
  return oneAtATime(services.store, async () => {
    const names: string[] = [];
    const snapshot = await services.atlas.current();
    const preparing = { ...options, reference: referenceLookup(services.reference), today: snapshot.day, random: services.random, histories: services.store.histories.bind(services.store) };
    const named = await atlasFileAlone(noting(files, names));
    const prepared = named.atlasFile ? prepareAtlasFile(named.atlasFile, snapshot.dataset, preparing) : await prepareImport(named.files, knownRecords(snapshot.dataset), preparing);
    const report: ImportReport = { ...prepared.report, applied: false, dryRun: options.dryRun, revision: snapshot.revision };
    if (options.dryRun) return report;
    if (report.errors > 0 && options.onError === 'stop') throw refused(report);
    // A change set without changes is not kept: there would be nothing to take back.
    if (prepared.changes.length === 0) return { ...report, applied: report.errors === 0 || report.files.some(({ accepted }) => accepted > 0) };
    const changeSet = await services.store.apply({
      id: ChangeSetId.parse(mintId('changeSet', services.random)),
      title: names.join(', '),
      reason: 'import',
      author: options.author,
      at: services.now(),
      changes: prepared.changes,
    }, { expectedRevision: snapshot.revision });
    if (options.readAgain !== false) services.atlas.changed(prepared.changes, changeSet);
    return { ...report, applied: true, revision: changeSet.revision, changeSet: changeSet.id };
  });
}

async function* noting(files: AsyncIterable<ImportFile> | Iterable<ImportFile>, names: string[]): AsyncGenerator<ImportFile> {
  for await (const file of files) {
    names.push(file.name);
    yield file;
  }
}

function refused(report: ImportReport): AtlasError {
  const faults = report.errors === 1 ? 'One place is' : `${report.errors} places are`;
  return new AtlasError('bad_input', `${faults} at fault; nothing was imported.`, { findings: report.findings });
}
