import type { Placement } from '#graph-model/picture/placement.ts';
import { LEVEL } from './drawing.ts';
import type { Drawing } from './drawing.ts';

/** Where firms stand and what they look like: what a renderer reads in every frame. */
export interface Shown { placement: Placement; drawing: Drawing }

/** Firms that stand out grow a little, so that they are found in a full cell; dimmed ones shrink. */
const GROWTH = [0.85, 1, 1.1, 1.15];

/** Radius of a firm in pixels of the frame. */
export function shownRadius({ placement, drawing }: Shown, firm: number): number {
  if (drawing.hidden?.has(firm)) return 0;
  const level = drawing.level[firm];
  const radius = placement.radius[firm] * GROWTH[level];
  if (level === LEVEL.raised) return Math.max(drawing.leastRaised, radius);
  return level === LEVEL.front ? Math.max(drawing.leastFront, radius, placement.radius[firm] + drawing.frontGain) : radius;
}

/** Radius of a firm on the screen: dots grow by the root of the zoom `k`, so that close up they leave room for names. */
export function radiusOnScreen(shown: Shown, firm: number, k: number): number {
  return shownRadius(shown, firm) * Math.sqrt(k);
}
