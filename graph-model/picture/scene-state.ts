import type { MeasureId } from '../analysis/measure.ts';

/** Stufenansicht (stages of value creation × branches), Landkarte, or Netz (firms by their relations, in groups). */
export const LAYOUTS = ['stages', 'map', 'network'] as const;
export type LayoutId = (typeof LAYOUTS)[number];

/** What firms are grouped by in the Netz: chain (firms that supply each other), branch or municipality. */
export const GROUPINGS = ['chain', 'branch', 'municipality'] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** Chains where nobody chose: they are what the Netz shows and the other layouts do not. */
export const USUAL_GROUPING: Grouping = 'chain';

/** What the colour of a firm says: a property of the firm, how many others it stops (`critical`), or any measure. */
export type ColourBy = 'branch' | 'kind' | 'district' | 'critical' | MeasureId;

export const DIRECTIONS = ['both', 'upstream', 'downstream'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What the picture shows. Firms are named by their position in the columns of the network's firms. */
export interface SceneState {
  readonly layout: LayoutId;
  readonly colourBy: ColourBy;
  readonly sizeBy: MeasureId | 'uniform';
  /** Groups of the Netz; absent: chains. */
  readonly groupBy?: Grouping;
  /** Key of the group of a folded Netz that is open. */
  readonly openGroup?: string;
  /** Firms that pass the filter; absent: all. */
  readonly visible?: ReadonlySet<number>;
  /** Surroundings of one firm: everything else steps back. */
  readonly focus?: { readonly firm: number; readonly tiers: number; readonly direction: Direction };
  readonly selected?: number;
  /** Stage at which each failed (0) or stopped firm stops; stages above `shownStage` are still running. */
  readonly failure?: { readonly stageOf: ReadonlyMap<number, number>; readonly shownStage: number };
  /** Firms of a proof: they and the relations among them stand out. */
  readonly chain?: { readonly firms: readonly number[] };
  /** Shortest ways between two firms: firms with their step from the first, and links. */
  readonly way?: { readonly stepOf: ReadonlyMap<number, number>; readonly links: readonly number[] };
  /** All that lies before and behind a product, by supply steps from its makers, which are 0. */
  readonly reach?: { readonly upstream: ReadonlyMap<number, number>; readonly downstream: ReadonlyMap<number, number> };
  /** Firms that are looked at together, and those that they are compared with. */
  readonly picked?: ReadonlySet<number>;
  readonly compared?: ReadonlySet<number>;
  /** Firms that keep mark and name whatever else is shown. */
  readonly pinned?: ReadonlySet<number>;
  /** Firms that are not drawn at all; none of them is `visible`. */
  readonly hidden?: ReadonlySet<number>;
  /** Names of firms that are written at most, and of places. Absent: as many as find room. */
  readonly mostNames?: number;
}

export const DEFAULT_SCENE = { layout: 'stages', colourBy: 'branch', sizeBy: 'critical_count' } as const satisfies SceneState;

/** Whether a scene turns to other firms than before, so that the camera should follow. Compares values: pages compose scenes anew. */
export function isOtherSubject(before: SceneState, after: SceneState): boolean {
  const { focus: a, chain: from } = before;
  const { focus: b, chain: to } = after;
  if (a?.firm !== b?.firm || a?.tiers !== b?.tiers || a?.direction !== b?.direction) return true;
  if (isOtherFailure(before.failure, after.failure)) return true;
  // Both are computed anew only when they are asked for anew.
  if (before.way?.stepOf !== after.way?.stepOf || before.reach?.upstream !== after.reach?.upstream || before.reach?.downstream !== after.reach?.downstream) return true;
  return from?.firms.length !== to?.firms.length || (to?.firms.some((firm, at) => firm !== from?.firms[at]) ?? false);
}

/** Whether another failure is played; its steps are one failure. */
function isOtherFailure(before: SceneState['failure'], after: SceneState['failure']): boolean {
  if (before?.stageOf === after?.stageOf) return false;
  if (!before || !after || before.stageOf.size !== after.stageOf.size) return true;
  return [...after.stageOf].some(([firm, stage]) => before.stageOf.get(firm) !== stage);
}
