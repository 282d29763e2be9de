import { indexDots } from '../scene/dot-index.ts';
import type { Legend } from '../scene/legend.ts';
import { radiusOnScreen } from '../scene/shown-radius.ts';
import type { View } from '../sigma/canvas-layer.ts';
import { drawBelowDots } from '../sigma/picture-above.ts';
import { drawGround, drawNames } from '../sigma/picture-layers.ts';
import type { GroundInput } from '../sigma/picture-layers.ts';
import type { Drawing } from '../scene/drawing.ts';
import { dotBatches, drawDots } from './draw-dots.ts';
import { layLegend } from './draw-legend.ts';
import { drawLinks } from './draw-links.ts';

/** A scene as it stands: everything that the picture shows, without what shows it. */
export interface StandingScene extends Omit<GroundInput, 'mode'> {
  readonly drawing: Drawing;
  /** The firm whose relations are traced because the pointer is there. */
  readonly hovered?: number;
}

/**
 * Draws the scene as it stands: ground, links, traces, dots, names, in this order. The context is in CSS pixels of the view and may be any
 * that has the interface: a canvas, a recording for SVG or PDF. What lies beside the view is left out or clipped by the caller.
 */
export function drawScene(context: CanvasRenderingContext2D, view: View, scene: StandingScene): void {
  const { layout, input, drawing } = scene;
  const shown = { placement: layout, drawing };
  const radius = (firm: number) => radiusOnScreen(shown, firm, view.k);
  const names = { layout, input, drawing, radius, widths: new Map<number, number>(), dots: indexDots(layout), withFirms: true, hovered: scene.hovered };
  drawGround(context, view, { ...scene, mode: drawing.mode });
  drawLinks(context, view, { positions: layout, layout: layout.kind, links: input.links, drawing });
  drawBelowDots(context, view, names);
  drawDots(context, view, layout, dotBatches(drawing), radius);
  drawNames(context, view, names);
}

/** Draws the legend of a scene in lines of a width, and returns its height. */
export function drawLegend(context: CanvasRenderingContext2D, view: View, legend: Legend, at: { readonly x: number; readonly y: number; readonly width: number }): number {
  const laid = layLegend(context, view, legend, at.width);
  laid.draw(context, at.x, at.y);
  return laid.height;
}
