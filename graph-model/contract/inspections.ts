import { z } from 'zod';
import { Finding } from '../finding.ts';
import { WordsSchema } from './common.ts';
import { route } from './define.ts';
import { TableKind } from './import-options.ts';

/** What a file is. */
export const FileFormat = z.enum(['csv', 'xlsx', 'xls', 'ods', 'json']);
export type FileFormat = z.infer<typeof FileFormat>;

/** What a column is proposed for and why. */
export const ColumnProposal = z.object({
  /** Position: the first column is 0. */
  index: z.int(),
  /** As the file has it; "" where it has no name. Of a header over two rows both, parted by a blank. */
  header: z.string(),
  /** Fixed name of the field (see `fields`); absent where the column is left out. */
  field: z.string().optional(),
  /**
   * `header`: the name is known; `similar_header`: it is nearly one that is known; `content`: the values say so; `mapping`: the mapping sent along says so
   * (also where it leaves the column out).
   */
  reason: z.enum(['header', 'similar_header', 'content', 'mapping']).optional(),
  /** Sure from 0 to 1; absent without a field. Below 0.8 a person should look. */
  confidence: z.number().min(0).max(1).optional(),
  /** Up to five different values, shortened. */
  samples: z.array(z.string()),
  /** How many of the rows looked at have a value here, 0 to 1. */
  filled: z.number(),
});
export type ColumnProposal = z.infer<typeof ColumnProposal>;

/** One table: a sheet of a workbook, or the only one of a CSV file. */
export const TableProposal = z.object({
  /** Absent for CSV. */
  sheet: z.string().optional(),
  hidden: z.boolean(),
  /** Rows from the first one to the last one with content, and columns. Both are what the file has, not what is shown. */
  rows: z.int(),
  columns: z.int(),
  /** Row of the header (the first row of a sheet is 1; over two rows the lower one); absent where the table is empty. */
  headerRow: z.int().optional(),
  headerRows: z.union([z.literal(1), z.literal(2)]).optional(),
  /** What the table holds; absent where nobody can tell. */
  kind: TableKind.optional(),
  /** True where the table is left out unless somebody says otherwise: hidden, empty, a legend, something else. */
  skip: z.boolean(),
  /** Columns from the first on, at most 500. */
  proposals: z.array(ColumnProposal),
  /** Fields the kind cannot do without and no column has; one of each group is enough. */
  missing: z.array(z.array(z.string())),
  /** The first 20 rows with content from the top of the file, header and titles among them; cells as text, at most 100 a row and 200 characters a cell. */
  preview: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
});
export type TableProposal = z.infer<typeof TableProposal>;

/** A field a column can be read as. */
export const ImportField = z.object({ field: z.string(), label: WordsSchema, required: z.boolean() });
export type ImportField = z.infer<typeof ImportField>;

export const Inspection = z.object({
  files: z.array(z.object({
    name: z.string(),
    /** Absent where the file is none that can be read; `findings` says why. */
    format: FileFormat.optional(),
    encoding: z.enum(['utf-8', 'utf-16', 'windows-1252']).optional(),
    delimiter: z.string().optional(),
    tables: z.array(TableProposal),
  })),
  /** What is at fault with files as a whole: encrypted, damaged, no table. */
  findings: z.array(Finding),
  /** Every field of every kind, in the order of the templates, with its names. */
  fields: z.record(TableKind, z.array(ImportField)),
});
export type Inspection = z.infer<typeof Inspection>;

/** Rows of one table as they stand in the file, without corrections. */
export const TableRows = z.object({ rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })) });
export type TableRows = z.infer<typeof TableRows>;

export const readRows = route({
  method: 'post', path: '/imports/rows', tag: 'imports',
  summary: 'Some rows of one table of a file, to be looked at and corrected (multipart/form-data; reading ends with the last of them)',
  query: z.object({
    /** Left out: the only table of a file without sheets. */
    sheet: z.string().max(200).optional(),
    /** Numbers of rows, parted by commas; 500 at most. */
    rows: z.string().regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,499}$/, { error: 'row numbers parted by commas, 500 at most' }),
  }),
  body: z.unknown(), bodyType: 'multipart/form-data',
  result: TableRows,
  problems: [400, 413, 415],
});

export const inspectFiles = route({
  method: 'post', path: '/imports/inspect', tag: 'imports',
  summary: 'Look into files without importing them: sheets, header row, kind, a proposal for each column, the first rows (multipart/form-data; an optional part "options" with a saved mapping goes before the files)',
  body: z.unknown(), bodyType: 'multipart/form-data',
  result: Inspection,
  problems: [400, 413, 415],
});
