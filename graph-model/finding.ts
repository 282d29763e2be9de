import { z } from 'zod';

/** Whether a row can be taken (warning) or not (error). */
export const Severity = z.enum(['error', 'warning']);

/**
 * One fault in data, with its place. Findings are data: their words are made from `code` and `details` by `finding-words.ts`,
 * in German or English, wherever they are shown.
 */
export const Finding = z.object({
  severity: Severity,
  code: z.string(),
  /** File name or record kind, such as `relations.csv`. */
  file: z.string().optional(),
  /** Sheet of a workbook. */
  sheet: z.string().optional(),
  /** Line of the file or row of the sheet, the first one is 1. */
  row: z.int().optional(),
  /** Position of the column, the first one is 0; where `field` is a column of the file. */
  column: z.int().optional(),
  /** Column as the file names it, or field of the record. */
  field: z.string().optional(),
  /** The value at fault, shortened. */
  value: z.string().optional(),
  /** Further facts for the sentence: what was expected, a suggestion, a limit. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Finding = z.infer<typeof Finding>;
