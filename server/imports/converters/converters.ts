import type { Drafts, FileState } from '../drafts.ts';
import type { RowTaker } from '../read-table-rows.ts';
import type { RowContext } from '../row-context.ts';
import { chainRows, isChainHeader } from './willems.ts';
import { isSupplierListHeader, supplierListRows } from './supplier-list.ts';

/** A published form that is not one of our tables. */
interface Converted {
  readonly rows: RowTaker;
  /** True where rows may be longer or shorter than the header. */
  readonly ragged: boolean;
}

/** The converter for a header that it knows; undefined for all others. */
export function converterFor(header: readonly string[], file: FileState, row: RowContext, drafts: Drafts): Converted | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  if (isChainHeader(names)) return { rows: chainRows(names, file, row, drafts), ragged: true };
  if (isSupplierListHeader(names)) return { rows: supplierListRows(names, file, row, drafts), ragged: false };
  return undefined;
}

/** Whether a header is that of a published form. */
export function isPublishedForm(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim().toLowerCase());
  return isChainHeader(names) || isSupplierListHeader(names);
}
