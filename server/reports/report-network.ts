import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import type { Language } from '#graph-model/language.ts';
import type { Region } from '#graph-model/region.ts';
import type { RegionQuery } from '#server/network/region-asked.ts';
import type { NamedNetwork } from '#server/present/named-network.ts';
import type { ReferenceData } from '#seed-data/reference/reference-data.ts';
import type { AskForReport } from './report-answers.ts';

/** What a report is about, and what it is to be like. */
export interface ReportRequest {
  readonly of: { readonly kind: 'firm'; readonly firm: string } | ({ readonly kind: 'region' | 'tables' } & RegionQuery);
  readonly language: Language;
  /** Of the program. */
  readonly version: string;
  readonly values: ReadonlyMap<MeasureId, MeasureValues>;
  /** Streams are left as they are, so that tests can read them. */
  readonly uncompressed?: boolean;
}

/** What reports are made of. */
export interface ReportNetwork extends NamedNetwork {
  readonly dataset: Dataset;
  readonly region: Region;
  readonly reference: ReferenceData;
  readonly ask: AskForReport;
}
