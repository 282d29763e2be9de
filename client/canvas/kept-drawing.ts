import type { Box } from '#graph-model/picture/placement.ts';
import type { View } from '../sigma/canvas-layer.ts';

type Paint = (context: CanvasRenderingContext2D, view: View) => void;
type Place = Pick<View, 'k' | 'dx' | 'dy' | 'width' | 'height'>;

export interface KeptInput {
  /** Outside of it nothing is drawn. */
  readonly frame: Box;
  /** What the drawing is made of; compared one by one. */
  readonly of: readonly unknown[];
  /** The picture is drawn once more when it has come to rest. */
  readonly isMoving: boolean;
  readonly paint: Paint;
  /** What does while the picture moves, where `paint` takes long. */
  readonly rough?: Paint;
}

/** A drawing that, while the picture moves, is laid down like a photograph: made once, a little larger than the screen, then moved and stretched. */
export interface KeptDrawing {
  draw(context: CanvasRenderingContext2D, view: View, input: KeptInput): void;
}

interface Kept {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly of: readonly unknown[];
  readonly at: Place;
  readonly isRough: boolean;
}

/** Beside each edge of the screen so much of its size is drawn as well, for a picture that is dragged. */
const MARGIN = 0.2;
/** Stretched by more than this a drawing would be a blur. */
const MOST_STRETCHED = 1.6;
/** Drawings reach a little beyond the frame: curves bend, discs have edges. */
const BEYOND = 0.05;

/** A drawing to be kept; nothing is kept before the picture moves. */
export function keptDrawing(): KeptDrawing {
  let kept: Kept | undefined;
  return {
    draw(context, view, { frame, of, isMoving, paint, rough }) {
      const ratio = window.devicePixelRatio || 1;
      const all = [...of, view.palette, view.width, view.height, ratio];
      const isOfThis = kept !== undefined && all.every((part, at) => part === kept!.of[at]);
      if (!isMoving && !(isOfThis && !kept!.isRough && isSame(view.k / kept!.at.k) && serves(kept!.at, view, frame))) { paint(context, view); return; }
      if (!kept || !isOfThis || !serves(kept.at, view, frame)) {
        const wider = withMargin(view);
        const canvas = kept?.canvas ?? document.createElement('canvas');
        kept = { canvas, context: kept?.context ?? canvas.getContext('2d')!, of: all, at: wider, isRough: rough !== undefined };
        // Setting the size clears as well.
        [canvas.width, canvas.height] = [Math.ceil(wider.width * ratio), Math.ceil(wider.height * ratio)];
        kept.context.setTransform(ratio, 0, 0, ratio, 0, 0);
        (rough ?? paint)(kept.context, wider);
      }
      layDown(context, kept, view, ratio);
    },
  };
}

function layDown(context: CanvasRenderingContext2D, { canvas, at }: Kept, view: View, ratio: number): void {
  const { x, y, scale } = laidDown(at, view);
  // Between two pixels everything would be a little blurred.
  const snap = (value: number) => (isSame(scale) ? Math.round(value * ratio) / ratio : value);
  context.drawImage(canvas, snap(x), snap(y), (canvas.width / ratio) * scale, (canvas.height / ratio) * scale);
}

/** The view with a margin around it. */
function withMargin(view: View): View {
  const [beside, above] = [Math.round(view.width * MARGIN), Math.round(view.height * MARGIN)];
  return { ...view, dx: view.dx + beside, dy: view.dy + above, width: view.width + 2 * beside, height: view.height + 2 * above };
}

/** Where the upper left corner of what was seen at `from` lies in another view, and how far it is stretched. */
export function laidDown(from: Place, to: Place): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = to.k / from.k;
  return { x: to.dx - from.dx * scale, y: to.dy - from.dy * scale, scale };
}

/** Whether a stretch is none, but for the rounding of a camera. */
function isSame(scale: number): boolean {
  return Math.abs(scale - 1) < 1e-6;
}

/** Whether what was drawn for `from` does for another view: not stretched too far, and all of the frame that is in sight. */
export function serves(from: Place, to: Place, frame: Box): boolean {
  const { x, y, scale } = laidDown(from, to);
  if (scale > MOST_STRETCHED || scale < 1 / MOST_STRETCHED) return false;
  const [besideX, besideY] = [frame.width * BEYOND, frame.height * BEYOND];
  const [left, right] = [Math.max(0, (frame.x - besideX) * to.k + to.dx), Math.min(to.width, (frame.x + frame.width + besideX) * to.k + to.dx)];
  const [top, bottom] = [Math.max(0, (frame.y - besideY) * to.k + to.dy), Math.min(to.height, (frame.y + frame.height + besideY) * to.k + to.dy)];
  return x <= left && y <= top && x + from.width * scale >= right && y + from.height * scale >= bottom;
}
