import type { Drawing } from '../scene/drawing.ts';
import { placeNames } from '../scene/name-placement.ts';
import type { TakenSpace } from '../scene/name-placement.ts';
import { INK } from '../scene/palette.ts';
import type { Placement } from '../scene/placement.ts';
import { shortName } from '../scene/short-name.ts';
import { FONT, haloText } from './canvas-layer.ts';
import type { View } from './canvas-layer.ts';

const LINE = 17;
/** Names at the starting zoom: enough to find one's way, few enough to see the picture. */
const AT_START = 9;
const AT_MOST = 80;

export interface FirmNamesInput {
  readonly placement: Placement;
  readonly drawing: Drawing;
  readonly names: readonly string[];
  /** Pixels of a firm's radius on the screen. */
  readonly radius: (firm: number) => number;
  readonly hovered: number | undefined;
  readonly widths: Map<number, number>;
}

/** Writes the names of the firms that matter most and find room; more of them the closer one looks. */
export function drawFirmNames(context: CanvasRenderingContext2D, view: View, input: FirmNamesInput, taken: TakenSpace, top: number): void {
  const { placement, drawing, names, widths } = input;
  context.font = `500 13px ${FONT}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const always = input.hovered === undefined ? drawing.alwaysNamed : [...new Set([...drawing.alwaysNamed, input.hovered])];
  const candidates = {
    order: [...always, ...drawing.named],
    at: (firm: number) => ({ x: placement.x[firm] * view.k + view.dx, y: placement.y[firm] * view.k + view.dy, radius: input.radius(firm) }),
    width: (firm: number) => {
      let width = widths.get(firm);
      if (width === undefined) widths.set(firm, width = context.measureText(shortName(names[firm])).width);
      return width;
    },
  };
  const isFew = drawing.named.length <= 60;
  const most = always.length + Math.min(AT_MOST, Math.round((isFew ? 30 : AT_START) * Math.max(1, view.k) ** 1.3));
  const edges = { left: 4, right: view.width - 4, top, bottom: view.height - 4, lineHeight: LINE, most };
  const front = new Set(always);
  for (const { firm, x, y } of placeNames(candidates, edges, taken)) {
    haloText(context, shortName(names[firm]), x, y, front.has(firm) ? INK.text : '#33404d');
  }
}
