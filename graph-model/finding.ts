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
  /** Line of the file, counting the header as line 1. */
  row: z.int().optional(),
  /** Column as the file names it, or field of the record. */
  field: z.string().optional(),
  /** The value at fault, shortened. */
  value: z.string().optional(),
  /** Further facts for the sentence: what was expected, a suggestion, a limit. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Finding = z.infer<typeof Finding>;
