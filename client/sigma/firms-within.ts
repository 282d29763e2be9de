import type { Placement } from '#graph-model/picture/placement.ts';
import type { DotIndex } from '../scene/dot-index.ts';
import type { Drawing } from '../scene/drawing.ts';
import { LEVEL } from '../scene/drawing.ts';
import { framePoint } from '../scene/frame-point.ts';
import { isWithin } from '../scene/lasso.ts';
import type { View } from './canvas-layer.ts';

/** Firms whose dots have their middle in an area of the screen, by its corners; those that step back are not meant. O(firms nearby × corners). */
export function firmsWithin(view: View, { x, y }: Placement, dots: DotIndex, { level }: Drawing, corners: readonly (readonly [number, number])[]): number[] {
  const area = corners.map(([left, top]) => {
    const at = framePoint(view, left, top);
    return [at.x, at.y] as const;
  });
  const [across, down] = [area.map(([at]) => at), area.map(([, at]) => at)];
  return dots.inside(Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down))
    .filter((firm) => level[firm] !== LEVEL.dimmed && isWithin(area, x[firm], y[firm]));
}
