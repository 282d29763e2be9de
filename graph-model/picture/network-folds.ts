import { buildLinks } from './links.ts';
import type { LinkTable } from './links.ts';
import type { NetworkLayout, NetworkPlaces, NetworkQuestion } from './network-layout.ts';
import { hideFirms } from './stages-layout.ts';

/** Above this number of firms the Netz opens folded: dots would be a carpet in which nobody sees a firm. */
export const MOST_UNFOLDED = 40_000;
/** Most firms that one group unfolds into: those with most partners. */
const MOST_INSIDE = 12_000;
/** So many firms that a scene is about are shown in folded groups, too. */
export const MOST_SHOWN = 4000;

/** What of a folded Netz is shown as firms. */
export interface Unfolding {
  /** The group that is open. */
  readonly open?: number;
  /** Firms of that group that are shown. */
  readonly inside: Int32Array;
  /** Their places within the disc of the group, from its middle, as shares of its radius; absent: as the overview has them. */
  readonly places?: { readonly x: Float64Array; readonly y: Float64Array };
  /** Further firms that are shown: those that the scene is about. */
  readonly others: readonly number[];
}

/** Firms that a group unfolds into: all, or those with most partners, by number. O(firms log firms). */
export function firmsInside({ groups: { groupOf } }: Pick<NetworkPlaces, 'groups'>, links: LinkTable, group: number): Int32Array {
  const all = Int32Array.from([...groupOf.keys()].filter((firm) => groupOf[firm] === group));
  if (all.length <= MOST_INSIDE) return all;
  const partners = (firm: number) => links.outStart[firm + 1] - links.outStart[firm] + links.inStart[firm + 1] - links.inStart[firm];
  return all.sort((a, b) => partners(b) - partners(a) || a - b).slice(0, MOST_INSIDE).sort((a, b) => a - b);
}

/** The question for the places of some firms among themselves. O(firms + links). */
export function questionInside(links: LinkTable, firms: Int32Array): NetworkQuestion {
  const number = new Int32Array(links.firmCount).fill(-1);
  firms.forEach((firm, at) => { number[firm] = at; });
  const supplier: number[] = [];
  const buyer: number[] = [];
  for (let link = 0; link < links.count; link++) {
    const [from, to] = [number[links.supplier[link]], number[links.buyer[link]]];
    if (from >= 0 && to >= 0) { supplier.push(from); buyer.push(to); }
  }
  return {
    links: buildLinks({ firms: { id: { length: firms.length } }, relations: { supplier, buyer } }), relative: new Float32Array(firms.length).fill(1),
    grouping: 'branch', classOf: new Int32Array(firms.length), aspect: 1,
  };
}

/** Places of a group alone as shares of the radius of its disc. */
export function sharesOf({ x, y, discs: [disc] }: NetworkPlaces): { x: Float64Array; y: Float64Array } {
  return { x: x.map((each) => (each - disc.x) / disc.radius), y: y.map((each) => (each - disc.y) / disc.radius) };
}

/** Share of a frame's shorter side that an open group takes when it is brought into view. */
const IN_VIEW = 0.8;
const LEAST_DOT = 1.6;
const LARGEST_DOT = 5;

/** The layout with only those firms that are unfolded; all others have no radius. O(firms). */
export function unfold(layout: NetworkLayout, { open, inside, places, others }: Unfolding): NetworkLayout {
  const [x, y, radius] = [layout.x.slice(), layout.y.slice(), new Float32Array(layout.radius.length)];
  const smallest = Math.max(LEAST_DOT, layout.radius.reduce((least, each) => Math.min(least, each), LARGEST_DOT));
  for (const firm of others) radius[firm] = smallest;
  if (open !== undefined) {
    const disc = layout.discs[open];
    const zoom = Math.max(1, (IN_VIEW * Math.min(layout.frame.width, layout.frame.height)) / (2 * disc.radius));
    // Sigma scales dots by the root of the zoom: at that zoom they just fill their disc as they do in a small network.
    const dot = Math.min(LARGEST_DOT, (0.4 * disc.radius * Math.sqrt(zoom)) / Math.sqrt(inside.length));
    inside.forEach((firm, at) => {
      radius[firm] = dot;
      if (!places) return;
      x[firm] = disc.x + places.x[at] * disc.radius;
      y[firm] = disc.y + places.y[at] * disc.radius;
    });
  }
  hideFirms({ frame: layout.frame, x, y, radius }, Uint8Array.from(radius, (each) => Number(each === 0)));
  return { ...layout, x, y, radius, ...(open === undefined ? {} : { open }), isFolded: true };
}
