interface Disc { x: number; y: number; readonly radius: number }

/** Nearer than this two middles count as one point. */
const SAME = 1e-6;

/**
 * Moves two discs that come nearer than `gap` apart, the smaller one more; true where they overlapped by more than `least`. All in the same unit.
 */
export function pushApart(a: Disc, b: Disc, gap: number, least: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const overlap = a.radius + b.radius + gap - distance;
  if (overlap <= least) return false;
  // Two at one point part to the right and left.
  const [ux, uy] = distance > SAME ? [dx / distance, dy / distance] : [1, 0];
  const share = b.radius / (a.radius + b.radius || 1);
  a.x -= ux * overlap * share;
  a.y -= uy * overlap * share;
  b.x += ux * overlap * (1 - share);
  b.y += uy * overlap * (1 - share);
  return true;
}
