import type { FileFormat } from '#graph-model/contract/inspections.ts';
import type { FindingCode } from '#graph-model/finding-words.ts';
import type { ScannedRow } from '../tables/scan-rows.ts';
import type { FindingDetails } from '../values/value-context.ts';

/** Why a workbook cannot be read, with facts for the sentence. */
export interface WorkbookFault {
  readonly code: Extract<FindingCode, 'not_csv' | 'workbook_encrypted' | 'workbook_damaged' | 'workbook_too_large' | 'zip_bomb'>;
  readonly details?: FindingDetails;
}

/** One sheet; its rows may be read once. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with content in their order, in pieces; cells as text. Throws `UnreadableWorkbook`. */
  rows(): AsyncIterable<readonly ScannedRow[]>;
  /** What is worth a second look in the sheet; complete when its rows are read. */
  readonly notes: SheetNote[];
}

/** Something a person should know of a sheet. */
export interface SheetNote {
  readonly code: Extract<FindingCode, 'merged_cells' | 'formula_without_value'>;
  readonly row: number;
  readonly details: FindingDetails;
}

export interface Workbook {
  readonly format: Exclude<FileFormat, 'csv'>;
  readonly sheets: readonly Sheet[];
  /** True where it refers to other files; they are never looked at. */
  readonly hasExternalLinks: boolean;
}

/** A fault found while a workbook is read. */
export class UnreadableWorkbook extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault, cause?: unknown) {
    super(fault.code, cause === undefined ? undefined : { cause });
    this.name = 'UnreadableWorkbook';
    this.fault = fault;
  }
}

/** The format has no more columns; what a file says beyond is not read. */
export const MAX_CELLS = 16_384;

/** The largest workbook, packed: it is held in memory while its parts are unpacked one after the other. */
export const MAX_WORKBOOK_BYTES = 100 * 1024 * 1024;
