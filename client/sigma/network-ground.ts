import type { Flow } from '../scene/flows.ts';
import { linkCurve, taperedOutline } from '../scene/link-curve.ts';
import { fillOutline } from '../map/map-ground.ts';
import type { Colouring } from '#graph-model/picture/colouring.ts';
import type { NetworkLayout } from '#graph-model/picture/network-layout.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import type { View } from './canvas-layer.ts';

/** Width of the strongest bundle, in pixels at the starting zoom. */
const WIDEST_FLOW = 12;

/** Draws what lies under the dots of the Netz: the discs of its groups, and bundled relations between them. */
export function drawNetworkGround(context: CanvasRenderingContext2D, view: View, layout: NetworkLayout, flows: readonly Flow[], opacity: number, colouring: Colouring): void {
  drawDiscs(context, view, layout);
  if (layout.isFolded) drawShares(context, view, layout, colouring);
  if (opacity > 0) drawFlows(context, view, layout, flows, opacity);
}

function drawDiscs(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, { discs }: NetworkLayout): void {
  context.fillStyle = palette.ink.band;
  context.strokeStyle = palette.ink.line;
  context.lineWidth = 1;
  for (const { x, y, radius } of discs) {
    context.beginPath();
    context.arc(x * k + dx, y * k + dy, radius * k, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
}

/** Width of the rings in pixels. */
const RING = 6;
const shares = new WeakMap<Colouring, { readonly groupOf: Int32Array; readonly firms: Float64Array }>();

/** Firms of every group by class of colour, one row of classes per group; counted once. */
function classShares({ groupOf, discs }: NetworkLayout, colouring: Colouring): Float64Array {
  const known = shares.get(colouring);
  if (known?.groupOf === groupOf) return known.firms;
  const firms = new Float64Array(discs.length * colouring.classes.length);
  groupOf.forEach((group, firm) => { firms[group * colouring.classes.length + colouring.classOf[firm]]++; });
  shares.set(colouring, { groupOf, firms });
  return firms;
}

/** Rings around folded groups: how their firms divide into the classes of the legend. */
function drawShares(context: CanvasRenderingContext2D, { k, dx, dy }: View, layout: NetworkLayout, colouring: Colouring): void {
  const { classes } = colouring;
  const firms = classShares(layout, colouring);
  context.lineWidth = RING;
  layout.discs.forEach(({ x, y, radius, firms: all }, group) => {
    let from = -Math.PI / 2;
    classes.forEach(({ colour }, each) => {
      const to = from + (2 * Math.PI * firms[group * classes.length + each]) / all;
      context.strokeStyle = colour;
      context.beginPath();
      context.arc(x * k + dx, y * k + dy, Math.max(1, radius * k - RING / 2), from, to);
      if (to > from) context.stroke();
      from = to;
    });
  });
}

/** A bundle from edge to edge of two discs: there and back bend to different sides. */
export function flowCurve({ discs }: NetworkLayout, { from, to }: Flow): { x0: number; y0: number; x1: number; y1: number } {
  const [a, b] = [discs[from], discs[to]];
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  // Leaves and arrives a little to the side to which the curve bends.
  const turn = -0.28;
  return {
    x0: a.x + Math.cos(angle + turn) * a.radius, y0: a.y + Math.sin(angle + turn) * a.radius,
    x1: b.x - Math.cos(angle - turn) * b.radius, y1: b.y - Math.sin(angle - turn) * b.radius,
  };
}

/** Width of a bundle in pixels at the starting zoom. */
export function flowWidth(relations: number, most: number): number {
  return Math.max(0.9, WIDEST_FLOW * (relations / most));
}

function drawFlows(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: NetworkLayout, flows: readonly Flow[], opacity: number): void {
  const most = flows.reduce((largest, { relations }) => Math.max(largest, relations), 1);
  context.fillStyle = withAlpha(palette.ink.link, opacity);
  for (const flow of flows) {
    const { x0, y0, x1, y1 } = flowCurve(layout, flow);
    const [ax, ay, bx, by] = [x0 * k + dx, y0 * k + dy, x1 * k + dx, y1 * k + dy];
    const width = flowWidth(flow.relations, most) * k;
    fillOutline(context, taperedOutline(ax, ay, linkCurve('network', ax, ay, bx, by), bx, by, width, width * 0.25));
  }
}
