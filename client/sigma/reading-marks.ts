import type { Palette } from '#graph-model/picture/palette.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import type { SceneState } from '#graph-model/picture/scene-state.ts';
import { haloText, setFont } from './canvas-layer.ts';
import type { View } from './canvas-layer.ts';

/** Letters at more firms than this are no help. */
const MOST_LETTERS = 60;

/** Marks that do not rest on colour alone: a pin on pinned firms; A and B at firms of two selections. */
export function drawReadingMarks(
  context: CanvasRenderingContext2D, view: View, { x, y }: Placement, { picked, compared, pinned, hidden }: SceneState, radius: (firm: number) => number,
): void {
  const forShown = (firms: ReadonlySet<number> | undefined, draw: (left: number, top: number, r: number) => void): void => {
    for (const firm of firms ?? []) if (x[firm] !== undefined && !hidden?.has(firm)) draw(x[firm] * view.k + view.dx, y[firm] * view.k + view.dy, radius(firm));
  };
  forShown(pinned, (left, top, r) => drawPin(context, view.palette, left, top - r));
  if (!compared || !picked || picked.size + compared.size > MOST_LETTERS) return;
  setFont(context, view, 700, 11);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  forShown(compared, (left, top, r) => haloText(context, view, 'B', left + 0.8 * r + 5, top + 0.8 * r + 5, view.palette.categories[3]));
  forShown(picked, (left, top, r) => haloText(context, view, 'A', left - 0.8 * r - 5, top + 0.8 * r + 5, view.palette.ink.text));
}

/** A drop that stands with its point on the firm. */
function drawPin(context: CanvasRenderingContext2D, { ink }: Palette, x: number, tip: number): void {
  context.beginPath();
  context.moveTo(x, tip + 2);
  context.lineTo(x - 4.2, tip - 6);
  context.arc(x, tip - 8, 4.6, Math.PI * 0.85, Math.PI * 0.15);
  context.closePath();
  context.fillStyle = ink.text;
  context.strokeStyle = ink.paper;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
  context.beginPath();
  context.arc(x, tip - 8, 1.6, 0, 2 * Math.PI);
  context.fillStyle = ink.paper;
  context.fill();
}
