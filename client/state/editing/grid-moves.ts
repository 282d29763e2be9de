import type { CellRange } from './table-draft.ts';

/** A cell by row and column, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is selected: a range between the cell that has the focus and the one where the selection began. */
export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Rows that Page Up and Page Down go over. */
const PAGE = 20;

export function selectionOf(active: Cell): Selection {
  return { active, anchor: active };
}

export function rangeOf({ active, anchor }: Selection): CellRange {
  return {
    top: Math.min(active.row, anchor.row), bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column), right: Math.max(active.column, anchor.column),
  };
}

export function isWithin({ top, bottom, left, right }: CellRange, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The cell that a key leads to as in a spreadsheet, or undefined where the key is no step. `far` (Ctrl) goes to the edge. */
export function cellAfterKey(key: string, { row, column }: Cell, { rows, columns }: GridSize, far = false): Cell | undefined {
  const steps: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: far ? 0 : row - 1, column }, ArrowDown: { row: far ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 }, ArrowRight: { row, column: far ? columns - 1 : column + 1 },
    PageUp: { row: row - PAGE, column }, PageDown: { row: row + PAGE, column },
    Home: { row: far ? 0 : row, column: 0 }, End: { row: far ? rows - 1 : row, column: columns - 1 },
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next && clamped(next, { rows, columns });
}

/** The next cell in reading order; undefined behind the last and before the first, so that Tab leaves the table there. */
export function cellAfterTab({ row, column }: Cell, { rows, columns }: GridSize, back: boolean): Cell | undefined {
  const place = row * columns + column + (back ? -1 : 1);
  return place < 0 || place >= rows * columns ? undefined : { row: Math.floor(place / columns), column: place % columns };
}

export function clamped({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
}
