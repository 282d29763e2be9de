/** A name next to its firm on the screen, in pixels; `x` is its left edge, `y` its middle. */
export interface PlacedName {
  readonly firm: number;
  readonly x: number;
  readonly y: number;
  /** Pixels of the name; with `leader`, it stands away from its dot and a line leads to it. */
  readonly width: number;
  readonly leader: boolean;
}

export interface NameCandidates {
  /** Firms in order of importance. */
  readonly order: Iterable<number>;
  /** Middle and radius of a firm on the screen. */
  readonly at: (firm: number) => { readonly x: number; readonly y: number; readonly radius: number };
  readonly width: (firm: number) => number;
  /** How many dots a box on the screen would cover, counted up to the second argument. */
  readonly covers: (box: ScreenBox, most: number) => number;
  /** Whether a name is written even where it covers dots, if need be away from its dot. */
  readonly always: (firm: number) => boolean;
  /** Whether a name beside its dot may cover any number of dots, without being written in any case. */
  readonly mayCover?: (firm: number) => boolean;
  /** Whether a line from a firm to a point would run over another dot that matters, and so lead to the wrong name. */
  readonly misleads?: (firm: number, x: number, y: number) => boolean;
}

/** Left, top, right, bottom. */
export type ScreenBox = readonly [number, number, number, number];

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
/** After so many firms in sight, the less important ones find no room either. */
const MOST_TRIED = 700;
/** A name may cover this many dots, where there is no better place. */
const MOST_COVERED = 4;

/** Boxes that names keep free of each other; looked up by cells of the screen. */
export class TakenSpace {
  readonly #cells = new Map<number, number[][]>();

  /** Takes a box unless it meets one that is taken. */
  take(left: number, top: number, right: number, bottom: number): boolean {
    if (!this.isFree(left, top, right, bottom)) return false;
    this.block(left, top, right, bottom);
    return true;
  }

  isFree(left: number, top: number, right: number, bottom: number): boolean {
    return !cellsOf(left, top, right, bottom).some((key) => this.#cells.get(key)?.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t));
  }

  /** Takes a box whatever it meets. */
  block(left: number, top: number, right: number, bottom: number): void {
    const box = [left, top, right, bottom];
    for (const key of cellsOf(left, top, right, bottom)) {
      const boxes = this.#cells.get(key);
      if (boxes) boxes.push(box); else this.#cells.set(key, [box]);
    }
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
 * Chooses the names that find room, most important first: beside, above or below their dot, wherever they cover the fewest dots. Names
 * never overlap. Greedy, as interactive maps do it (Christensen, Marks and Shieber 1995 compare better but slower ways). O(candidates).
 */
export function placeNames(candidates: NameCandidates, options: NameOptions, taken = new TakenSpace()): PlacedName[] {
  const names: PlacedName[] = [];
  let tried = 0;
  for (const firm of candidates.order) {
    if (names.length >= options.most || tried >= MOST_TRIED) break;
    const dot = candidates.at(firm);
    if (!(dot.x >= options.left && dot.x <= options.right && dot.y >= options.top && dot.y <= options.bottom)) continue;
    tried++;
    const isAlways = candidates.always(firm);
    const limit = isAlways || candidates.mayCover?.(firm) ? Infinity : MOST_COVERED;
    const width = candidates.width(firm);
    const near = placesAround(dot, width, options.lineHeight);
    const box = freePlace(near, candidates, options, limit, taken)
      ?? (isAlways ? freePlace(placesFurther(dot, width, options.lineHeight), candidates, options, limit, taken, leadsTo(candidates, firm)) : undefined);
    if (box) names.push({ firm, x: box[0], y: (box[1] + box[3]) / 2, width, leader: !near.includes(box) });
  }
  return names;
}

/** Takes the place that covers the fewest dots, the first among equals; `suits` is asked last, of places that are free. */
function freePlace(
  places: readonly ScreenBox[], candidates: NameCandidates, options: NameOptions, limit: number, taken: TakenSpace, suits: (box: ScreenBox) => boolean = () => true,
): ScreenBox | undefined {
  const around = ([left, top, right, bottom]: ScreenBox): ScreenBox => [left - AROUND, top, right + AROUND, bottom];
  const best = places
    .filter(([left, top, right, bottom]) => left >= options.left && right <= options.right && top >= options.top && bottom <= options.bottom)
    .filter((box) => taken.isFree(...around(box)))
    .map((box) => ({ box, covered: candidates.covers(box, limit + 1) }))
    .filter(({ covered }) => covered <= limit)
    .sort((x, y) => x.covered - y.covered)
    .find(({ box }) => suits(box))?.box;
  if (best) taken.block(...around(best));
  return best;
}

/** How far a line may lead to a name: lines of text up and down, and pixels to either side. */
const MOST_LINES = 9;
const ASIDE = [14, 44, 90];

/** Whether the line to a place away from a dot is not mistaken for one to another. O(firms that are always named), so asked of few places. */
function leadsTo(candidates: NameCandidates, firm: number): (box: ScreenBox) => boolean {
  const dot = candidates.at(firm);
  return ([left, top, right, bottom]) => !candidates.misleads?.(firm, left > dot.x ? left : right, (top + bottom) / 2);
}

/** Whether a line passes a disc. */
export function passes(x0: number, y0: number, x1: number, y1: number, disc: { readonly x: number; readonly y: number; readonly radius: number }): boolean {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const t = Math.max(0, Math.min(1, ((disc.x - x0) * dx + (disc.y - y0) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x0 + t * dx - disc.x, y0 + t * dy - disc.y) < disc.radius;
}

/** Boxes of a name away from its dot, the nearest first. */
function placesFurther({ x, y, radius }: { x: number; y: number; radius: number }, width: number, lineHeight: number): ScreenBox[] {
  const half = lineHeight / 2;
  const boxes: ScreenBox[] = [];
  for (let line = 1; line <= MOST_LINES; line++) {
    for (const middle of [y - line * lineHeight, y + line * lineHeight]) {
      for (const aside of ASIDE) {
        for (const left of [x + radius + aside, x - radius - aside - width]) boxes.push([left, middle - half, left + width, middle + half]);
      }
    }
  }
  return boxes;
}

/** Boxes of a name around its dot, the best to read first. */
function placesAround(dot: { x: number; y: number; radius: number }, width: number, lineHeight: number): ScreenBox[] {
  const half = lineHeight / 2;
  const { x, y, radius } = dot;
  const at = (left: number, middle: number): ScreenBox => [left, middle - half, left + width, middle + half];
  return [
    at(x + radius + BESIDE, y), at(x - radius - BESIDE - width, y), at(x - radius, y - radius - half), at(x - radius, y + radius + half),
  ];
}
