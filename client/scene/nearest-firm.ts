import type { Placement } from './placement.ts';

/** Finds the firm at a point of the frame. */
export type NearestFirm = (x: number, y: number, reach: number) => number | undefined;

const CELL = 24;

/**
 * Index of the firms' dots by cells of the frame. `reach` is how far beside a dot a point may lie, in pixels of the frame; of several
 * dots the one whose edge is nearest is taken. O(n) to build, O(firms nearby) to ask.
 */
export function nearestFirmIn({ x, y, radius }: Placement): NearestFirm {
  const cells = new Map<number, number[]>();
  let largest = 0;
  for (let firm = 0; firm < x.length; firm++) {
    largest = Math.max(largest, radius[firm]);
    const key = keyOf(Math.floor(x[firm] / CELL), Math.floor(y[firm] / CELL));
    const cell = cells.get(key);
    if (cell) cell.push(firm); else cells.set(key, [firm]);
  }
  return (atX, atY, reach) => {
    let nearest: number | undefined;
    let least = reach;
    const far = largest + reach;
    for (let cx = Math.floor((atX - far) / CELL); cx <= Math.floor((atX + far) / CELL); cx++) {
      for (let cy = Math.floor((atY - far) / CELL); cy <= Math.floor((atY + far) / CELL); cy++) {
        for (const firm of cells.get(keyOf(cx, cy)) ?? []) {
          const distance = Math.hypot(x[firm] - atX, y[firm] - atY) - radius[firm];
          if (distance > least || (distance === least && nearest !== undefined)) continue;
          least = distance;
          nearest = firm;
        }
      }
    }
    return nearest;
  };
}

function keyOf(column: number, row: number): number {
  return column * 65_536 + row;
}
