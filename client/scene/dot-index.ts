import type { Placement } from '#graph-model/picture/placement.ts';

/** Finds firms by place on the frame. */
export interface DotIndex {
  /** The firm whose dot's edge is nearest to a point and at most `reach` pixels of the frame away. O(firms nearby). */
  nearest(x: number, y: number, reach: number): number | undefined;
  /** Firms whose middle lies in a box, in no particular order. O(firms nearby). */
  inside(left: number, top: number, right: number, bottom: number): number[];
  /** How many dots a box meets, counted up to `most`. O(firms nearby). */
  meets(left: number, top: number, right: number, bottom: number, most: number): number;
}

const CELL = 24;
const NO_FIRMS: readonly number[] = [];

/** Index of the dots by cells of the frame, without those that are not drawn. O(n). */
export function indexDots({ x, y, radius }: Placement, hidden?: ReadonlySet<number>): DotIndex {
  const cells = new Map<number, number[]>();
  let largest = 0;
  for (let firm = 0; firm < x.length; firm++) {
    if (hidden?.has(firm)) continue;
    largest = Math.max(largest, radius[firm]);
    const key = keyOf(Math.floor(x[firm] / CELL), Math.floor(y[firm] / CELL));
    const cell = cells.get(key);
    if (cell) cell.push(firm); else cells.set(key, [firm]);
  }
  /** Calls `visit` with the firms of every cell near a box until it answers true. Names ask thousands of times a frame: no generator. */
  const around = (left: number, top: number, right: number, bottom: number, visit: (firms: readonly number[]) => boolean | void): void => {
    const [lastX, lastY] = [Math.floor((right + largest) / CELL), Math.floor((bottom + largest) / CELL)];
    for (let cx = Math.floor((left - largest) / CELL); cx <= lastX; cx++) {
      for (let cy = Math.floor((top - largest) / CELL); cy <= lastY; cy++) if (visit(cells.get(keyOf(cx, cy)) ?? NO_FIRMS) === true) return;
    }
  };
  return {
    nearest(atX, atY, reach) {
      let nearest: number | undefined;
      let least = Infinity;
      around(atX - reach, atY - reach, atX + reach, atY + reach, (firms) => {
        for (const firm of firms) {
          const distance = Math.hypot(x[firm] - atX, y[firm] - atY) - radius[firm];
          if (distance > reach || distance >= least) continue;
          least = distance;
          nearest = firm;
        }
      });
      return nearest;
    },
    inside(left, top, right, bottom) {
      const found: number[] = [];
      around(left, top, right, bottom, (firms) => {
        for (const firm of firms) if (x[firm] >= left && x[firm] <= right && y[firm] >= top && y[firm] <= bottom) found.push(firm);
      });
      return found;
    },
    meets(left, top, right, bottom, most) {
      let found = 0;
      around(left, top, right, bottom, (firms) => {
        for (const firm of firms) {
          const dx = Math.max(left - x[firm], 0, x[firm] - right);
          const dy = Math.max(top - y[firm], 0, y[firm] - bottom);
          if (dx * dx + dy * dy < radius[firm] * radius[firm] && ++found >= most) return true;
        }
        return false;
      });
      return found;
    },
  };
}

function keyOf(column: number, row: number): number {
  return column * 65_536 + row;
}
