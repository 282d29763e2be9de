import { z } from 'zod';
import { MatchThresholds } from '../matching/thresholds.ts';
import { IsoDate, Status, Visibility } from '../provenance.ts';

/** Kinds of tables an import reads, named as their files. */
export const TableKind = z.enum(['firms', 'products', 'relations', 'requirements', 'offers', 'scenarios', 'regions', 'searches', 'stories']);

const FileName = z.string().min(1).max(200);
const SheetName = z.string().min(1).max(200);
/** Row as findings and spreadsheets count them: the first is 1. In CSV the line on which the row begins. */
const Row = z.int().min(1);
/** Position of a column: the first is 0. */
const ColumnIndex = z.int().min(0).max(16_383);

/**
 * What a person says about one column. With `header`, the column is sought by that name first and by its position only where no column has it: a saved
 * mapping fits the next file although a column was put in between. `field` null leaves the column out.
 */
export const ColumnMapping = z.strictObject({ index: ColumnIndex, header: z.string().max(1_000).optional(), field: z.string().max(100).nullable() });
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** How one table is read. What is left out is found as without a mapping; a column that is not named is read by its header, as always. */
export const TableMapping = z.strictObject({
  /** Left out: any file. */
  file: FileName.optional(),
  /** Left out: any sheet of a workbook, and a file without sheets. */
  sheet: SheetName.optional(),
  /** True leaves the table out; false takes a hidden sheet, too. */
  skip: z.boolean().optional(),
  kind: TableKind.optional(),
  /** Row of the header; where it lies over two rows the lower one. */
  headerRow: Row.optional(),
  /** Over how many rows the header lies. */
  headerRows: z.union([z.literal(1), z.literal(2)]).optional(),
  columns: z.array(ColumnMapping).max(500).optional(),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** A cell that is read as `value` instead of what the file has; "" empties it. */
export const CellCorrection = z.strictObject({ file: FileName, sheet: SheetName.optional(), row: Row, column: ColumnIndex, value: z.string().max(10_000) });
export type CellCorrection = z.infer<typeof CellCorrection>;

/** All cells of one column that hold `from` are read as `value`; a correction of a single cell goes before. */
export const ValueReplacement = z.strictObject({ file: FileName, sheet: SheetName.optional(), column: ColumnIndex, from: z.string().max(10_000), value: z.string().max(10_000) });
export type ValueReplacement = z.infer<typeof ValueReplacement>;

/** What holds for new records whose rows do not say otherwise; stored records keep what they have. */
export const ImportDefaults = z.strictObject({ asOf: IsoDate.optional(), status: Status.optional(), visibility: Visibility.optional() });
export type ImportDefaults = z.infer<typeof ImportDefaults>;

/** A row that is passed over, such as the second of two alike. */
export const OmittedRow = z.strictObject({ file: FileName, sheet: SheetName.optional(), row: Row });
export type OmittedRow = z.infer<typeof OmittedRow>;

/** Who the firm of a case of the report is: one of its candidates, a new one, or nobody (what names it is left out). A decision on a case that is none any more does nothing. */
export const FirmDecision = z.strictObject({ case: z.string().min(1).max(700), is: z.enum(['same', 'new', 'skip']), candidate: z.string().min(1).max(700).optional() })
  .refine(({ is, candidate }) => is !== 'same' || candidate !== undefined, { error: 'candidate', path: ['candidate'] });
export type FirmDecision = z.infer<typeof FirmDecision>;

/** The part `options` of an import, as JSON: what a person decided about the files. It stands before them in the form. */
export const ImportOptions = z.strictObject({
  mapping: z.array(TableMapping).max(200).default([]),
  corrections: z.array(CellCorrection).max(20_000).default([]),
  replacements: z.array(ValueReplacement).max(2_000).default([]),
  omittedRows: z.array(OmittedRow).max(20_000).default([]),
  defaults: ImportDefaults.optional(),
  decisions: z.array(FirmDecision).max(20_000).default([]),
  /** From which score on firms are the same, and from which on somebody is asked; 0.95 and 0.75 unless told. */
  thresholds: MatchThresholds.optional(),
  /** Firms that nobody decided about: `ask` refuses the import, `new` makes them new ones, `skip` leaves their rows out. */
  undecided: z.enum(['ask', 'new', 'skip']).default('ask'),
  /** What another source says otherwise is shown beside the stored value, or replaces it. A source that corrects itself always replaces its own value. */
  contradictions: z.enum(['show', 'replace']).default('show'),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** Nothing decided: tables are read by their headers. */
export const NO_OPTIONS: ImportOptions = { mapping: [], corrections: [], replacements: [], omittedRows: [], decisions: [], undecided: 'ask', contradictions: 'show' };
