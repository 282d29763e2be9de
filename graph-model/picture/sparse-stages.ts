import type { LinkTable } from './links.ts';
import { slotOrder } from './slot-order.ts';
import type { Box } from './placement.ts';
import { innerBox } from './placement.ts';
import { groupsByStage, hideFirms } from './stages-layout.ts';
import type { RowGroups, StageCell, StagesLayout, StagesOptions } from './stages-layout.ts';
import { stageColumns } from './stages-table.ts';

/** Sparse pictures: up to so many firms stand one below the other, each with its name beside it. */
export const MOST_SPARSE = 150;

/** Largest radius in pixels of a sparse picture; its smallest dot stays below `StagesOptions.largestDot`. */
const LARGEST_RADIUS = 14;
/** Firms side by side in a cell need room for a few letters each. */
const LEAST_LANE = 64;
const BAND_LANE = 170;
/** Dots stand left of the middle of their lane: their names follow on the right. */
const DOT_AT = 0.3;
/** Stacks of neighbouring columns are shifted against each other by this share of a step, so that long links pass between firms. */
const LEAN = 0.125;

interface Cell { readonly column: number; readonly row: number; readonly firms: number[] }
interface Grid { readonly lines: readonly number[] }

/**
 * Layered drawing of a small network: columns of one width, the firms of a cell spread over the height of their row, ordered so that
 * links cross little (barycentres: Sugiyama, Tagawa and Toda 1981). Undefined where the frame is too low for it. Deterministic.
 * O(sweeps · (links² + firms log firms)).
 */
export function layoutSparse(
  stages: Int32Array, groups: RowGroups, relative: Float32Array, links: LinkTable, frame: Box, options: StagesOptions,
): StagesLayout | undefined {
  const inner = innerBox(frame, options.insets);
  const rowsOfGroups = groupsByStage(stages, groups);
  const limit = Math.max(2, Math.floor(inner.width / (0.6 * options.leastColumn)));
  const ranges = stageColumns(stages, limit);
  const band = [...stages.keys()].filter((firm) => stages[firm] < 0 && !groups.hidden?.[firm]);
  const cells = cellsOf(stages, groups, relative, ranges.flatMap(({ from, to }, c) => Array<number>(to - from + 1).fill(c)), rowsOfGroups);
  const width = inner.width / Math.max(1, ranges.length);
  const bandLanes = Math.max(1, Math.floor(inner.width / BAND_LANE));
  const grid = gridOf(cells, rowsOfGroups.length, band.length === 0 ? 0 : Math.ceil(band.length / bandLanes), width, inner.height, options);
  if (!grid) return undefined;
  const { tops, step } = rowTops(grid, inner, options);
  const x = new Float64Array(stages.length);
  const y = new Float64Array(stages.length);
  const slots = cells.map(({ column, row, firms }) => slotsOf(firms.length, Math.ceil(firms.length / grid.lines[row]), {
    x: inner.x + column * width, y: tops[row] + options.caption, width, height: tops[row + 1] - tops[row] - options.caption,
  }, column % 2 === 0 ? -1 : 1, options.line));
  const order = slotOrder(cells, slots.map((each) => each.map((slot) => slot.y)), links);
  cells.forEach((_, c) => order[c].forEach((firm, at) => { x[firm] = slots[c][at].x; y[firm] = slots[c][at].y; }));
  placeBand(band, bandLanes, { ...inner, y: tops[rowsOfGroups.length] + options.caption, height: step * (grid.lines[rowsOfGroups.length] ?? 0) }, x, y);
  const scale = scaleOf(relative, groups.hidden, step, options);
  const layout: StagesLayout = {
    kind: 'stages', rowKind: groups.kind, frame, x, y, radius: relative.map((each) => each * scale),
    ...cellBoxes(cells, x, y, relative, scale),
    columns: ranges.map((range, c) => ({
      ...range, x: inner.x + c * width, width, y: inner.y, height: tops[rowsOfGroups.length] - inner.y,
      firms: cells.reduce((sum, cell) => sum + (cell.column === c ? cell.firms.length : 0), 0),
    })),
    rows: grid.lines.map((_, r) => ({
      ...(r < rowsOfGroups.length ? { group: rowsOfGroups[r] } : {}), x: inner.x, width: inner.width, y: tops[r], height: tops[r + 1] - tops[r],
      firms: r < rowsOfGroups.length ? cells.reduce((sum, cell) => sum + (cell.row === r ? cell.firms.length : 0), 0) : band.length,
    })),
  };
  hideFirms(layout, groups.hidden);
  return layout;
}

/** Filled cells, their firms the largest first. */
function cellsOf(stages: Int32Array, groups: RowGroups, relative: Float32Array, columnOf: readonly number[], rowsOfGroups: readonly number[]): Cell[] {
  const cells = new Map<number, Cell>();
  stages.forEach((stage, firm) => {
    if (stage < 0 || groups.hidden?.[firm]) return;
    const [column, row] = [columnOf[stage], rowsOfGroups.indexOf(groups.of[firm])];
    const key = column * rowsOfGroups.length + row;
    const cell = cells.get(key);
    if (cell) cell.firms.push(firm); else cells.set(key, { column, row, firms: [firm] });
  });
  for (const { firms } of cells.values()) firms.sort((a, b) => relative[b] - relative[a] || a - b);
  return [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}

/** Lines of every row, the band last, with as few firms side by side as the height allows. */
function gridOf(cells: readonly Cell[], rows: number, bandLines: number, width: number, height: number, options: StagesOptions): Grid | undefined {
  for (let lanes = 1; lanes === 1 || width / lanes >= LEAST_LANE; lanes++) {
    const lines = Array<number>(rows).fill(1);
    for (const { row, firms } of cells) lines[row] = Math.max(lines[row], Math.ceil(firms.length / lanes));
    if (bandLines > 0) lines.push(bandLines);
    const needed = lines.reduce((sum, each) => sum + each * options.line + options.caption, 0);
    if (needed <= height) return { lines };
  }
  return undefined;
}

/** Tops of the rows, one more than rows, and the height of a line: all lines are equally high. */
function rowTops({ lines }: Grid, inner: Box, { caption }: StagesOptions): { tops: readonly number[]; step: number } {
  const all = lines.reduce((sum, each) => sum + each, 0);
  const step = (inner.height - lines.length * caption) / Math.max(1, all);
  const tops = [inner.y];
  for (const each of lines) tops.push(tops.at(-1)! + each * step + caption);
  return { tops, step };
}

/** Places for so many firms in a cell, line by line. */
function slotsOf(count: number, lanes: number, box: Box, side: number, line: number): { readonly x: number; readonly y: number }[] {
  const lines = Math.ceil(count / lanes);
  const step = box.height / lines;
  // Names at the edge of a row keep their line.
  const lean = side * Math.min(LEAN * step, Math.max(0, (step - line) / 2));
  return Array.from({ length: count }, (_, at) => ({
    x: box.x + ((at % lanes) + DOT_AT) * (box.width / lanes),
    y: box.y + (Math.floor(at / lanes) + 0.5) * step + lean,
  }));
}

function placeBand(band: readonly number[], lanes: number, box: Box, x: Float64Array, y: Float64Array): void {
  const lines = Math.ceil(band.length / lanes);
  band.forEach((firm, at) => {
    x[firm] = box.x + 16 + (at % lanes) * (box.width / lanes);
    y[firm] = box.y + (Math.floor(at / lanes) + 0.5) * (box.height / lines);
  });
}

/** Pixels of the smallest radius: dots of neighbouring lines stay apart. */
function scaleOf(relative: Float32Array, hidden: Uint8Array | undefined, step: number, { largestDot }: StagesOptions): number {
  const largest = relative.reduce((most, each, firm) => (hidden?.[firm] ? most : Math.max(most, each)), 1);
  return Math.min(largestDot, LARGEST_RADIUS / largest, (step * (0.5 - LEAN)) / largest);
}

function cellBoxes(
  cells: readonly Cell[], x: Float64Array, y: Float64Array, relative: Float32Array, scale: number,
): { readonly cells: readonly StageCell[]; readonly cellOf: Int32Array } {
  const cellOf = new Int32Array(x.length).fill(-1);
  const boxes = cells.map(({ column, row, firms }, c): StageCell => {
    for (const firm of firms) cellOf[firm] = c;
    const left = Math.min(...firms.map((firm) => x[firm] - relative[firm] * scale));
    const top = Math.min(...firms.map((firm) => y[firm] - relative[firm] * scale));
    return {
      column, row, firms: firms.length, x: left, y: top,
      width: Math.max(...firms.map((firm) => x[firm] + relative[firm] * scale)) - left,
      height: Math.max(...firms.map((firm) => y[firm] + relative[firm] * scale)) - top,
    };
  });
  return { cells: boxes, cellOf };
}
