import type { Words } from '../language.ts';
import type { AnalysisContext } from './analysis-context.ts';

/** Fixed names: scripts of analysts rely on them. */
export const MEASURE_IDS = [
  'critical_count', 'critical_employee_share', 'critical_volume_share', 'days_short',
  'esri', 'esri_up', 'esri_down',
  'in_degree', 'out_degree', 'in_strength', 'out_strength',
  'betweenness', 'closeness', 'harmonic', 'pagerank', 'hub', 'authority', 'eigenvector', 'katz',
  'hhi_suppliers', 'hhi_buyers',
  'tier', 'core_number', 'community', 'component', 'strong_component', 'articulation_point',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** Headings under which menus show measures, in this order: what fails, with whom the firm trades, where it stands, what hangs together. */
export const MEASURE_GROUPS = ['failure', 'partners', 'position', 'cohesion'] as const;
export type MeasureGroup = (typeof MEASURE_GROUPS)[number];

/** How a value reads: a count of firms, a share 0–1, euro per year, a score without unit, a group number, yes (1) or no (0), a stage, days. */
export type MeasureUnit = 'firms' | 'share' | 'eur_per_year' | 'score' | 'group' | 'yes_no' | 'tier' | 'days';

/** What a measure is, for people. `label` says what it means for a firm; `term` is the field's word for it. */
export interface MeasureDefinition {
  readonly id: MeasureId;
  readonly group: MeasureGroup;
  readonly label: Words;
  readonly term: Words;
  readonly question: Words;
  readonly formula: Words;
  readonly unit: MeasureUnit;
  /** Paper or standard that defines it. */
  readonly source: string;
}

/** One value per firm in order of `AnalysisContext.network.firms`; NaN is unknown. */
export interface MeasureValues {
  readonly values: Float64Array;
  /** Share (0–1) of the data the measure needed that was there. */
  readonly coverage: number;
  /** Why values are unknown, or which assumption was made. */
  readonly note?: Words;
}

/** A measure is an object of the catalogue; menus, forms, documents and legends are made from it. */
export interface Measure extends MeasureDefinition {
  /** Pure; same data give the same numbers. Throws `AtlasError` only for what no network can answer. */
  readonly compute: (context: AnalysisContext) => MeasureValues;
  /** Where computing takes minutes: the words that are shown instead, until somebody asks for the measure by its id. */
  readonly onRequest?: (context: AnalysisContext) => Words | undefined;
}

/** The values that everybody sees without asking: computed, or unknown with the reason where that takes minutes. */
export function valuesUnasked(measure: Measure, context: AnalysisContext): MeasureValues {
  const note = measure.onRequest?.(context);
  return note === undefined ? measure.compute(context) : { values: new Float64Array(context.network.firms.length).fill(Number.NaN), coverage: 0, note };
}
