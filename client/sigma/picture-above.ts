import { LINK } from '../scene/drawing.ts';
import type { View } from './canvas-layer.ts';
import { drawNames } from './picture-layers.ts';
import type { NamesInput } from './picture-layers.ts';
import type { Renderer } from './picture-renderer.ts';
import { drawNearbyLinks, drawTraces } from './trace-layer.ts';

export interface AboveInput extends NamesInput {
  readonly hovered: number | undefined;
}

/** Draws relations of one firm or of the firms in sight, and all names: what changes when the pointer moves. */
export function drawAbove(renderer: Pick<Renderer, 'traces' | 'names'>, view: View, { hovered, ...input }: AboveInput): void {
  const lines = renderer.traces.begin(view);
  if (input.withFirms) drawLines(lines, view, input, hovered);
  drawNames(renderer.names.begin(view), view, input);
}

function drawLines(lines: CanvasRenderingContext2D, view: View, { layout, input, drawing, dots }: NamesInput, hovered: number | undefined): void {
  const { scene, links } = input;
  const isOverview = drawing.mode === 'overview';
  if (isOverview && !drawing.link.includes(LINK.plain)) drawNearbyLinks(lines, view, layout, layout.kind, links, dots, drawing);
  const traced = hovered ?? (isOverview ? scene.selected : undefined);
  if (traced !== undefined && traced < links.firmCount) drawTraces(lines, view, layout, layout.kind, links, traced, drawing.hidden);
}
