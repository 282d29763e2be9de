import { boundsOf, circlesOf, moved, piecesOf, scaleOf } from './path-pieces.ts';
import type { Bounds, Circle } from './path-pieces.ts';
import type { Mark, Matrix, Measuring, PathMark, Pen, Recording, TextMark } from './recording.ts';
import type { SlideItem } from './slide.ts';

/** Shapes that a slide holds beside its texts: with more of them programs become slow to edit in. */
export const MOST_SHAPES = 1000;
/** Pixels that a mark may stand out of what cuts it off: a slide does not cut. */
const TOLERANCE = 3;
/** Pixels of the radius of the largest circle that may stand out by half. */
const LARGEST_DOT = 24;
/** From the baseline up to the middle of a line, as a share of the size of letters. */
const MIDDLE = 0.35;

/** A recording on a slide: what becomes shapes and texts, and which of its marks are below these, in an image. */
export interface SlideParts {
  readonly items: readonly SlideItem[];
  /** Marks from the first one on that only an image can show: too many, or cut off. 0: none. */
  readonly inImage: number;
}

/** Takes a recording apart. Texts are texts always; paths become an image as far as one of them is cut off, and all of them where there are too many. */
export function partsOfRecording({ marks, clips }: Recording, measuring: Measuring): SlideParts {
  const boxes = clipBoxes(clips);
  const shapes: { readonly at: number; readonly items: SlideItem[] }[] = [];
  const names: SlideItem[] = [];
  let inImage = 0;
  let count = 0;
  marks.forEach((mark, at) => {
    if (mark.kind === 'text') { names.push(...nameOf(mark, marks[at - 1], mark.clip === undefined ? undefined : boxes[mark.clip], measuring)); return; }
    const { items, isCut } = shapesOf(mark, mark.clip === undefined ? undefined : boxes[mark.clip]);
    if (isCut) inImage = at + 1;
    count += items.length;
    shapes.push({ at, items });
  });
  if (count > MOST_SHAPES) inImage = marks.length;
  return { items: [...withRings(shapes.flatMap(({ at, items }) => (at < inImage ? [] : items))), ...names], inImage };
}

/** The box that each clip leaves, cut by that of its parent. */
function clipBoxes(clips: Recording['clips']): Bounds[] {
  const boxes: Bounds[] = [];
  for (const { data, matrix, parent } of clips) {
    const own = boundsOf(piecesOf(data, matrix)) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const outer = parent === undefined ? own : boxes[parent];
    boxes.push({ left: Math.max(own.left, outer.left), top: Math.max(own.top, outer.top), right: Math.min(own.right, outer.right), bottom: Math.min(own.bottom, outer.bottom) });
  }
  return boxes;
}

function shapesOf(mark: PathMark, clip: Bounds | undefined): { items: SlideItem[]; isCut: boolean } {
  const looks = { ...(mark.fill && { fill: mark.fill }), ...(mark.pen && { pen: scaled(mark.pen, mark.matrix) }) };
  const circles = circlesOf(mark.data, mark.matrix);
  if (circles) {
    // Half of a dot beyond the edge is no loss, and one whose middle is beyond is not to be seen; the disc of a group is cut like anything else.
    const isCut = clip !== undefined && circles.some((circle) => circle.r > LARGEST_DOT && !isBeside(boxOf(circle), clip) && !isIn(boxOf(circle), clip, TOLERANCE));
    const shown = circles.filter(({ x, y }) => !clip || isIn({ left: x, top: y, right: x, bottom: y }, clip, 0));
    return { items: shown.map((circle) => ({ kind: 'circle', circle, ...looks })), isCut };
  }
  const pieces = piecesOf(mark.data, mark.matrix);
  const bounds = boundsOf(pieces);
  if (!bounds || (clip && isBeside(bounds, clip))) return { items: [], isCut: false };
  return { items: [{ kind: 'path', pieces, bounds, ...looks }], isCut: clip !== undefined && !isIn(bounds, clip, TOLERANCE) };
}

function nameOf(mark: TextMark, before: Mark | undefined, clip: Bounds | undefined, measuring: Measuring): SlideItem[] {
  // The edge of a name is a text of its own before it: here it is the ground of its box.
  if (!mark.fill || mark.text.trim() === '') return [];
  const edge = before?.kind === 'text' && before.text === mark.text ? before.pen : undefined;
  const scale = mark.matrix ? scaleOf(mark.matrix) : 1;
  const [x, y] = mark.matrix ? moved([mark.x, mark.y], mark.matrix) : [mark.x, mark.y];
  const size = mark.size * scale;
  if (clip && !isIn({ left: x, top: y, right: x, bottom: y }, clip, size)) return [];
  measuring.font = `${mark.weight} ${mark.size}px ${mark.family}`;
  return [{ kind: 'name', text: mark.text, x, y: y - MIDDLE * size, width: measuring.measureText(mark.text).width * scale, align: mark.align, size, weight: mark.weight, fill: mark.fill, ...(edge && { edge }) }];
}

/** A disc over a larger one of the same middle is one circle with a ring, as firms in particular are drawn. O(items). */
function withRings(items: readonly SlideItem[]): SlideItem[] {
  const outer = new Map<string, number>();
  const result: (SlideItem | undefined)[] = [];
  for (const item of items) {
    if (item.kind !== 'circle' || !item.fill || item.pen) { result.push(item); continue; }
    const key = `${item.circle.x.toFixed(1)} ${item.circle.y.toFixed(1)}`;
    const at = outer.get(key);
    const below = at === undefined ? undefined : result[at];
    if (at !== undefined && below?.kind === 'circle' && below.fill && below.fill.opacity === 1 && below.circle.r > item.circle.r) {
      const width = below.circle.r - item.circle.r;
      result[at] = undefined;
      result.push({ kind: 'circle', circle: { ...item.circle, r: item.circle.r + width / 2 }, fill: item.fill, pen: { ...below.fill, width, cap: 'butt', join: 'round' } });
      outer.delete(key);
    } else {
      outer.set(key, result.length);
      result.push(item);
    }
  }
  return result.filter((item) => item !== undefined);
}

function scaled(pen: Pen, matrix: Matrix | undefined): Pen {
  return matrix ? { ...pen, width: pen.width * scaleOf(matrix) } : pen;
}

function boxOf({ x, y, r }: Circle): Bounds {
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

function isIn(inner: Bounds, outer: Bounds, tolerance: number): boolean {
  return inner.left >= outer.left - tolerance && inner.right <= outer.right + tolerance && inner.top >= outer.top - tolerance && inner.bottom <= outer.bottom + tolerance;
}

function isBeside(a: Bounds, b: Bounds): boolean {
  return a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;
}
