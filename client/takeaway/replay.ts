import type { Matrix, Recording } from './recording.ts';

/** Draws the first paths of a recording on a real context, without texts. */
export function replayPaths({ marks, clips }: Recording, count: number, context: CanvasRenderingContext2D): void {
  for (const mark of marks.slice(0, count)) {
    if (mark.kind === 'text') continue;
    context.save();
    for (let at = mark.clip; at !== undefined; at = clips[at].parent) context.clip(pathOf(clips[at].data, clips[at].matrix));
    if (mark.matrix) context.transform(...mark.matrix);
    const path = pathOf(mark.data);
    if (mark.fill) {
      context.globalAlpha = mark.fill.opacity;
      context.fillStyle = mark.fill.colour;
      context.fill(path);
    }
    if (mark.pen) {
      context.globalAlpha = mark.pen.opacity;
      Object.assign(context, { strokeStyle: mark.pen.colour, lineWidth: mark.pen.width, lineCap: mark.pen.cap, lineJoin: mark.pen.join });
      context.stroke(path);
    }
    context.restore();
  }
}

/** A clip is in the coordinates of the sheet, not in those of what it cuts. */
function pathOf(data: string, matrix?: Matrix): Path2D {
  const path = new Path2D();
  path.addPath(new Path2D(data), matrix && new DOMMatrix([...matrix]));
  return path;
}
