import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { ExportFile } from '#graph-model/contract/exports.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Region } from '#graph-model/region.ts';
import { exportPieces, prepareExport, type ExportRequest } from '#server/exports/export-file.ts';
import { presentMeasureColumns } from '#server/present/measures-view.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';

/** What a thread is asked to write. */
export interface ExportTask {
  readonly file: ExportFile;
  readonly request: ExportRequest;
  readonly version: string;
  readonly values: ReadonlyMap<MeasureId, MeasureValues>;
}

/** A file to take away as it is sent: a layout and a packed workbook take too long for the thread that serves requests. */
export function exportBytes(network: { readonly dataset: Dataset; readonly region: Region; readonly revision: number; readonly day: string }, { file, request, version, values }: ExportTask): Uint8Array<ArrayBuffer> {
  const { dataset, region, revision, day } = network;
  const exported = prepareExport({ dataset, region, revision, day, version, measures: presentMeasureColumns(values), reference: loadReferenceData() }, request);
  const encoder = new TextEncoder();
  const pieces = Array.from(exportPieces(file, exported), (piece) => (typeof piece === 'string' ? encoder.encode(piece) : piece));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
