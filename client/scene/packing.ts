/** Room between neighbouring dots, as a share of the smallest radius. */
const GAP = 0.45;

/** A group of dots in shelves, largest first: its size, without the position. */
export interface Shelves {
  readonly width: number;
  readonly height: number;
}

/**
 * Packs dots into shelves of at most `width`, in the order given (largest first keeps shelves tight); calls `place` with the centre of
 * each dot, measured from the top left corner. A dot wider than the shelf gets one of its own. O(dots).
 */
export function packShelves(
  dots: Int32Array, relative: Float32Array, scale: number, width: number, place?: (dot: number, x: number, y: number) => void,
): Shelves {
  const gap = GAP * scale;
  let used = 0;
  let top = 0;
  let x = 0;
  let shelf = 0;
  for (const dot of dots) {
    const diameter = 2 * scale * relative[dot];
    if (x > 0 && x + diameter > width + 1e-9) { top += shelf + gap; x = 0; shelf = 0; }
    shelf = Math.max(shelf, diameter);
    place?.(dot, x + diameter / 2, top + shelf / 2);
    used = Math.max(used, x + diameter);
    x += diameter + gap;
  }
  return { width: used, height: top + shelf };
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Each dot of a spiral takes this multiple of its own area: enough to keep all but the two innermost apart. */
const SPIRAL_SPACING = 1.75;
/** How far the two innermost dots are apart, as a multiple of touching. */
const INNERMOST = 1.08;

/**
 * Places dots on a sunflower spiral (Vogel 1979) around a centre, in the order given: largest first puts it in the middle. `place` gets
 * offsets from the centre. Returns the radius of the whole. O(dots).
 */
export function packSpiral(
  dots: Int32Array, relative: Float32Array, scale: number, place: (dot: number, dx: number, dy: number) => void,
): number {
  let area = 0;
  let edge = 0;
  for (let k = 0; k < dots.length; k++) {
    const radius = scale * relative[dots[k]];
    const own = SPIRAL_SPACING * radius * radius;
    if (k === 1) area = Math.max(area, (INNERMOST * (edge + radius)) ** 2 - own);
    // The middle of the dot's own ring; the first dot sits in the centre.
    const distance = k === 0 ? 0 : Math.sqrt(area + own);
    place(dots[k], distance * Math.cos(k * GOLDEN_ANGLE), distance * Math.sin(k * GOLDEN_ANGLE));
    area += own;
    edge = Math.max(edge, distance + radius);
  }
  return edge;
}
