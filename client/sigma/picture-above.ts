import { LINK } from '../scene/drawing.ts';
import type { View } from './canvas-layer.ts';
import type { NamesInput } from './picture-layers.ts';
import { drawNearbyLinks, drawTraces } from './trace-layer.ts';

export interface AboveInput extends NamesInput {
  readonly hovered: number | undefined;
}

/** Draws relations of one firm or of the firms in sight: they lie below the dots and change when the pointer moves. False where there are none. */
export function drawBelowDots(lines: CanvasRenderingContext2D, view: View, { layout, input, drawing, dots, withFirms, hovered }: AboveInput): boolean {
  if (!withFirms) return false;
  const { scene, links } = input;
  const isOverview = drawing.mode === 'overview';
  const isNear = isOverview && !drawing.link.includes(LINK.plain) && drawNearbyLinks(lines, view, layout, layout.kind, links, dots, drawing);
  const traced = hovered ?? (isOverview ? scene.selected : undefined);
  if (traced === undefined || traced >= links.firmCount) return isNear;
  drawTraces(lines, view, layout, layout.kind, links, traced, drawing.hidden);
  return true;
}
