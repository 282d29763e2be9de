import type { Flow } from '../scene/flows.ts';
import { linkCurve } from '../scene/link-curve.ts';
import { withAlpha } from '#graph-model/picture/palette.ts';
import { BRANCH_GROUPS } from '#graph-model/picture/branch-group.ts';
import { stageRibbons } from '../scene/stage-ribbons.ts';
import type { Ribbon } from '../scene/stage-ribbons.ts';
import type { StagesLayout } from '#graph-model/picture/stages-layout.ts';
import type { View } from './canvas-layer.ts';

/** Ribbons of the bundled relations, largest width of a cell's side in pixels. */
const WIDEST = 46;

/** Ribbons of a layout's flows: made once, drawn in every frame. */
export function ribbonsOf(layout: StagesLayout, flows: readonly Flow[]): Ribbon[] {
  return stageRibbons(flows, layout.cells, WIDEST);
}

/** Draws what lies under the dots of the Stufenansicht: bands of columns, lines between rows, bundled relations. */
export function drawStagesGround(
  context: CanvasRenderingContext2D, view: View, layout: StagesLayout, ribbons: readonly Ribbon[], opacity: number, inBranchColours: boolean,
): void {
  drawColumns(context, view, layout);
  drawRows(context, view, layout);
  if (opacity <= 0) return;
  // Narrow ribbons last: they would vanish under the wide ones.
  for (const ribbon of ribbons) drawRibbon(context, view, layout, ribbon, opacity, inBranchColours);
}

function drawColumns(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: StagesLayout): void {
  context.fillStyle = palette.ink.band;
  layout.columns.forEach((column, c) => {
    if (c % 2 === 0) context.fillRect(column.x * k + dx, column.y * k + dy, column.width * k, column.height * k);
  });
}

function drawRows(context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: StagesLayout): void {
  context.strokeStyle = palette.ink.line;
  context.lineWidth = 1;
  context.beginPath();
  for (const row of layout.rows) {
    const y = Math.round(row.y * k + dy) + 0.5;
    context.moveTo(layout.frame.x * k + dx, y);
    context.lineTo((row.x + row.width) * k + dx, y);
  }
  context.stroke();
}

function drawRibbon(
  context: CanvasRenderingContext2D, { k, dx, dy, palette }: View, layout: StagesLayout, ribbon: Ribbon, opacity: number, inBranchColours: boolean,
): void {
  const row = layout.rows[layout.cells[ribbon.from].row];
  const inColour = inBranchColours && layout.rowKind === 'group' && row.group !== undefined;
  const colour = inColour ? palette.branches[BRANCH_GROUPS[row.group!]] : palette.ink.link;
  const { x0, y0, x1, y1, width } = ribbon;
  const { ax, ay, bx, by } = linkCurve('stages', x0, y0, x1, y1);
  context.strokeStyle = withAlpha(colour, opacity);
  context.lineWidth = Math.max(0.75, width * k);
  context.lineCap = 'butt';
  context.beginPath();
  context.moveTo(x0 * k + dx, y0 * k + dy);
  context.bezierCurveTo(ax * k + dx, ay * k + dy, bx * k + dx, by * k + dy, x1 * k + dx, y1 * k + dy);
  context.stroke();
}
