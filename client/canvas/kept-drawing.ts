import type { Box } from '#graph-model/picture/placement.ts';
import type { View } from '../sigma/canvas-layer.ts';

type Paint = (context: CanvasRenderingContext2D, view: View) => void;
type Place = Pick<View, 'k' | 'dx' | 'dy' | 'width' | 'height'>;

/** A drawing that is made once and then laid down like a photograph, moved as the picture moves. */
export interface KeptDrawing {
  /**
   * Lays the drawing down; `paint` makes it anew where it was of something else (`of`, compared one by one), does not reach far enough, or was
   * seen from another height. While `isMoving` it is rather stretched than made anew.
   */
  draw(context: CanvasRenderingContext2D, view: View, frame: Box, of: readonly unknown[], isMoving: boolean, paint: Paint): void;
}

/** Beside each edge of the screen so much of its size is drawn as well, for a picture that is dragged. */
const MARGIN = 0.2;
/** Stretched by more than this a drawing would be a blur. */
const MOST_STRETCHED = 1.6;
/** Drawings reach a little beyond the frame: curves bend, discs have edges. */
const BEYOND = 0.05;

/** A drawing to be kept; nothing is kept yet. */
export function keptDrawing(): KeptDrawing {
  let kept: { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D; readonly of: readonly unknown[]; readonly at: Place } | undefined;
  return {
    draw(context, view, frame, of, isMoving, paint) {
      const ratio = window.devicePixelRatio || 1;
      const all = [...of, view.palette, view.width, view.height, ratio];
      if (!kept || all.some((part, at) => part !== kept!.of[at]) || !serves(kept.at, view, frame, isMoving)) {
        const canvas = kept?.canvas ?? document.createElement('canvas');
        const wider = withMargin(view);
        const drawn = kept?.context ?? canvas.getContext('2d')!;
        // Setting the size clears as well.
        [canvas.width, canvas.height] = [Math.ceil(wider.width * ratio), Math.ceil(wider.height * ratio)];
        drawn.setTransform(ratio, 0, 0, ratio, 0, 0);
        paint(drawn, wider);
        kept = { canvas, context: drawn, of: all, at: wider };
      }
      const { x, y, scale } = laidDown(kept.at, view);
      const snap = (value: number) => (isSame(scale) ? Math.round(value * ratio) / ratio : value);
      context.drawImage(kept.canvas, snap(x), snap(y), (kept.canvas.width / ratio) * scale, (kept.canvas.height / ratio) * scale);
    },
  };
}

/** The view with a margin around it. */
export function withMargin(view: View): View {
  const [beside, above] = [Math.round(view.width * MARGIN), Math.round(view.height * MARGIN)];
  return { ...view, dx: view.dx + beside, dy: view.dy + above, width: view.width + 2 * beside, height: view.height + 2 * above };
}

/** Where the upper left corner of what was seen at `from` lies in another view, and how far it is stretched. */
export function laidDown(from: Place, to: Place): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = to.k / from.k;
  return { x: to.dx - from.dx * scale, y: to.dy - from.dy * scale, scale };
}

/** Whether so little is stretched that it is only the rounding of a camera. */
function isSame(scale: number): boolean {
  return Math.abs(scale - 1) < 1e-6;
}

/** Whether what was drawn for `from` does for another view: sharp, and all of the frame that is in sight. */
export function serves(from: Place, to: Place, frame: Box, isMoving: boolean): boolean {
  const { x, y, scale } = laidDown(from, to);
  if (!isSame(scale) && (!isMoving || scale > MOST_STRETCHED || scale < 1 / MOST_STRETCHED)) return false;
  const [besideX, besideY] = [frame.width * BEYOND, frame.height * BEYOND];
  const [left, right] = [Math.max(0, (frame.x - besideX) * to.k + to.dx), Math.min(to.width, (frame.x + frame.width + besideX) * to.k + to.dx)];
  const [top, bottom] = [Math.max(0, (frame.y - besideY) * to.k + to.dy), Math.min(to.height, (frame.y + frame.height + besideY) * to.k + to.dy)];
  return x <= left && y <= top && x + from.width * scale >= right && y + from.height * scale >= bottom;
}
