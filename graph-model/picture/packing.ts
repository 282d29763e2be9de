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
/** Each dot of a spiral takes this multiple of its own area: seldom too little, and then it moves outwards. */
const SPIRAL_SPACING = 1.75;
/** Least distance of two dots of a spiral, as a multiple of touching, and the step outwards as a share of the radius. */
const APART = 1.04;
const STEP = 0.2;

/**
 * Places dots on a sunflower spiral (Vogel 1979) around a centre, in the order given: largest first puts it in the middle. Where sizes
 * change, a dot moves outwards until it is free. `put` gets offsets from the centre. Returns the radius of the whole. O(dots).
 */
export function packSpiral(
  dots: Int32Array, relative: Float32Array, scale: number, put: (dot: number, dx: number, dy: number) => void,
): number {
  const placed = new PlacedDots(2 * scale * dots.reduce((most, dot) => Math.max(most, relative[dot]), 0));
  let area = 0;
  let edge = 0;
  for (let k = 0; k < dots.length; k++) {
    const radius = scale * relative[dots[k]];
    const own = SPIRAL_SPACING * radius * radius;
    const [ux, uy] = [Math.cos(k * GOLDEN_ANGLE), Math.sin(k * GOLDEN_ANGLE)];
    let distance = k === 0 ? 0 : Math.sqrt(area + own);
    while (!placed.isFree(distance * ux, distance * uy, radius)) distance += STEP * radius;
    placed.add(distance * ux, distance * uy, radius);
    put(dots[k], distance * ux, distance * uy);
    area += own;
    edge = Math.max(edge, distance + radius);
  }
  return edge;
}

/** Dots by cells no smaller than the largest of them: a dot can only meet those of its own and the eight cells around. */
class PlacedDots {
  readonly #cell: number;
  readonly #cells = new Map<number, number[]>();

  constructor(cell: number) {
    this.#cell = cell || 1;
  }

  add(x: number, y: number, radius: number): void {
    const key = this.#key(Math.floor(x / this.#cell), Math.floor(y / this.#cell));
    const cell = this.#cells.get(key);
    if (cell) cell.push(x, y, radius); else this.#cells.set(key, [x, y, radius]);
  }

  isFree(x: number, y: number, radius: number): boolean {
    const [column, row] = [Math.floor(x / this.#cell), Math.floor(y / this.#cell)];
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        const cell = this.#cells.get(this.#key(c, r)) ?? [];
        for (let at = 0; at < cell.length; at += 3) {
          const apart = APART * (radius + cell[at + 2]);
          if ((x - cell[at]) ** 2 + (y - cell[at + 1]) ** 2 < apart * apart) return false;
        }
      }
    }
    return true;
  }

  #key(column: number, row: number): number {
    return column * 65_536 + row;
  }
}
