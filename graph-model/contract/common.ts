import { z } from 'zod';
import { Finding } from '../finding.ts';
import { EditConflict } from './edit-conflict.ts';

/** Texts in both languages. */
export const WordsSchema = z.object({ de: z.string(), en: z.string() });

export const IdParams = z.object({ id: z.string().min(1).max(200) });

/** Query of every regional question: a saved region, or a list of places; without either the region of the installation. */
export const regionQuery = {
  region: z.string().min(1).max(200).optional().describe('Id of a saved region'),
  keys: z.string().max(5000).regex(/^\d{5}(\d{3})?(,\d{5}(\d{3})?)*$/).optional().describe('Municipality keys (8 digits) or district keys (5 digits), separated by commas; without any: the region of the configuration'),
};

/** Query of every list: at most `limit` items after `cursor`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(300).optional(),
};

/** A page of a list. `nextCursor` is absent on the last one; `total` counts all that match. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ revision: z.int(), total: z.int(), items: z.array(item), nextCursor: z.string().optional() });
}

/** RFC 9457 problem with a stable `code` and all faults at once. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  findings: z.array(Finding).optional(),
  /** Of an edit that met another one: both versions of each record, at most 100. */
  conflicts: z.array(EditConflict).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** A firm by id and name. */
export const FirmRef = z.object({ id: z.string(), name: z.string() });
export type FirmRef = z.infer<typeof FirmRef>;
export const ProductRef = z.object({ id: z.string(), name: z.string(), nameEn: z.string().optional() });
export type ProductRef = z.infer<typeof ProductRef>;
