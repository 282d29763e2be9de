import type { Drawing } from '../scene/drawing.ts';
import type { View } from '../sigma/canvas-layer.ts';
import type { Positions } from './draw-links.ts';

/** Firms that look alike: filled in one go. */
export interface DotBatch {
  readonly fill: string;
  readonly ring: string;
  /** Pixels of the ring inside the edge; 0 is none. */
  readonly ringWidth: number;
  readonly firms: readonly number[];
}

/** Firms by what they look like, those that step back first. Made once per drawing. O(n). */
export function dotBatches({ fill, ring, ringWidth, level }: Drawing): DotBatch[] {
  const batches = new Map<string, DotBatch & { readonly level: number; readonly firms: number[] }>();
  for (let firm = 0; firm < fill.length; firm++) {
    const key = `${level[firm]} ${fill[firm]} ${ring[firm]} ${ringWidth[firm]}`;
    const batch = batches.get(key);
    if (batch) batch.firms.push(firm);
    else batches.set(key, { level: level[firm], fill: fill[firm], ring: ring[firm], ringWidth: ringWidth[firm], firms: [firm] });
  }
  return [...batches.values()].sort((a, b) => a.level - b.level);
}

/** Draws the dots in sight with their rings. `radius` is in pixels of the screen; firms without one are left out. O(n). */
export function drawDots(
  context: CanvasRenderingContext2D, view: View, positions: Positions, batches: readonly DotBatch[], radius: (firm: number) => number,
): void {
  for (const { fill, ring, ringWidth, firms } of batches) {
    if (ringWidth === 0) { fillDots(context, view, positions, firms, fill, radius); continue; }
    fillDots(context, view, positions, firms, ring, radius);
    fillDots(context, view, positions, firms, fill, (firm) => radius(firm) - ringWidth);
  }
}

function fillDots(
  context: CanvasRenderingContext2D, { k, dx, dy, width, height }: View, { x, y }: Positions, firms: readonly number[], colour: string,
  radius: (firm: number) => number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const firm of firms) {
    const r = radius(firm);
    const [atX, atY] = [x[firm] * k + dx, y[firm] * k + dy];
    if (!(r > 0) || atX + r < 0 || atX - r > width || atY + r < 0 || atY - r > height) continue;
    context.moveTo(atX + r, atY);
    context.arc(atX, atY, r, 0, 2 * Math.PI);
  }
  context.fill();
}
