import { AtlasError } from '#graph-model/errors.ts';

/** A log that contradicts itself: the file or store that it came from is damaged. `place` counts its entries from 1. */
export function damagedLog(reason: string, place?: number): AtlasError {
  return new AtlasError('bad_input', `What was read is damaged: ${reason}`, {
    findings: [{ severity: 'error', code: 'damaged_log', details: { reason, ...(place === undefined ? {} : { entry: place }) } }],
  });
}
