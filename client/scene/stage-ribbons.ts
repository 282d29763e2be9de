import type { Flow } from './flows.ts';
import type { StageCell } from '#graph-model/picture/stages-layout.ts';

/** A bundle of supply relations between two cells of the Stufenansicht: from the right side of one to the left side of the other. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly relations: number;
  readonly width: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Free pixels between dots and the ends of ribbons. */
const CLEAR = 5;

/**
 * Lays ribbons side by side along the cells they join, in the order of their far ends, so that they cross little. Width is in
 * proportion to relations; no cell's side gets wider than `widest` pixels. O(flows log flows).
 */
export function stageRibbons(flows: readonly Flow[], cells: readonly StageCell[], widest: number): Ribbon[] {
  const unit = unitWidth(flows, cells.length, widest);
  const middle = (cell: number) => cells[cell].y + cells[cell].height / 2;
  const starts = stack(flows, cells.length, unit, ({ from }) => from, ({ to }) => middle(to));
  const ends = stack(flows, cells.length, unit, ({ to }) => to, ({ from }) => middle(from));
  return flows.map(({ from, to, relations }, f) => ({
    from, to, relations,
    width: relations * unit,
    x0: cells[from].x + cells[from].width + CLEAR, y0: middle(from) + starts[f],
    x1: cells[to].x - CLEAR, y1: middle(to) + ends[f],
  }));
}

/** Pixels per relation at which the busiest side of a cell is `widest`. */
function unitWidth(flows: readonly Flow[], cells: number, widest: number): number {
  const out = new Float64Array(cells);
  const into = new Float64Array(cells);
  for (const { from, to, relations } of flows) { out[from] += relations; into[to] += relations; }
  return widest / Math.max(1, ...out, ...into);
}

/** Offset of each flow's end from the middle of its cell's side. */
function stack(
  flows: readonly Flow[], cells: number, unit: number, cellOf: (flow: Flow) => number, farEnd: (flow: Flow) => number,
): Float64Array {
  const sides: number[][] = Array.from({ length: cells }, () => []);
  flows.forEach((flow, f) => sides[cellOf(flow)].push(f));
  const offsets = new Float64Array(flows.length);
  for (const side of sides) {
    side.sort((a, b) => farEnd(flows[a]) - farEnd(flows[b]) || a - b);
    let at = -side.reduce((sum, f) => sum + flows[f].relations * unit, 0) / 2;
    for (const f of side) {
      const width = flows[f].relations * unit;
      offsets[f] = at + width / 2;
      at += width;
    }
  }
  return offsets;
}
