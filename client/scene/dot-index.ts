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
  function* around(left: number, top: number, right: number, bottom: number): Generator<number> {
    for (let cx = Math.floor((left - largest) / CELL); cx <= Math.floor((right + largest) / CELL); cx++) {
      for (let cy = Math.floor((top - largest) / CELL); cy <= Math.floor((bottom + largest) / CELL); cy++) {
        yield* cells.get(keyOf(cx, cy)) ?? [];
      }
    }
  }
  return {
    nearest(atX, atY, reach) {
      let nearest: number | undefined;
      let least = Infinity;
      for (const firm of around(atX - reach, atY - reach, atX + reach, atY + reach)) {
        const distance = Math.hypot(x[firm] - atX, y[firm] - atY) - radius[firm];
        if (distance > reach || distance >= least) continue;
        least = distance;
        nearest = firm;
      }
      return nearest;
    },
    inside(left, top, right, bottom) {
      const found: number[] = [];
      for (const firm of around(left, top, right, bottom)) {
        if (x[firm] >= left && x[firm] <= right && y[firm] >= top && y[firm] <= bottom) found.push(firm);
      }
      return found;
    },
    meets(left, top, right, bottom, most) {
      let found = 0;
      for (const firm of around(left, top, right, bottom)) {
        const dx = Math.max(left - x[firm], 0, x[firm] - right);
        const dy = Math.max(top - y[firm], 0, y[firm] - bottom);
        if (dx * dx + dy * dy < radius[firm] * radius[firm] && ++found >= most) break;
      }
      return found;
    },
  };
}

function keyOf(column: number, row: number): number {
  return column * 65_536 + row;
}
