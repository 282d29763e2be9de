import type { FlowNode, FlowSums } from './flow-sums.ts';

/** Sizes in pixels. */
export interface FlowLayoutOptions {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly gap: number;
  /** Width of a band whose amount is not known or may not be shown. */
  readonly blind: number;
  /** One side alone, for small screens. */
  readonly side?: 'in' | 'out';
}

export const DEFAULT_FLOW_LAYOUT = { nodeWidth: 14, gap: 10, blind: 4 } as const satisfies Partial<FlowLayoutOptions>;

export type FlowColumn = 'suppliers' | 'middle' | 'buyers';

export interface PlacedNode {
  readonly column: FlowColumn;
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A band from the right of one node to the left of another, as an SVG path of its middle line and its width there. */
export interface PlacedBand {
  /** Position in the bands of the sums. */
  readonly band: number;
  readonly path: string;
  readonly width: number;
  readonly isBlind: boolean;
}

export interface FlowLayout {
  readonly nodes: readonly PlacedNode[];
  readonly bands: readonly PlacedBand[];
}

const COLUMNS: readonly FlowColumn[] = ['suppliers', 'middle', 'buyers'];
/** Even the smallest band is to be seen. */
const LEAST = 1;

/**
 * Places the columns side by side at one scale, nodes in the order given, bands at each node in the order of the nodes at their other end, so that bands of one
 * node never cross. With the columns given there is nothing else to decide: no library is needed. O(nodes × bands).
 */
export function layoutFlows(sums: FlowSums, options: FlowLayoutOptions): FlowLayout {
  const { width, nodeWidth } = options;
  const columns = COLUMNS.filter((column) => options.side === undefined || column === 'middle' || (column === 'suppliers') === (options.side === 'in'));
  const bands = sums.bands.map((band, at) => ({ ...band, at })).filter(({ side }) => options.side === undefined || side === options.side);
  const scale = scaleOf(sums, columns, bands, options);
  const widthOf = ({ amount }: { amount: number | null }) => (amount === null ? options.blind : Math.max(LEAST, amount * scale));
  const order = new Map(COLUMNS.flatMap((column) => sums[column].map(({ group }, position) => [`${column} ${group}`, position])));
  const ends = (band: (typeof bands)[number]) => (band.side === 'in' ? { from: `suppliers ${band.from}`, to: `middle ${band.to}` } : { from: `middle ${band.from}`, to: `buyers ${band.to}` });
  const heightsOf = (column: FlowColumn) => sums[column].map(({ group }) => {
    const key = `${column} ${group}`;
    const sumOf = (end: 'from' | 'to') => bands.filter((band) => ends(band)[end] === key).reduce((sum, band) => sum + widthOf(band), 0);
    return Math.max(sumOf('from'), sumOf('to'));
  });
  const placed = columns.map((column, at) => ({ column, x: (at * (width - nodeWidth)) / (columns.length - 1), heights: heightsOf(column) }));
  const fullOf = ({ heights }: (typeof placed)[number]) => heights.reduce((sum, height) => sum + height, 0) + options.gap * Math.max(0, heights.filter((height) => height > 0).length - 1);
  const fullest = Math.max(...placed.map(fullOf));
  const nodes: PlacedNode[] = [];
  const starts = new Map<string, number>();
  for (const column of placed) {
    let y = (fullest - fullOf(column)) / 2;
    sums[column.column].forEach((node, position) => {
      const height = column.heights[position];
      if (height === 0) return;
      nodes.push({ column: column.column, node, x: column.x, y, height });
      for (const end of ['from', 'to'] as const) starts.set(`${end} ${column.column} ${node.group}`, y);
      y += height + options.gap;
    });
  }
  const xOf = new Map(nodes.map(({ column, node, x }) => [`${column} ${node.group}`, x]));
  const offsets = { from: offsetsAt('from'), to: offsetsAt('to') };
  function offsetsAt(end: 'from' | 'to'): Map<number, number> {
    const other = end === 'from' ? 'to' : 'from';
    const sorted = bands.toSorted((a, b) => order.get(ends(a)[other])! - order.get(ends(b)[other])!);
    return new Map(sorted.map((band) => {
      const key = `${end} ${ends(band)[end]}`;
      const start = starts.get(key) ?? 0;
      starts.set(key, start + widthOf(band));
      return [band.at, start + widthOf(band) / 2];
    }));
  }
  return {
    nodes,
    bands: bands.map((band) => {
      const { from, to } = ends(band);
      const [x0, x1] = [xOf.get(from)! + nodeWidth, xOf.get(to)!];
      const [y0, y1] = [offsets.from.get(band.at)!, offsets.to.get(band.at)!];
      const mid = (x0 + x1) / 2;
      return { band: band.at, path: `M${round(x0)},${round(y0)}C${round(mid)},${round(y0)} ${round(mid)},${round(y1)} ${round(x1)},${round(y1)}`, width: round(widthOf(band)), isBlind: band.amount === null };
    }),
  };
}

/** Pixels per amount: the fullest column fills the height. */
function scaleOf(sums: FlowSums, columns: readonly FlowColumn[], bands: FlowSums['bands'], { height, gap, blind }: FlowLayoutOptions): number {
  const amountOf = (side: 'in' | 'out') => bands.filter((band) => band.side === side).reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const thin = bands.filter(({ amount }) => amount === null).length * blind + bands.length * LEAST;
  const gaps = Math.max(...columns.map((column) => sums[column].length - 1), 0) * gap;
  return Math.max(0, height - gaps - thin / 2) / Math.max(1, amountOf('in'), amountOf('out'));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
