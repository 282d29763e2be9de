import { setImmediate as turn } from 'node:timers/promises';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import type { EngineAnswer } from '#server/engines/measure-engine.ts';
import type { Measured } from '#server/jobs/all-measures.ts';
import { known, presentMeasure } from './measures-view.ts';

/** All measures as `/measures` shows them, as JSON in UTF-8. */
export function measuresText(revision: number, { text }: Pick<Measured, 'text'>): Uint8Array {
  return Buffer.concat([Buffer.from(`{"revision":${revision},"measures":`), text, Buffer.from('}')]);
}

/** The same bytes in the form in which they are sent. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Firms between two turns of the event loop: some two milliseconds. */
const FIRMS = 5_000;

/** One measure of an answer as `/analyses/{id}` shows it, as JSON in UTF-8; other requests have their turn meanwhile. */
export async function measureText({ engine, revision, day, firms, values }: EngineAnswer, id: MeasureId): Promise<Uint8Array> {
  const { coverage, note, parameters, values: ofFirms } = values.get(id)!;
  const head = JSON.stringify({ ...presentMeasure(measureById(id)!), engine, revision, day, coverage, note, parameters });
  const pieces = [`${head.slice(0, -1)},"values":{`];
  for (let from = 0; from < firms.length; from += FIRMS) {
    const part = firms.slice(from, from + FIRMS).map((firm, place) => `${JSON.stringify(firm.id)}:${known(ofFirms[from + place])}`);
    pieces.push(`${from === 0 ? '' : ','}${part.join(',')}`);
    await turn();
  }
  return Buffer.from(`${pieces.join('')}}}`);
}
