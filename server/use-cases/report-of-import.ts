import type { ImportOptions } from '#graph-model/contract/import-options.ts';
import type { Language } from '#graph-model/language.ts';
import { prepareImport, type ImportFile } from '#server/imports/import-files.ts';
import { knownRecords } from '#server/imports/known-records.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import { keptRows, reportWorkbook } from '#server/imports/sheets/report-workbook.ts';
import type { Services } from '#server/services.ts';

export interface ReportOptions {
  readonly language: Language;
  readonly decided?: ImportOptions;
  readonly source?: string;
}

/** So many findings a workbook lists and marks. */
const MAX_FINDINGS = 10_000;

/** What importing files would find, as a workbook with the cells at fault marked; nothing is stored. */
export async function reportOfImport(services: Services, files: AsyncIterable<ImportFile>, { language, ...options }: ReportOptions): Promise<Iterable<Uint8Array>> {
  const snapshot = await services.atlas.current();
  const kept = keptRows();
  const { report } = await prepareImport(files, knownRecords(snapshot.dataset), {
    ...options, onError: 'skip', reference: referenceLookup(services.reference), today: snapshot.day, random: services.random, maxFindings: MAX_FINDINGS, onRow: kept.keep,
  });
  return reportWorkbook(report, kept, language, snapshot.day);
}
