import { membersOf } from '../analysis/grouping.ts';
import type { LinkTable } from './links.ts';
import { chainClasses, firmGroups, joinedClasses } from './network-groups.ts';
import type { FirmGroups } from './network-groups.ts';
import { boxOfDiscs, partDiscs, placeDiscs } from './network-discs.ts';
import type { GroupDisc, GroupTie } from './network-discs.ts';
import { pullLinked, pushApart } from './network-forces.ts';
import { packSpiral } from './packing.ts';
import type { Box, Insets, Placement } from './placement.ts';
import { innerBox } from './placement.ts';
import type { Grouping } from './scene-state.ts';

/** What the places of the network picture depend on; plain columns, so that it can be sent to a worker. */
export interface NetworkQuestion {
  readonly links: LinkTable;
  /** Radius of every firm, the smallest 1. */
  readonly relative: Float32Array;
  /** Chains are found by relations, and small ones join others; classes of another kind stay as they are. */
  readonly grouping: Grouping;
  /** Class of every firm, below 0 none; absent: chains are to be found. */
  readonly classOf?: Int32Array | undefined;
  /** Width of the frame over its height, roughly. */
  readonly aspect: number;
  /** Only discs are wanted: firms stay on the spirals on which they begin. */
  readonly isOverview?: boolean;
}

/** Places in units of the smallest radius: a frame of any size shows them by one scale. */
export interface NetworkPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
  readonly groups: FirmGroups;
  readonly discs: readonly GroupDisc[];
}

/** Hears how far places are, 0–1; when firms have been parted into groups it can have those on which firms begin, a spiral in each disc. */
export type PlaceReport = (done: number, beginning?: () => NetworkPlaces) => void;

/** Share of a group's disc that its firms cover with the room around them. */
const FILL = 0.62;
/** Room around every firm, in radii of the smallest. */
const GAP = 1.1;
/** Rounds of pulling and pushing; fewer where a round takes long. */
const ROUNDS = 70;
const WORK = 14_000_000;
const LEAST_ROUNDS = 12;
/** Rounds in which only overlaps are removed. */
const MOST_CLEARING = 60;

/**
 * The network with its groups as discs: discs by the relations between groups, within each disc firms that supply each other drawn together
 * by springs (Fruchterman & Reingold 1991; groups apart as in Rodrigues et al. 2011, "Group-in-a-box") and pushed apart where they overlap.
 * The discs keep the groups apart, so that no repulsion between distant firms is needed and a round takes O(firms + links). The same for the
 * same question.
 */
export function placeNetwork({ links, relative, grouping, classOf, aspect, isOverview }: NetworkQuestion, report: PlaceReport = () => undefined): NetworkPlaces {
  const isChain = grouping === 'chain';
  const classes = classOf ?? chainClasses(links);
  const groups = firmGroups(isChain ? joinedClasses(classes, links) : classes, (firm) => isChain && partners(links, firm) === 0);
  const discs = placeDiscs(discRadii(groups, relative), tiesOf(links, groups), aspect);
  const moving = { ...startingPlaces(groups, discs, relative, links), radius: relative, groupOf: groups.groupOf };
  report(0.1, () => settled({ x: moving.x.slice(), y: moving.y.slice(), radius: relative }, groups, discs));
  if (isOverview) return settled(moving, groups, discs);
  const degree = Int32Array.from(relative, (_, firm) => Math.max(1, partners(links, firm)));
  const rounds = Math.max(LEAST_ROUNDS, Math.min(ROUNDS, Math.round(WORK / (10 * relative.length + links.count + 1))));
  for (let round = 0; round < rounds; round++) {
    const heat = 1 - round / rounds;
    pullLinked(moving, links, degree, 0.32 * heat, 0.03);
    keepInside(moving.x, moving.y, groups.groupOf, discs, relative);
    // Wider apart than needed, so that a group fills its disc instead of being a clump in its middle.
    pushApart(moving, GAP, 1.12);
    report(0.1 + (0.8 * (round + 1)) / rounds);
  }
  for (let round = 0; round < MOST_CLEARING && pushApart(moving, 0.35, 1) > 0; round++) report(0.9 + (0.1 * round) / MOST_CLEARING);
  return settled(moving, groups, discs);
}

function partners(links: LinkTable, firm: number): number {
  return links.outStart[firm + 1] - links.outStart[firm] + links.inStart[firm + 1] - links.inStart[firm];
}

function discRadii({ groupOf, firms }: FirmGroups, relative: Float32Array): Float64Array {
  const area = new Float64Array(firms.length);
  groupOf.forEach((group, firm) => { area[group] += (relative[firm] + GAP) ** 2; });
  return area.map((each) => Math.sqrt(each / FILL) + 1);
}

function tiesOf(links: LinkTable, { groupOf, firms }: FirmGroups): GroupTie[] {
  const groups = firms.length;
  const weight = new Float64Array(groups * groups);
  for (let link = 0; link < links.count; link++) {
    const [a, b] = [groupOf[links.supplier[link]], groupOf[links.buyer[link]]];
    if (a !== b) weight[Math.min(a, b) * groups + Math.max(a, b)] += links.relations[link];
  }
  const ties: GroupTie[] = [];
  weight.forEach((each, key) => { if (each > 0) ties.push({ a: Math.floor(key / groups), b: key % groups, weight: each }); });
  return ties;
}

/** Firms on a spiral in their disc, those with most partners in its middle. */
function startingPlaces({ groupOf, firms }: FirmGroups, discs: readonly GroupDisc[], relative: Float32Array, links: LinkTable): { x: Float64Array; y: Float64Array } {
  const [x, y] = [new Float64Array(relative.length), new Float64Array(relative.length)];
  const { start, members } = membersOf({ groupOf, groups: firms.length });
  const roomy = relative.map((radius) => radius + GAP / 2);
  discs.forEach((disc, group) => {
    const own = members.slice(start[group], start[group + 1]).sort((a, b) => relative[b] - relative[a] || partners(links, b) - partners(links, a) || a - b);
    packSpiral(own, roomy, 1, (firm, dx, dy) => { x[firm] = disc.x + dx; y[firm] = disc.y + dy; });
  });
  return { x, y };
}

/** Brings firms back that have left the disc of their group. */
function keepInside(x: Float64Array, y: Float64Array, groupOf: Int32Array, discs: readonly GroupDisc[], radius: Float32Array): void {
  for (let firm = 0; firm < x.length; firm++) {
    const disc = discs[groupOf[firm]];
    const [dx, dy] = [x[firm] - disc.x, y[firm] - disc.y];
    const [most, distance] = [Math.max(0, disc.radius - radius[firm]), Math.sqrt(dx * dx + dy * dy)];
    if (distance <= most) continue;
    x[firm] = disc.x + (dx / distance) * most;
    y[firm] = disc.y + (dy / distance) * most;
  }
}

/** Free units between the discs of two groups at the end. */
const BETWEEN = 3;

/** Takes discs as large as their firms need, and moves them apart with their firms where they meet then. */
function settled({ x, y, radius }: { x: Float64Array; y: Float64Array; radius: Float32Array }, groups: FirmGroups, discs: readonly GroupDisc[]): NetworkPlaces {
  const { groupOf } = groups;
  const fitted = fittedDiscs({ x, y, radius }, groups, discs);
  const before = fitted.map((disc) => ({ ...disc }));
  partDiscs(fitted, BETWEEN, 200);
  for (let firm = 0; firm < x.length; firm++) {
    const group = groupOf[firm];
    x[firm] += fitted[group].x - before[group].x;
    y[firm] += fitted[group].y - before[group].y;
  }
  return { x, y, radius, groups, discs: fitted };
}

/** Rounds in which a disc is drawn towards its outermost firm, by ever less (Bădoiu & Clarkson 2003): nearly the smallest disc around all. */
const CENTRING = 24;

function fittedDiscs({ x, y, radius }: { x: Float64Array; y: Float64Array; radius: Float32Array }, { groupOf, firms }: FirmGroups, discs: readonly GroupDisc[]): GroupDisc[] {
  const { start, members } = membersOf({ groupOf, groups: firms.length });
  return discs.map((disc, group) => {
    const own = members.subarray(start[group], start[group + 1]);
    const centre = { x: disc.x, y: disc.y };
    const outermost = () => {
      let [reach, far] = [0, own[0]];
      for (const firm of own) {
        const distance = Math.hypot(x[firm] - centre.x, y[firm] - centre.y) + radius[firm];
        if (distance > reach) [reach, far] = [distance, firm];
      }
      return { reach, far };
    };
    for (let round = 1; round <= CENTRING; round++) {
      const { far } = outermost();
      centre.x += (x[far] - centre.x) / (round + 3);
      centre.y += (y[far] - centre.y) / (round + 3);
    }
    return { ...centre, radius: outermost().reach + 1 };
  });
}

/** The network with its groups, fitted to a frame. */
export interface NetworkLayout extends Placement {
  readonly kind: 'network';
  readonly groupOf: Int32Array;
  readonly discs: readonly (GroupDisc & { readonly firms: number })[];
  /** Groups stand for their firms, but for the open one. */
  readonly isFolded?: boolean;
  readonly open?: number;
}

export interface NetworkFrameOptions {
  readonly insets: Insets;
  /** Largest radius in pixels of any firm, and of the smallest. */
  readonly largestRadius: number;
  readonly largestDot: number;
}

export const DEFAULT_NETWORK_FRAME: NetworkFrameOptions = { insets: { top: 34, right: 24, bottom: 24, left: 24 }, largestRadius: 16, largestDot: 6 };

/** Shows places in a frame, as large as fits; a small network does not fill it, as its dots would be balls. O(firms). */
export function fitNetwork({ x, y, radius, groups, discs }: NetworkPlaces, frame: Box, options: NetworkFrameOptions = DEFAULT_NETWORK_FRAME): NetworkLayout {
  const inner = innerBox(frame, options.insets);
  const box = discs.length > 0 ? boxOfDiscs(discs) : { x: 0, y: 0, width: 1, height: 1 };
  const largest = radius.reduce((most, each) => Math.max(most, each), 1);
  const scale = Math.min(inner.width / box.width, inner.height / box.height, options.largestDot * 2, (options.largestRadius * 2) / largest);
  const dot = Math.min(scale, options.largestDot, options.largestRadius / largest);
  const dx = inner.x + inner.width / 2 - (box.x + box.width / 2) * scale;
  const dy = inner.y + inner.height / 2 - (box.y + box.height / 2) * scale;
  return {
    kind: 'network', frame, x: x.map((each) => each * scale + dx), y: y.map((each) => each * scale + dy), radius: radius.map((each) => each * dot), groupOf: groups.groupOf,
    discs: discs.map((disc, group) => ({ x: disc.x * scale + dx, y: disc.y * scale + dy, radius: disc.radius * scale, firms: groups.firms[group] })),
  };
}
