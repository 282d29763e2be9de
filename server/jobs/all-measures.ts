import { createHash } from 'node:crypto';
import type { AnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { communities } from '#graph-model/analysis/community.ts';
import { valuesUnasked, type Measure, type MeasureId, type MeasureValues } from '#graph-model/analysis/measure.ts';
import { summarise, type NetworkSummary } from '#graph-model/analysis/network-summary.ts';
import { partsRead } from '#graph-model/analysis/parts-read.ts';
import { presentMeasureColumns } from '#server/present/measures-view.ts';

/** Every measure of the catalogue for one network, and the network in figures. */
export interface Measured {
  /** Values lie in shared memory: threads pass them on without copying. */
  readonly values: ReadonlyMap<MeasureId, MeasureValues>;
  readonly summary: NetworkSummary;
  /** Measures that take minutes and are left unknown until somebody asks for them by id. */
  readonly unasked: ReadonlySet<MeasureId>;
  /** By measure what stands for all that it read: the same digest, the same values. */
  readonly digests: ReadonlyMap<MeasureId, string>;
  /** The columns of `/measures` as JSON, in UTF-8. */
  readonly text: Uint8Array;
}

/** What is known of the network before an edit. */
export type MeasuresBefore = Pick<Measured, 'values' | 'digests' | 'summary'>;

/** All measures of a network; those whose data the edits since `before` did not touch are taken over. Tells the share of the measures done. */
export function allMeasures(context: AnalysisContext, before?: MeasuresBefore, onProgress?: (share: number) => void): Measured {
  const unasked = new Set<MeasureId>();
  const digests = new Map<MeasureId, string>();
  const reused = new Set<MeasureId>();
  const digest = digester();
  const valuesOf = (measure: Measure): MeasureValues => {
    if (measure.onRequest?.(context)) {
      unasked.add(measure.id);
      return valuesUnasked(measure, context);
    }
    const parts = partsRead(measure.id, context);
    if (parts === undefined) return measure.compute(context);
    digests.set(measure.id, digest(parts));
    if (before?.digests.get(measure.id) !== digests.get(measure.id)) return measure.compute(context);
    reused.add(measure.id);
    return before!.values.get(measure.id)!;
  };
  const values = new Map(MEASURES.map((measure, place): [MeasureId, MeasureValues] => {
    onProgress?.(place / MEASURES.length);
    return [measure.id, inSharedMemory(valuesOf(measure))];
  }));
  const divided = reused.has('community') ? dividedBefore(before!.summary) : communities(context);
  const text = new TextEncoder().encode(JSON.stringify(presentMeasureColumns(values)));
  return { values, summary: summarise(context, divided), unasked, digests, text };
}

function dividedBefore({ communities: groups, modularity }: NetworkSummary): { groups: number; modularity: number } {
  return { groups, modularity: modularity ?? Number.NaN };
}

function inSharedMemory(result: MeasureValues): MeasureValues {
  const { values } = result;
  if (values.buffer instanceof SharedArrayBuffer) return result;
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return { ...result, values: shared };
}

/** Digests of parts; each list of parts is read once. */
function digester(): (parts: readonly unknown[]) => string {
  const known = new Map<readonly unknown[], string>();
  return (parts) => {
    const found = known.get(parts);
    if (found !== undefined) return found;
    const hash = createHash('sha256');
    for (const part of parts) {
      if (ArrayBuffer.isView(part)) hash.update(`${part.constructor.name} ${part.byteLength}:`).update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
      else hash.update(`${JSON.stringify(part)};`);
    }
    const digest = hash.digest('base64url');
    known.set(parts, digest);
    return digest;
  };
}
