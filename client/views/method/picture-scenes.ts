import type { MeasureId } from '#graph-model/analysis/measure.ts';

/** What a dot of a small picture is: the firm that the measure is of, one that stops, one that matters most beside it, or any other. */
export type DotRole = 'me' | 'stops' | 'big' | 'other';
export interface SceneDot {
  readonly x: number;
  readonly y: number;
  readonly role: DotRole;
}

/** A supply from a dot to another, by their places in the list; the width in pixels. */
export type SceneLink = readonly [from: number, to: number, width?: number];

/** A measure as a picture of a few firms in a field of 160 × 72: supplies run from left to right. */
export interface MeasureScene {
  readonly dots: readonly SceneDot[];
  readonly links: readonly SceneLink[];
  /** Closed lines around firms that belong together: middle and radii. */
  readonly rings?: readonly (readonly [x: number, y: number, across: number, down: number])[];
  /** Columns of stages that are drawn behind, by their middle. */
  readonly columns?: readonly number[];
  /** Bars on a line of days: how long each is, and whether it is the part that is short. */
  readonly bars?: readonly { readonly from: number; readonly to: number; readonly y: number; readonly isShort: boolean }[];
}

const dot = (x: number, y: number, role: DotRole = 'other'): SceneDot => ({ x, y, role });

const FALLS: MeasureScene = { dots: [dot(24, 36, 'me'), dot(80, 16, 'stops'), dot(80, 56, 'stops'), dot(136, 36, 'stops'), dot(136, 64)], links: [[0, 1], [0, 2], [1, 3], [2, 3]] };
const IN: readonly SceneDot[] = [dot(32, 12), dot(32, 36), dot(32, 60), dot(120, 36, 'me')];
const OUT: readonly SceneDot[] = [dot(40, 36, 'me'), dot(128, 12), dot(128, 36), dot(128, 60)];
const CYCLE: readonly SceneDot[] = [dot(60, 16), dot(100, 16), dot(100, 56, 'me'), dot(60, 56)];

/** One picture a measure. */
export const SCENES: Readonly<Record<MeasureId, MeasureScene>> = {
  critical_count: FALLS,
  critical_employee_share: { ...FALLS, rings: [[108, 36, 44, 32]] },
  critical_volume_share: { ...FALLS, links: [[0, 1, 4], [0, 2, 6], [1, 3, 3], [2, 3, 5]] },
  days_short: { dots: [dot(14, 22, 'stops'), dot(14, 50, 'me')], links: [], bars: [{ from: 28, to: 72, y: 22, isShort: false }, { from: 72, to: 148, y: 22, isShort: true }, { from: 28, to: 148, y: 50, isShort: false }] },
  esri: { dots: [dot(24, 16, 'stops'), dot(24, 56, 'stops'), dot(80, 36, 'me'), dot(136, 16, 'stops'), dot(136, 56, 'stops')], links: [[0, 2], [1, 2], [2, 3], [2, 4]] },
  esri_up: { dots: [dot(24, 16, 'stops'), dot(24, 56, 'stops'), dot(80, 36, 'me'), dot(136, 16), dot(136, 56)], links: [[0, 2], [1, 2], [2, 3], [2, 4]] },
  esri_down: { dots: [dot(24, 16), dot(24, 56), dot(80, 36, 'me'), dot(136, 16, 'stops'), dot(136, 56, 'stops')], links: [[0, 2], [1, 2], [2, 3], [2, 4]] },
  in_degree: { dots: IN, links: [[0, 3], [1, 3], [2, 3]] },
  out_degree: { dots: OUT, links: [[0, 1], [0, 2], [0, 3]] },
  in_strength: { dots: IN, links: [[0, 3, 5], [1, 3, 2], [2, 3, 8]] },
  out_strength: { dots: OUT, links: [[0, 1, 5], [0, 2, 2], [0, 3, 8]] },
  betweenness: { dots: [dot(20, 12), dot(20, 60), dot(80, 36, 'me'), dot(140, 12), dot(140, 60)], links: [[0, 2, 3], [1, 2, 3], [2, 3, 3], [2, 4, 3]] },
  closeness: { dots: [dot(20, 36), dot(64, 16), dot(64, 56), dot(108, 36, 'me'), dot(148, 36)], links: [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]], rings: [[108, 36, 56, 30]] },
  harmonic: { dots: [dot(16, 12), dot(16, 36), dot(16, 60), dot(70, 20), dot(70, 52), dot(132, 36, 'me')], links: [[0, 3], [1, 3], [1, 4], [2, 4], [3, 5], [4, 5]] },
  pagerank: { dots: [dot(20, 12), dot(20, 36), dot(20, 60), dot(76, 36, 'big'), dot(134, 36, 'me')], links: [[0, 3], [1, 3], [2, 3], [3, 4, 4]] },
  hub: { dots: [dot(28, 36, 'me'), dot(96, 16, 'big'), dot(96, 56, 'big'), dot(28, 8), dot(28, 64)], links: [[0, 1, 3], [0, 2, 3], [3, 1], [4, 2]] },
  authority: { dots: [dot(132, 36, 'me'), dot(64, 16, 'big'), dot(64, 56, 'big'), dot(132, 8), dot(132, 64)], links: [[1, 0, 3], [2, 0, 3], [1, 3], [2, 4]] },
  eigenvector: { dots: [dot(24, 16), dot(64, 16), dot(64, 56), dot(24, 56), dot(128, 36, 'me')], links: [[0, 1], [1, 2], [2, 3], [3, 0], [1, 4, 3], [2, 4, 3]] },
  katz: { dots: [dot(16, 36), dot(60, 14), dot(60, 58), dot(96, 36), dot(144, 36, 'me')], links: [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4, 3], [1, 4], [2, 4]] },
  hhi_suppliers: { dots: IN, links: [[0, 3, 1], [1, 3, 10], [2, 3, 1]] },
  hhi_buyers: { dots: OUT, links: [[0, 1, 1], [0, 2, 10], [0, 3, 1]] },
  tier: { dots: [dot(20, 36), dot(60, 20), dot(60, 52), dot(100, 36), dot(140, 36, 'me')], links: [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]], columns: [20, 60, 100, 140] },
  core_number: { dots: [dot(64, 20, 'me'), dot(96, 20), dot(96, 52), dot(64, 52), dot(20, 12), dot(144, 60)], links: [[0, 1], [1, 2], [2, 3], [3, 0], [0, 2], [3, 1], [4, 0], [2, 5]], rings: [[80, 36, 34, 30]] },
  community: { dots: [dot(28, 16), dot(56, 36, 'me'), dot(28, 56), dot(108, 16), dot(136, 36), dot(108, 56)], links: [[0, 1], [2, 1], [0, 2], [3, 4], [5, 4], [3, 5], [1, 3]], rings: [[40, 36, 32, 32], [120, 36, 32, 32]] },
  component: { dots: [dot(24, 20), dot(60, 36, 'me'), dot(24, 56), dot(112, 24), dot(144, 52)], links: [[0, 1], [2, 1], [3, 4]], rings: [[40, 38, 34, 32]] },
  strong_component: { dots: [...CYCLE, dot(16, 36), dot(146, 36)], links: [[0, 1, 3], [1, 2, 3], [2, 3, 3], [3, 0, 3], [4, 0], [1, 5]] },
  articulation_point: { dots: [dot(24, 16), dot(24, 56), dot(80, 36, 'me'), dot(136, 16), dot(136, 56)], links: [[0, 1], [0, 2], [1, 2], [2, 3], [2, 4], [3, 4]], rings: [[24, 36, 20, 32], [136, 36, 20, 32]] },
};
