import type { DotIndex } from '../scene/dot-index.ts';
import { LEVEL, opacityOf, parallelWidth } from '../scene/drawing.ts';
import type { Drawing } from '../scene/drawing.ts';
import { linkCurve, taperedOutline } from '../scene/link-curve.ts';
import type { LinkTable } from '#graph-model/picture/links.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import type { LayoutId } from '#graph-model/picture/scene-state.ts';
import type { View } from './canvas-layer.ts';

/** More links of one firm than this are cut: they would only be a fan. */
const MOST = 300;

/** Draws the direct suppliers and buyers of one firm: shows at a touch what the picture knows. */
export function drawTraces(
  context: CanvasRenderingContext2D, view: View, placement: Placement, layout: LayoutId, links: LinkTable, firm: number, hidden?: ReadonlySet<number>,
): void {
  const isShown = (other: number): boolean => !hidden?.has(other);
  const into = links.inLink.subarray(links.inStart[firm], Math.min(links.inStart[firm + 1], links.inStart[firm] + MOST));
  context.fillStyle = withAlpha(view.palette.sides.upstream, Math.max(0.3, opacityOf(into.length)));
  for (const link of into) if (isShown(links.supplier[link])) drawTrace(context, view, placement, layout, links, link);
  const end = Math.min(links.outStart[firm + 1], links.outStart[firm] + MOST);
  context.fillStyle = withAlpha(view.palette.sides.downstream, Math.max(0.3, opacityOf(end - links.outStart[firm])));
  for (let link = links.outStart[firm]; link < end; link++) if (isShown(links.buyer[link])) drawTrace(context, view, placement, layout, links, link);
}

/** Close up, once so few firms are in sight, their links are drawn one by one. */
const FEW = 70;
const FROM_ZOOM = 2.2;

/** Draws the links of the firms in sight, where these are few: close up, bundles say nothing more. False where nothing is drawn. */
export function drawNearbyLinks(
  context: CanvasRenderingContext2D, view: View, placement: Placement, layout: LayoutId, links: LinkTable, dots: DotIndex, drawing: Drawing,
): boolean {
  if (view.k < FROM_ZOOM) return false;
  const { k, dx, dy } = view;
  const firms = dots.inside(-dx / k, -dy / k, (view.width - dx) / k, (view.height - dy) / k).filter((firm) => drawing.level[firm] !== LEVEL.dimmed);
  if (firms.length > FEW) return false;
  const near = new Set<number>();
  for (const firm of firms) {
    for (let at = links.inStart[firm]; at < links.inStart[firm + 1]; at++) near.add(links.inLink[at]);
    for (let link = links.outStart[firm]; link < links.outStart[firm + 1]; link++) near.add(link);
  }
  context.fillStyle = withAlpha(view.palette.ink.link, Math.max(0.12, opacityOf(near.size * 1.6)));
  for (const link of near) {
    const [supplier, buyer] = [links.supplier[link], links.buyer[link]];
    if (drawing.level[supplier] === LEVEL.dimmed || drawing.level[buyer] === LEVEL.dimmed) continue;
    drawTrace(context, view, placement, layout, links, link);
  }
  return near.size > 0;
}

function drawTrace(
  context: CanvasRenderingContext2D, { k, dx, dy }: View, { x, y, radius }: Placement, layout: LayoutId, links: LinkTable, link: number,
): void {
  const [from, to] = [links.supplier[link], links.buyer[link]];
  // Firms without a radius are left out of the picture.
  if (radius[from] === 0 || radius[to] === 0) return;
  const many = parallelWidth(links.relations[link]);
  const curve = linkCurve(layout, x[from], y[from], x[to], y[to]);
  const outline = taperedOutline(x[from], y[from], curve, x[to], y[to], (3.2 * many) / k, many / k, Math.min(96, Math.round(18 * Math.max(1, k))));
  context.beginPath();
  for (let p = 0; p < outline.length; p += 2) context.lineTo(outline[p] * k + dx, outline[p + 1] * k + dy);
  context.closePath();
  context.fill();
}
