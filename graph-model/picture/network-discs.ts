import { seededRandom } from '../seeded-random.ts';
import { pushApart } from './push-apart.ts';

/** A disc that holds the firms of a group. */
export interface GroupDisc { x: number; y: number; radius: number }

/** Relations between two groups, in either direction. */
export interface GroupTie { readonly a: number; readonly b: number; readonly weight: number }

const SEED = 1736;
const STARTS = 6;
const ROUNDS = 240;
/** Pull to the middle of a group without relations to others, as a share of that of the others. */
const UNTIED = 0.25;
/** Free space around a disc as a share of the mean radius: flows and names need it. */
const APART = 0.3;

/**
 * Places discs so that groups with many relations lie side by side, none over another, in about the shape of a frame that is `aspect` times as
 * wide as high: springs between tied discs, a pull to the middle, and pushing apart, from several seeded starts, of which the best is kept.
 * O(starts · rounds · discs²), for some dozens of discs.
 */
export function placeDiscs(radii: Float64Array, ties: readonly GroupTie[], aspect: number): GroupDisc[] {
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length);
  const gap = APART * mean;
  const random = seededRandom(SEED);
  const strength = strengths(ties, radii.length);
  const isTied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  let best: GroupDisc[] = [];
  let least = Infinity;
  for (let start = 0; start < STARTS; start++) {
    const discs = startingDiscs(radii, aspect, random);
    for (let round = 0; round < ROUNDS; round++) {
      const heat = 1 - round / ROUNDS;
      pull(discs, ties, strength, gap, 0.25 * heat);
      gather(discs, isTied, aspect, 0.02 + 0.06 * heat);
      partDiscs(discs, gap, 1);
    }
    partDiscs(discs, gap, 60);
    const cost = costOf(discs, ties, aspect);
    if (cost < least) [best, least] = [discs, cost];
  }
  return best;
}

/** Pull of each tie at its two ends: a group's ties share its attention. */
function strengths(ties: readonly GroupTie[], groups: number): readonly (readonly [number, number])[] {
  const sum = new Float64Array(groups);
  for (const { a, b, weight } of ties) { sum[a] += weight; sum[b] += weight; }
  return ties.map(({ a, b, weight }) => [weight / sum[a], weight / sum[b]]);
}

function startingDiscs(radii: Float64Array, aspect: number, random: () => number): GroupDisc[] {
  const reach = Math.sqrt(radii.reduce((sum, radius) => sum + radius * radius, 0));
  return Array.from(radii, (radius) => {
    const [angle, distance] = [2 * Math.PI * random(), reach * Math.sqrt(random())];
    return { x: Math.cos(angle) * distance * Math.sqrt(aspect), y: (Math.sin(angle) * distance) / Math.sqrt(aspect), radius };
  });
}

function pull(discs: readonly GroupDisc[], ties: readonly GroupTie[], strength: readonly (readonly [number, number])[], gap: number, heat: number): void {
  ties.forEach(({ a, b }, tie) => {
    const [from, to] = [discs[a], discs[b]];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const distance = Math.hypot(dx, dy) || 1;
    const beyond = Math.max(0, distance - from.radius - to.radius - gap) / distance;
    const [ofA, ofB] = strength[tie];
    from.x += dx * beyond * ofA * heat;
    from.y += dy * beyond * ofA * heat;
    to.x -= dx * beyond * ofB * heat;
    to.y -= dy * beyond * ofB * heat;
  });
}

/** Pulls all to the middle, more in the direction in which the frame is short. */
function gather(discs: readonly GroupDisc[], isTied: ReadonlySet<number>, aspect: number, heat: number): void {
  discs.forEach((disc, group) => {
    // What has no relations leaves the middle to the others.
    const strength = isTied.has(group) ? heat : UNTIED * heat;
    disc.x -= disc.x * strength * Math.min(1, 1 / aspect);
    disc.y -= disc.y * strength * Math.min(1, aspect);
  });
}

/** Pushes discs apart until none is nearer to another than the gap, the smaller one further, in at most `rounds` rounds. */
export function partDiscs(discs: readonly GroupDisc[], gap: number, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    let isMoved = false;
    for (let i = 0; i < discs.length; i++) for (let j = i + 1; j < discs.length; j++) isMoved = pushApart(discs[i], discs[j], gap, 1e-6) || isMoved;
    if (!isMoved) return;
  }
}

/** Box around discs: least x, least y, width and height. */
export function boxOfDiscs(discs: readonly GroupDisc[]): { x: number; y: number; width: number; height: number } {
  const x = Math.min(...discs.map((disc) => disc.x - disc.radius));
  const y = Math.min(...discs.map((disc) => disc.y - disc.radius));
  return { x, y, width: Math.max(...discs.map((disc) => disc.x + disc.radius)) - x, height: Math.max(...discs.map((disc) => disc.y + disc.radius)) - y };
}

/** Mean way of a relation, and how large the frame has to be: both short is a good picture. */
function costOf(discs: readonly GroupDisc[], ties: readonly GroupTie[], aspect: number): number {
  const { width, height } = boxOfDiscs(discs);
  let [way, weights] = [0, 0];
  for (const { a, b, weight } of ties) {
    way += weight * Math.hypot(discs[a].x - discs[b].x, discs[a].y - discs[b].y);
    weights += weight;
  }
  return way / (weights || 1) + Math.max(width / aspect, height) * 1.5;
}
