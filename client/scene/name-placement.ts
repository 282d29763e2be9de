/** A name next to its firm on the screen, in pixels; `x` is its left edge, `y` its middle. */
export interface PlacedName {
  readonly firm: number;
  readonly x: number;
  readonly y: number;
}

export interface NameCandidates {
  /** Firms in order of importance. */
  readonly order: Iterable<number>;
  /** Middle and radius of a firm on the screen; undefined when it is out of sight. */
  readonly at: (firm: number) => { readonly x: number; readonly y: number; readonly radius: number } | undefined;
  readonly width: (firm: number) => number;
}

export interface NameOptions {
  /** Right and bottom edge of what is seen. */
  readonly right: number;
  readonly bottom: number;
  /** Top and left edge: headings keep their place. */
  readonly top: number;
  readonly left: number;
  readonly lineHeight: number;
  readonly most: number;
}

/** Free pixels between a dot and its name, and around a name. */
const BESIDE = 4;
const AROUND = 3;
const CELL = 64;

/** Boxes that names keep free of each other; looked up by cells of the screen. */
export class TakenSpace {
  readonly #cells = new Map<number, number[][]>();

  /** Takes a box unless it meets one that is taken. */
  take(left: number, top: number, right: number, bottom: number): boolean {
    const keys = cellsOf(left, top, right, bottom);
    for (const key of keys) {
      if (this.#cells.get(key)?.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t)) return false;
    }
    for (const key of keys) {
      const boxes = this.#cells.get(key);
      if (boxes) boxes.push([left, top, right, bottom]); else this.#cells.set(key, [[left, top, right, bottom]]);
    }
    return true;
  }
}

function cellsOf(left: number, top: number, right: number, bottom: number): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(x * 4096 + y);
  }
  return keys;
}

/**
 * Chooses the names that find room, most important first: to the right of the dot, else to its left. Names never overlap. Greedy, as
 * all interactive maps do it (Christensen, Marks, Shieber 1995 compare better but slower ways). O(candidates).
 */
export function placeNames(candidates: NameCandidates, options: NameOptions, taken = new TakenSpace()): PlacedName[] {
  const names: PlacedName[] = [];
  for (const firm of candidates.order) {
    if (names.length >= options.most) break;
    const dot = candidates.at(firm);
    if (!dot || dot.x < options.left || dot.x > options.right || dot.y < options.top || dot.y > options.bottom) continue;
    const width = candidates.width(firm);
    const x = [dot.x + dot.radius + BESIDE, dot.x - dot.radius - BESIDE - width].find((left) => {
      if (left < options.left || left + width > options.right) return false;
      const half = options.lineHeight / 2;
      return taken.take(left - AROUND, dot.y - half, left + width + AROUND, dot.y + half);
    });
    if (x !== undefined) names.push({ firm, x, y: dot.y });
  }
  return names;
}
