import type { DotIndex } from '../scene/dot-index.ts';
import type { Drawing } from '../scene/drawing.ts';
import { placeNames } from '../scene/name-placement.ts';
import type { ScreenBox, TakenSpace } from '../scene/name-placement.ts';
import { INK } from '../scene/palette.ts';
import type { Placement } from '../scene/placement.ts';
import { shortName } from '../scene/short-name.ts';
import { haloText, setFont } from './canvas-layer.ts';
import type { View } from './canvas-layer.ts';

const LINE = 17;
/** Names at the starting zoom: enough to find one's way, few enough to see the picture. */
const AT_START = 9;
const AT_MOST = 80;
/** So few firms may nearly all be named. */
const FEW = 60;

export interface FirmNamesInput {
  readonly placement: Placement;
  readonly drawing: Drawing;
  readonly names: readonly string[];
  /** Pixels of a firm's radius on the screen. */
  readonly radius: (firm: number) => number;
  readonly dots: DotIndex;
  readonly widths: Map<number, number>;
}

/** Writes the names of the firms that matter most and find room; more of them the closer one looks. */
export function drawFirmNames(
  context: CanvasRenderingContext2D, view: View, input: FirmNamesInput, taken: TakenSpace, edge: { readonly top: number; readonly left: number },
): void {
  const { placement, drawing, names, widths } = input;
  setFont(context, view, 500, 13);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const always = drawing.alwaysNamed;
  const front = new Set(always);
  const candidates = {
    order: [...always, ...drawing.named.filter((firm) => !front.has(firm))],
    at: (firm: number) => ({ x: placement.x[firm] * view.k + view.dx, y: placement.y[firm] * view.k + view.dy, radius: input.radius(firm) }),
    width: (firm: number) => {
      let width = widths.get(firm);
      if (width === undefined) widths.set(firm, width = context.measureText(shortName(names[firm])).width);
      return width;
    },
    covers: ([left, top, right, bottom]: ScreenBox, limit: number) => input.dots.meets(
      (left - view.dx) / view.k, (top - view.dy) / view.k, (right - view.dx) / view.k, (bottom - view.dy) / view.k, limit,
    ),
    always: (firm: number) => front.has(firm),
  };
  const room = (view.width * view.height) / (1440 * 800);
  const atStart = drawing.named.length <= FEW ? 3 * AT_START : AT_START;
  const most = always.length + Math.min(AT_MOST, Math.round(atStart * Math.min(1.4, room) * Math.max(1, view.k) ** 1.3));
  const edges = { ...edge, right: view.width - 4, bottom: view.height - 4, lineHeight: LINE * view.text, most };
  for (const { firm, x, y } of placeNames(candidates, edges, taken)) {
    haloText(context, shortName(names[firm]), x, y, front.has(firm) ? INK.text : '#33404d');
  }
}
