import type { RecordKind } from '#graph-model/dataset.ts';
import { recordVersion } from './record-version.ts';
import { sameValue } from '#graph-model/same-value.ts';

/** What a caller takes for granted of a record: that it is not there, that it is there, or that it has one of these versions. */
export type Expectation = 'absent' | 'present' | readonly string[];

/** A record that a change set may only meet as its author saw it. */
export interface ExpectedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: Expectation;
}

/** Names a record among those of all kinds. */
export function recordKey(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

/** Whether a record is as expected. `stored` is its JSON text, undefined where it is not there. */
export function isAsExpected({ version }: ExpectedRecord, stored: string | undefined): boolean {
  if (stored === undefined) return version === 'absent';
  return version === 'present' || (version !== 'absent' && version.includes(recordVersion(JSON.parse(stored) as object)));
}

/** Whether a change would leave a record as it is: then nobody's work is lost, whatever was expected. Both are JSON texts, undefined for none. */
export function isDoneAlready(stored: string | undefined, wanted: string | undefined): boolean {
  if (stored === undefined || wanted === undefined) return stored === wanted;
  return stored === wanted || sameValue(JSON.parse(stored), JSON.parse(wanted));
}
