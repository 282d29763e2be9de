import type { FirmCriticalView, regionCritical } from '#graph-model/contract/analyses.ts';
import type { FirmSurvivalView } from '#graph-model/contract/days.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import type { InterventionsView } from '#graph-model/contract/interventions.ts';
import type { FirmHintsView, FirmMarketsView } from '#graph-model/contract/markets.ts';
import type { RegionGapsView, RegionOriginView } from '#graph-model/contract/region-purchases.ts';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';

/** Questions that reports ask, with what comes back: the very answers that the page gets, so that no number can differ from it. */
export interface ReportAnswers {
  readonly critical: FirmCriticalView;
  readonly firm_survival: FirmSurvivalView;
  readonly interventions: InterventionsView;
  readonly firm_markets: FirmMarketsView;
  readonly firm_hints: FirmHintsView;
  readonly region_critical: ResultOf<typeof regionCritical>;
  readonly region_origin: RegionOriginView;
  readonly region_gaps: RegionGapsView;
  readonly specialisation: SpecialisationView;
}

/** Asks a question with the defaults of its parameters where none are given. */
export type AskForReport = <Id extends keyof ReportAnswers>(question: Id, parameters: Readonly<Record<string, unknown>>) => Promise<ReportAnswers[Id]>;
