import type { LinkTable } from './links.ts';

/** Where firms are while they are moved; units are radii of the smallest firm. */
export interface Moving {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
  readonly groupOf: Int32Array;
}

/** Pulls firms of a group together that are linked, as springs do; a firm with many links is pulled less by each. O(links). */
export function pullLinked({ x, y, radius, groupOf }: Moving, { count, supplier, buyer }: Pick<LinkTable, 'count' | 'supplier' | 'buyer'>, degree: Int32Array, heat: number, away: number): void {
  for (let link = 0; link < count; link++) {
    const [a, b] = [supplier[link], buyer[link]];
    const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
    const distance = Math.sqrt(dx * dx + dy * dy) || 1e-6;
    const rest = radius[a] + radius[b] + 1.5;
    if (distance <= rest) continue;
    const share = degree[a] / (degree[a] + degree[b]);
    // Links that leave the group only turn a firm to the side where its partners are.
    const isInside = groupOf[a] === groupOf[b];
    const strength = (isInside ? heat : heat * away) / Math.min(degree[a], degree[b]);
    const pull = (isInside ? distance - rest : Math.min(distance, away * 1000)) / distance * strength;
    x[b] -= dx * pull * share;
    y[b] -= dy * pull * share;
    x[a] += dx * pull * (1 - share);
    y[a] += dy * pull * (1 - share);
  }
}

/** Firms by square cells, so that neighbours are found without comparing all. */
interface Cells {
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Int32Array;
  readonly firms: Int32Array;
}

const MOST_CELLS = 4_000_000;

function cellsOf({ x, y }: Moving, size: number): Cells {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let firm = 0; firm < x.length; firm++) {
    left = Math.min(left, x[firm]);
    right = Math.max(right, x[firm]);
    top = Math.min(top, y[firm]);
    bottom = Math.max(bottom, y[firm]);
  }
  const cell = Math.max(size, Math.sqrt(((right - left) * (bottom - top)) / MOST_CELLS));
  const [columns, rows] = [Math.floor((right - left) / cell) + 1, Math.floor((bottom - top) / cell) + 1];
  const start = new Int32Array(columns * rows + 1);
  const own = new Int32Array(x.length);
  for (let firm = 0; firm < x.length; firm++) {
    own[firm] = Math.floor((y[firm] - top) / cell) * columns + Math.floor((x[firm] - left) / cell);
    start[own[firm] + 1]++;
  }
  for (let at = 0; at < columns * rows; at++) start[at + 1] += start[at];
  const next = start.slice(0, -1);
  const firms = new Int32Array(x.length);
  for (let firm = 0; firm < x.length; firm++) firms[next[own[firm]]++] = firm;
  return { size: cell, left, top, columns, rows, start, firms };
}

/**
 * Pushes firms apart that are nearer than their radii, widened by `gap` and `factor`: noverlap. Each pair is found from its larger firm, so
 * that many small ones beside a few large ones stay cheap. Returns the number of pairs that were too near. About O(firms).
 */
export function pushApart(moving: Moving, gap: number, factor: number): number {
  const { x, y, radius } = moving;
  if (x.length === 0) return 0;
  const cells = cellsOf(moving, 2 * factor * (1 + gap) * 1.3);
  let near = 0;
  for (let at = 0; at < cells.firms.length; at++) {
    const firm = cells.firms[at];
    const own = (radius[firm] + gap) * factor;
    const reach = 2 * own;
    const firstColumn = Math.max(0, Math.floor((x[firm] - reach - cells.left) / cells.size));
    const lastColumn = Math.min(cells.columns - 1, Math.floor((x[firm] + reach - cells.left) / cells.size));
    const firstRow = Math.max(0, Math.floor((y[firm] - reach - cells.top) / cells.size));
    const lastRow = Math.min(cells.rows - 1, Math.floor((y[firm] + reach - cells.top) / cells.size));
    for (let row = firstRow; row <= lastRow; row++) {
      const end = cells.start[row * cells.columns + lastColumn + 1];
      for (let place = cells.start[row * cells.columns + firstColumn]; place < end; place++) {
        const other = cells.firms[place];
        if (radius[other] > radius[firm] || (radius[other] === radius[firm] && other <= firm)) continue;
        const least = own + (radius[other] + gap) * factor;
        const [dx, dy] = [x[other] - x[firm], y[other] - y[firm]];
        const square = dx * dx + dy * dy;
        if (square >= least * least * 0.9999) continue;
        near++;
        separate(x, y, radius, firm, other, least, dx, dy, Math.sqrt(square));
      }
    }
  }
  return near;
}

function separate(x: Float64Array, y: Float64Array, radius: Float32Array, a: number, b: number, least: number, dx: number, dy: number, distance: number): void {
  // Firms at the very same point part in a direction of their own.
  const [ux, uy] = distance > 1e-9 ? [dx / distance, dy / distance] : [Math.cos(b), Math.sin(b)];
  const push = (least - distance) * 0.5001;
  const [ofA, ofB] = [radius[b] / (radius[a] + radius[b]), radius[a] / (radius[a] + radius[b])];
  x[a] -= 2 * ux * push * ofA;
  y[a] -= 2 * uy * push * ofA;
  x[b] += 2 * ux * push * ofB;
  y[b] += 2 * uy * push * ofB;
}
