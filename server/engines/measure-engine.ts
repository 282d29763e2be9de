import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import type { EngineId } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import type { Snapshot } from '#server/network/atlas.ts';

export interface EngineRequest {
  readonly measures: readonly MeasureId[];
  /** Also the bridges. */
  readonly bridges?: boolean;
  /** Only relations in force on this day (`YYYY-MM-DD`) count; without a day every relation does. */
  readonly day?: string;
  /** From how many firms betweenness is estimated; exact from the number of firms on. Unless told, from as many as the local engine. */
  readonly samplingSize?: number;
  /** Ends the computation where nobody waits for it any more. */
  readonly signal?: AbortSignal;
  /** The network to compute; unless told, the one of now. An engine that reads the network by itself computes the one of now. */
  readonly snapshot?: Snapshot;
  /** Told the share (0–1) that is done, by an engine that knows it. */
  readonly onProgress?: (share: number) => void;
}

/** Values of a measure and with what they were computed. */
export interface EngineValues extends MeasureValues {
  readonly parameters?: Readonly<Record<string, number>>;
}

/** What an engine found out about the network of one revision. */
export interface EngineAnswer {
  readonly engine: EngineId;
  readonly revision: number;
  readonly day?: string;
  /** Whether any of the firms does not exist. */
  readonly fictitious: boolean;
  /** Ascending by id (code point); values are in this order. */
  readonly firms: readonly FirmRef[];
  readonly values: ReadonlyMap<MeasureId, EngineValues>;
  /** Ids, smaller first, in order. */
  readonly bridges?: readonly (readonly [string, string])[];
}

/** Computes measures of the network as it is in the store now. */
export interface MeasureEngine {
  /**
   * @throws AtlasError `bad_input` for a measure this engine has not, `not_offered` where the engine is not there, `too_large` for a
   * network beyond its memory, `conflict` where the network keeps changing or the signal ended it.
   */
  compute(request: EngineRequest): Promise<EngineAnswer>;
}
