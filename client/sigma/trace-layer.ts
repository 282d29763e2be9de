import { linkCurve, taperedOutline } from '../scene/link-curve.ts';
import type { LinkTable } from '../scene/links.ts';
import { SIDES, withAlpha } from '../scene/palette.ts';
import type { Placement } from '../scene/placement.ts';
import type { LayoutId } from '../scene/scene-state.ts';
import type { View } from './canvas-layer.ts';

/** More links of one firm than this are cut: they would only be a fan. */
const MOST = 300;

/** Draws the direct suppliers and buyers of one firm: shows at a touch what the picture knows. */
export function drawTraces(
  context: CanvasRenderingContext2D, view: View, placement: Placement, layout: LayoutId, links: LinkTable, firm: number,
): void {
  const into = links.inLink.subarray(links.inStart[firm], Math.min(links.inStart[firm + 1], links.inStart[firm] + MOST));
  for (const link of into) drawTrace(context, view, placement, layout, links.supplier[link], firm, SIDES.upstream);
  const end = Math.min(links.outStart[firm + 1], links.outStart[firm] + MOST);
  for (let link = links.outStart[firm]; link < end; link++) drawTrace(context, view, placement, layout, firm, links.buyer[link], SIDES.downstream);
}

function drawTrace(
  context: CanvasRenderingContext2D, { k, dx, dy }: View, { x, y }: Placement, layout: LayoutId, from: number, to: number, colour: string,
): void {
  const curve = linkCurve(layout, x[from], y[from], x[to], y[to]);
  const outline = taperedOutline(x[from], y[from], curve, x[to], y[to], 3.2 / k, 1 / k);
  context.fillStyle = withAlpha(colour, 0.72);
  context.beginPath();
  for (let p = 0; p < outline.length; p += 2) context.lineTo(outline[p] * k + dx, outline[p + 1] * k + dy);
  context.closePath();
  context.fill();
}
