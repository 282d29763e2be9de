import type { Boundaries } from '../map/boundaries.ts';
import { drawOutline } from '../map/outline.ts';
import { LINK } from '../scene/drawing.ts';
import type { View } from './canvas-layer.ts';
import type { Layout } from './picture-input.ts';
import type { NamesInput } from './picture-layers.ts';
import type { PointedArea } from './pointed-area.ts';
import { drawNearbyLinks, drawTraces } from './trace-layer.ts';

export interface AboveInput extends NamesInput {
  readonly hovered: number | undefined;
}

/** Draws the outline of the municipality that is pointed at; false where none is. */
export function drawPointedArea(lines: CanvasRenderingContext2D, view: View, layout: Layout, boundaries: Boundaries | undefined, area: PointedArea | undefined): boolean {
  return layout.kind === 'map' && boundaries !== undefined && area?.ags !== undefined && drawOutline(lines, view, layout, boundaries, area.ags);
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
