import { packShelves } from './packing.ts';
import type { Box, Insets, Placement } from './placement.ts';
import { innerBox } from './placement.ts';
import { columnWidths, stageColumns } from './stages-table.ts';
import type { StageRange } from './stages-table.ts';

export interface StageColumn extends StageRange, Box { readonly firms: number }
/** A row of the table; without a group it is the band of firms without a stage. */
export interface GroupRow extends Box { readonly group?: number; readonly firms: number }
/** A filled cell of the table: the box of its dots. */
export interface StageCell extends Box { readonly column: number; readonly row: number; readonly firms: number }

/** Groups of branches, or their families. */
export type RowKind = 'group' | 'family';

/** What makes the rows: a number for every firm, below `count`; the group `last` comes after all others. */
export interface RowGroups {
  readonly kind: RowKind;
  readonly of: Uint8Array;
  readonly count: number;
  readonly last: number;
  /** 1 for every firm that is left out with its row: there is no room but for the rows that the scene is about. */
  readonly hidden?: Uint8Array;
}

/** Firms by stage of value creation (columns, left to right) and group of branches (rows). */
export interface StagesLayout extends Placement {
  readonly kind: 'stages';
  readonly rowKind: RowKind;
  readonly columns: readonly StageColumn[];
  readonly rows: readonly GroupRow[];
  readonly cells: readonly StageCell[];
  /** Cell of every firm; −1 in the band of firms without a stage. */
  readonly cellOf: Int32Array;
  /** Names of rows would say nothing, or there is no room for them. */
  readonly withoutRowNames?: boolean;
}

export interface StagesOptions {
  readonly insets: Insets;
  /** Columns get joined below this width. */
  readonly leastColumn: number;
  readonly leastRow: number;
  /** Free room above and below the dots of a row; `caption` more above where the row's name stands inside. */
  readonly rowPadding: number;
  readonly caption: number;
  /** Free share of a column, where the flows run. */
  /** Height of a line of text: least distance of names that stand one below the other. */
  readonly line: number;
  readonly columnGap: number;
  readonly mostColumns: number;
  /** Largest radius in pixels of the smallest dot. */
  readonly largestDot: number;
}

export const DEFAULT_STAGES_OPTIONS: StagesOptions = {
  insets: { top: 66, right: 16, bottom: 8, left: 244 },
  leastColumn: 78, leastRow: 22, rowPadding: 5, caption: 0, line: 18, columnGap: 0.3, mostColumns: 9, largestDot: 7,
};

interface Table {
  readonly ranges: readonly StageRange[];
  /** Groups that occur, from top to bottom. */
  readonly groups: readonly number[];
  /** Firms of each cell, largest first; column × rows + row, the band of firms without a stage last. */
  readonly firms: readonly Int32Array[];
  readonly widths: Float64Array;
}

/**
 * Table of stages and branch groups. All dots share one scale, the largest at which the table fills the frame; dots of a cell do not
 * overlap. Deterministic. O(n log n).
 */
export function layoutStages(
  stages: Int32Array, groups: RowGroups, relative: Float32Array, frame: Box, wanted: StagesOptions = DEFAULT_STAGES_OPTIONS,
): StagesLayout {
  const inner = innerBox(frame, wanted.insets);
  const table = tableOf(stages, groups, relative, inner, wanted);
  const options = squeezed(wanted, inner.height / (table.groups.length + 1));
  const scale = largestScale(table, relative, inner, options);
  const heights = rowHeights(table, relative, scale, inner, options);
  const layout = { rowKind: groups.kind, ...place(table, relative, scale, heights, frame, inner, options) };
  hideFirms(layout, groups.hidden);
  return layout;
}

/** Puts firms that are left out far beside the frame, where no camera goes. */
export function hideFirms({ frame, x, y, radius }: Placement, hidden: Uint8Array | undefined): void {
  hidden?.forEach((isHidden, firm) => {
    if (!isHidden) return;
    x[firm] = frame.x - 4 * frame.width;
    y[firm] = frame.y;
    radius[firm] = 0;
  });
}

/** Least heights that leave half of each row to its dots, however low the frame is. */
function squeezed(options: StagesOptions, row: number): StagesOptions {
  return { ...options, leastRow: Math.min(options.leastRow, row / 2), caption: Math.min(options.caption, row / 2), rowPadding: Math.min(options.rowPadding, row / 8) };
}

function tableOf(stages: Int32Array, groups: RowGroups, relative: Float32Array, inner: Box, options: StagesOptions): Table {
  const limit = Math.max(2, Math.min(options.mostColumns, Math.floor(inner.width / options.leastColumn)));
  const ranges = stageColumns(stages, limit);
  const columnOf = ranges.flatMap(({ from, to }, column) => Array<number>(to - from + 1).fill(column));
  const present = groupsByStage(stages, groups);
  const rowOf = Int32Array.from({ length: groups.count }, (_, group) => present.indexOf(group));
  const cellCount = ranges.length * present.length;
  const cellOf = Int32Array.from(stages, (stage, firm) => (groups.hidden?.[firm] ? cellCount + 1 : stage < 0 ? cellCount : columnOf[stage] * present.length + rowOf[groups.of[firm]]));
  const firms = buckets(cellOf, cellCount + 1, relative, groups.of);
  const area = Float64Array.from(firms.slice(0, cellCount), (cell) => cell.reduce((sum, firm) => sum + relative[firm] ** 2, 0));
  return { ranges, groups: present, firms, widths: columnWidths(area, ranges.length, present.length, inner.width, options.leastColumn) };
}

/**
 * Groups that have a stage, the earliest in the value chain first: goods then flow from the top left to the bottom right, and bundles
 * cross little.
 */
export function groupsByStage(stages: Int32Array, groups: RowGroups): number[] {
  const sums = Array.from({ length: groups.count }, () => ({ stages: 0, firms: 0 }));
  stages.forEach((stage, firm) => {
    if (stage < 0 || groups.hidden?.[firm]) return;
    sums[groups.of[firm]].stages += stage;
    sums[groups.of[firm]].firms++;
  });
  const rank = (group: number) => (group === groups.last ? Infinity : sums[group].stages / sums[group].firms);
  return [...sums.keys()].filter((group) => sums[group].firms > 0).sort((a, b) => rank(a) - rank(b) || a - b);
}

/** Firms of each cell, largest first, then by group and position. */
function buckets(cellOf: Int32Array, count: number, relative: Float32Array, groups: Uint8Array): Int32Array[] {
  const order = Int32Array.from(cellOf, (_, firm) => firm)
    .sort((a, b) => cellOf[a] - cellOf[b] || relative[b] - relative[a] || groups[a] - groups[b] || a - b);
  const cells: Int32Array[] = [];
  let start = 0;
  for (let cell = 0; cell < count; cell++) {
    let end = start;
    while (end < order.length && cellOf[order[end]] === cell) end++;
    cells.push(order.subarray(start, end));
    start = end;
  }
  return cells;
}

function dotsWidth(table: Table, cell: number, inner: Box, options: StagesOptions): number {
  const rows = table.groups.length;
  const isBand = cell === table.firms.length - 1;
  return isBand ? inner.width : table.widths[Math.floor(cell / rows)] * (1 - options.columnGap);
}

function rowHeights(table: Table, relative: Float32Array, scale: number, inner: Box, options: StagesOptions): Float64Array {
  const rows = table.groups.length;
  const hasBand = table.firms.at(-1)!.length > 0;
  const heights = new Float64Array(rows + (hasBand ? 1 : 0)).fill(options.leastRow + options.caption);
  table.firms.forEach((firms, cell) => {
    if (firms.length === 0) return;
    const row = cell === table.firms.length - 1 ? rows : cell % rows;
    const { height } = packShelves(firms, relative, scale, dotsWidth(table, cell, inner, options));
    heights[row] = Math.max(heights[row], height + 2 * options.rowPadding + options.caption);
  });
  return heights;
}

/** Pixels of the smallest radius at which the rows just fill the height: bisection, as higher scales only need more room. */
function largestScale(table: Table, relative: Float32Array, inner: Box, options: StagesOptions): number {
  const widest = relative.reduce((most, each) => Math.max(most, each), 1);
  const narrowest = table.widths.reduce((least, each) => Math.min(least, each), inner.width) * (1 - options.columnGap);
  let low = 0.05;
  let high = Math.min(options.largestDot, Math.max(low, narrowest / 2 / widest));
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2;
    const needed = rowHeights(table, relative, middle, inner, options).reduce((sum, each) => sum + each, 0);
    if (needed <= inner.height) low = middle; else high = middle;
  }
  return low;
}

function place(
  table: Table, relative: Float32Array, scale: number, heights: Float64Array, frame: Box, inner: Box, options: StagesOptions,
): Omit<StagesLayout, 'rowKind'> {
  const rows = table.groups.length;
  const spare = Math.max(0, inner.height - heights.reduce((sum, each) => sum + each, 0)) / heights.length;
  const tops = prefix(heights.map((height) => height + spare), inner.y);
  const lefts = prefix(table.widths, inner.x);
  const x = new Float64Array(relative.length);
  const y = new Float64Array(relative.length);
  const cellOf = new Int32Array(relative.length).fill(-1);
  const cells: StageCell[] = [];
  table.firms.forEach((firms, index) => {
    if (firms.length === 0) return;
    const isBand = index === table.firms.length - 1;
    const column = isBand ? -1 : Math.floor(index / rows);
    const row = isBand ? rows : index % rows;
    const width = dotsWidth(table, index, inner, options);
    const size = packShelves(firms, relative, scale, width);
    const left = isBand ? inner.x : lefts[column] + (table.widths[column] - size.width) / 2;
    const top = tops[row] + options.caption + (tops[row + 1] - tops[row] - options.caption - size.height) / 2;
    packShelves(firms, relative, scale, width, (firm, dx, dy) => { x[firm] = left + dx; y[firm] = top + dy; });
    if (isBand) return;
    for (const firm of firms) cellOf[firm] = cells.length;
    cells.push({ column, row, firms: firms.length, x: left, y: top, width: size.width, height: size.height });
  });
  return {
    kind: 'stages', frame, x, y, radius: relative.map((each) => each * scale), cells, cellOf,
    columns: table.ranges.map((range, c) => ({
      ...range, x: lefts[c], width: table.widths[c], y: inner.y, height: tops[rows] - inner.y,
      firms: table.firms.slice(c * rows, (c + 1) * rows).reduce((sum, cell) => sum + cell.length, 0),
    })),
    rows: Array.from(heights, (_, r) => ({
      ...(r < rows ? { group: table.groups[r] } : {}), x: inner.x, width: inner.width, y: tops[r], height: tops[r + 1] - tops[r],
      firms: r < rows ? table.ranges.reduce((sum, _range, c) => sum + table.firms[c * rows + r].length, 0) : table.firms.at(-1)!.length,
    })),
  };
}

/** Running sums after `start`, one longer than the parts. */
function prefix(parts: Float64Array, start: number): Float64Array {
  const sums = new Float64Array(parts.length + 1);
  sums[0] = start;
  for (let i = 0; i < parts.length; i++) sums[i + 1] = sums[i] + parts[i];
  return sums;
}
