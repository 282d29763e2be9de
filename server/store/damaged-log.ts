import { AtlasError } from '#graph-model/errors.ts';

/** A log that contradicts itself: the file or store that it came from is damaged. */
export function damagedLog(reason: string): AtlasError {
  return new AtlasError('bad_input', `What was read is damaged: ${reason}; nothing was changed`, { findings: [{ severity: 'error', code: 'damaged_log', details: { reason } }] });
}
