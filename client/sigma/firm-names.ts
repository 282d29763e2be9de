import type { DotIndex } from '../scene/dot-index.ts';
import { LEVEL } from '../scene/drawing.ts';
import type { Drawing } from '../scene/drawing.ts';
import { passes, placeNames } from '../scene/name-placement.ts';
import type { NameCandidates, PlacedName, ScreenBox, TakenSpace } from '../scene/name-placement.ts';
import { contrastInk } from '#graph-model/picture/palette.ts';
import type { Placement } from '#graph-model/picture/placement.ts';
import { MOST_SPARSE } from '#graph-model/picture/sparse-stages.ts';
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
  /** Step at which a firm stops, where a failure is shown. */
  readonly stepOf: ReadonlyMap<number, number> | undefined;
  /** Names that are written at most, whatever finds room. */
  readonly most?: number | undefined;
}

/** How many names the picture takes beside those that are always there; a small network takes all that find room. */
function mostNames(view: View, drawing: Drawing, firms: number): number {
  if (firms <= MOST_SPARSE || drawing.leastRaised > 0) return firms;
  const room = (view.width * view.height) / (1440 * 800);
  const atStart = drawing.named.length <= FEW ? 3 * AT_START : AT_START;
  return Math.min(AT_MOST, Math.round(atStart * Math.min(1.4, room) * Math.max(1, view.k) ** 1.3));
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
  const candidates: NameCandidates = {
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
    mayCover: () => drawing.leastRaised > 0,
    misleads: (firm: number, x: number, y: number) => {
      const dot = candidates.at(firm);
      return always.some((other) => other !== firm && passes(dot.x, dot.y, x, y, candidates.at(other)));
    },
  };
  const most = Math.min(input.most ?? Infinity, always.length + mostNames(view, drawing, names.length));
  const edges = { ...edge, right: view.width - 4, bottom: view.height - 4, lineHeight: LINE * view.text, most };
  for (const firm of drawing.leastRaised > 0 ? candidates.order : always) {
    const { x, y, radius } = candidates.at(firm);
    taken.block(x - radius, y - radius, x + radius, y + radius);
  }
  const placed = placeNames(candidates, edges, taken);
  for (const name of placed) if (name.leader) drawLeader(context, view, name, candidates.at(name.firm));
  for (const { firm, x, y } of placed) {
    haloText(context, view, shortName(names[firm]), x, y, front.has(firm) ? view.palette.ink.text : view.palette.ink.name);
  }
  drawSteps(context, view, input);
}

/** A thin line from a dot to its name. */
function drawLeader(context: CanvasRenderingContext2D, { palette }: View, name: PlacedName, dot: { readonly x: number; readonly y: number; readonly radius: number }): void {
  const x = name.x > dot.x ? name.x - 2 : name.x + name.width + 2;
  const length = Math.hypot(x - dot.x, name.y - dot.y) || 1;
  context.strokeStyle = palette.ink.quiet;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(dot.x + ((x - dot.x) * dot.radius) / length, dot.y + ((name.y - dot.y) * dot.radius) / length);
  context.lineTo(x, name.y);
  context.stroke();
}

/** Dots smaller than this hold no number. */
const LEAST_NUMBERED = 6.5;

/** Writes the step at which each firm stops into its dot. */
function drawSteps(context: CanvasRenderingContext2D, view: View, { drawing, placement, radius, stepOf }: FirmNamesInput): void {
  if (!stepOf) return;
  setFont(context, view, 700, 10);
  context.textAlign = 'center';
  for (const firm of drawing.alwaysNamed) {
    const step = stepOf.get(firm);
    if (step === undefined || step === 0 || radius(firm) < LEAST_NUMBERED || drawing.level[firm] !== LEVEL.front) continue;
    context.fillStyle = contrastInk(drawing.fill[firm]);
    context.fillText(String(step), placement.x[firm] * view.k + view.dx, placement.y[firm] * view.k + view.dy + 0.5);
  }
  context.textAlign = 'left';
}
