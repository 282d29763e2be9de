import type { Matrix } from './recording.ts';

/** A step of a path, its points one after the other: `M` and `L` have one, `Q` two, `C` three, `Z` none. */
export interface PathPiece { readonly kind: 'M' | 'L' | 'Q' | 'C' | 'Z'; readonly points: readonly number[] }
export interface Circle { readonly x: number; readonly y: number; readonly r: number }
export interface Bounds { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

/** Path data of a recording as moves, lines and curves, brought to where its matrix puts it. O(length). */
export function piecesOf(data: string, matrix: Matrix | undefined): PathPiece[] {
  const pieces: PathPiece[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest] of data.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = rest.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const count = ARGUMENTS[letter];
    for (let at = 0; at < Math.max(1, numbers.length); at += Math.max(1, count)) {
      const own = numbers.slice(at, at + count);
      if (letter === 'H') own.push(y);
      else if (letter === 'V') own.unshift(x);
      if (letter === 'A') pieces.push(...quarters(x, y, own));
      // What follows the first pair of a move is lines to.
      else pieces.push({ kind: letter === 'H' || letter === 'V' || (letter === 'M' && at > 0) ? 'L' : letter as PathPiece['kind'], points: own });
      if (own.length >= 2) [x, y] = own.slice(-2);
    }
  }
  return matrix ? pieces.map(({ kind, points }) => ({ kind, points: moved(points, matrix) })) : pieces;
}

/** An arc of a circle, clockwise and of half a turn at most, as curves of a quarter at most: a recording has no other. */
function quarters(x0: number, y0: number, [r, , , , , x, y]: readonly number[]): PathPiece[] {
  const [dx, dy] = [x - x0, y - y0];
  const chord = Math.hypot(dx, dy);
  if (chord === 0 || r === 0) return [];
  const away = Math.sqrt(Math.max(0, r * r - chord * chord / 4));
  const [cx, cy] = [(x0 + x) / 2 - (dy / chord) * away, (y0 + y) / 2 + (dx / chord) * away];
  const from = Math.atan2(y0 - cy, x0 - cx);
  const turn = 2 * Math.asin(Math.min(1, chord / (2 * r)));
  const count = Math.ceil(turn / (Math.PI / 2) - 1e-6);
  const reach = (4 / 3) * Math.tan(turn / count / 4) * r;
  return Array.from({ length: count }, (_, at): PathPiece => {
    const [a, b] = [from + (turn * at) / count, from + (turn * (at + 1)) / count];
    const [ax, ay, bx, by] = [cx + r * Math.cos(a), cy + r * Math.sin(a), cx + r * Math.cos(b), cy + r * Math.sin(b)];
    return { kind: 'C', points: [ax - reach * Math.sin(a), ay + reach * Math.cos(a), bx + reach * Math.sin(b), by - reach * Math.cos(b), bx, by] };
  });
}

/** Points after a matrix. */
export function moved(points: readonly number[], [a, b, c, d, e, f]: Matrix): number[] {
  return points.map((value, at) => (at % 2 === 0 ? a * value + c * points[at + 1] + e : b * points[at - 1] + d * value + f));
}

/** How much a matrix enlarges. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

const NUMBER = String.raw`(-?[\d.]+)`;
const CIRCLE = new RegExp(String.raw`M${NUMBER} ${NUMBER}(?:L\1 \2)?A${NUMBER} \3 0 0 1 ${NUMBER} ${NUMBER}A\3 \3 0 0 1 ${NUMBER} ${NUMBER}Z?`, 'g');

/** The circles of a path that is nothing but full circles, as dots are recorded; undefined for any other. O(length). */
export function circlesOf(data: string, matrix: Matrix | undefined): Circle[] | undefined {
  const circles: Circle[] = [];
  let read = 0;
  for (const found of data.matchAll(CIRCLE)) {
    const [x, y, r, middleX, middleY, endX, endY] = found.slice(1).map(Number);
    if (found.index !== read || Math.hypot(endX - x, endY - y) > 0.05) return undefined;
    read += found[0].length;
    const [cx, cy] = moved([(x + middleX) / 2, (y + middleY) / 2], matrix ?? [1, 0, 0, 1, 0, 0]);
    circles.push({ x: cx, y: cy, r: r * (matrix ? scaleOf(matrix) : 1) });
  }
  return read === data.length && circles.length > 0 ? circles : undefined;
}

/** The box around pieces and their handles; undefined for none. */
export function boundsOf(pieces: readonly PathPiece[]): Bounds | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of pieces) {
    for (let at = 0; at < points.length; at += 2) {
      left = Math.min(left, points[at]);
      right = Math.max(right, points[at]);
      top = Math.min(top, points[at + 1]);
      bottom = Math.max(bottom, points[at + 1]);
    }
  }
  return left > right ? undefined : { left, top, right, bottom };
}
