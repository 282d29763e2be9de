import type { Field, FieldType } from '../../../state/editing/field.ts';

/** Widths by what stands in a column, in pixels. */
const WIDTHS: Readonly<Record<FieldType, number>> = {
  text: 190, list: 220, number: 130, share: 130, choice: 180, yes_no: 110, date: 120, firm: 260, product: 230, place: 170, country: 150,
};

/** Width of the row numbers. */
export const NUMBER_WIDTH = 64;

/** Width of a column in pixels; names are longer than other texts. */
export function widthOf({ name, type }: Field): number {
  return name === 'name' ? WIDTHS.firm : WIDTHS[type];
}

/** Where a column begins, from the left edge of the table. */
export function offsetOf(fields: readonly Field[], column: number): number {
  return fields.slice(0, column).reduce((sum, field) => sum + widthOf(field), NUMBER_WIDTH);
}
