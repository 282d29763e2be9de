import { RECORD_KINDS } from '#graph-model/dataset.ts';
import type { RecordKind } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';
import type { ExpectedRecord } from './expected-records.ts';

/** A store names at most so many places at fault; the message tells when there are more. */
export const MAX_FINDINGS = 1_000;

/** A field `field` of record `id` that refers to `value`, which is not there. */
export interface BrokenReference {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  /** True where the change set itself takes the record away that is referred to. */
  readonly deleted: boolean;
}

/** Findings `still_referred_to` (this change set deletes what others need) and `dangling_reference` (it was never there). */
export function brokenReferences(broken: readonly BrokenReference[]): AtlasError {
  const findings = broken.map((reference) => referenceFinding(reference, 'still_referred_to'));
  return new AtlasError('bad_input', `${howMany(findings, 'reference')} to records that are not there; nothing was changed`, { findings: some(findings) });
}

/** Findings of an undo that would leave references without their record: `referred_to_since` and `dangling_reference`. */
export function undoBreaksReferences(broken: readonly BrokenReference[]): AtlasError {
  const findings = broken.map((reference) => referenceFinding(reference, 'referred_to_since'));
  return new AtlasError('conflict', `The undo would break ${howMany(findings, 'reference')} made since; nothing was changed`, { findings: some(findings) });
}

function referenceFinding({ kind, id, field, value, deleted }: BrokenReference, whenDeleted: string): Finding {
  return { severity: 'error', code: deleted ? whenDeleted : 'dangling_reference', file: kind, field, value, details: { record: id } };
}

/** A record that is no longer as a change set left it, with the later change set that changed it. */
export interface ChangedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly changeSet: string;
  readonly revision: number;
}

/** Findings `changed_since`: records that an undo would overwrite. */
export function changedSince(changed: readonly ChangedRecord[]): AtlasError {
  const findings = changed.map(({ kind, id, changeSet, revision }): Finding => ({
    severity: 'error', code: 'changed_since', file: kind, field: 'id', value: id, details: { changeSet, revision },
  }));
  return new AtlasError('conflict', `${howMany(findings, 'record')} changed since; nothing was undone`, { findings: some(findings) });
}

export function alreadyUndone(id: string, undoneBy: string): AtlasError {
  const finding: Finding = { severity: 'error', code: 'already_undone', file: 'changeSet', field: 'id', value: id, details: { changeSet: undoneBy } };
  return new AtlasError('conflict', `Change set ${id} was undone already by ${undoneBy}; undo that one to bring it back`, { findings: [finding] });
}

export function idTaken(id: string): AtlasError {
  return new AtlasError('conflict', `The id ${id} belongs to another change set`);
}

export function otherRevision(expected: number, actual: number): AtlasError {
  return new AtlasError('conflict', `The network is at revision ${actual}, not ${expected}`);
}

/** Findings `changed_meanwhile`: records that are not as the author of a change set saw them. */
export function changedMeanwhile(records: readonly ExpectedRecord[]): AtlasError {
  const findings = records.map(({ kind, id }): Finding => ({ severity: 'error', code: 'changed_meanwhile', file: kind, field: 'id', value: id }));
  return new AtlasError('conflict', `${howMany(findings, 'record')} changed meanwhile; nothing was stored`, { findings: some(findings) });
}

export function unknownChangeSet(id: string): AtlasError {
  return new AtlasError('not_found', `There is no change set ${id}`);
}

/** Finding `store_not_empty`: what would be filled holds data, and nobody said that they are to be replaced. */
export function notEmpty(place: string, revision?: number): AtlasError {
  const finding: Finding = { severity: 'error', code: 'store_not_empty', value: place, ...(revision === undefined ? {} : { details: { revision } }) };
  return new AtlasError('conflict', `There are data in ${place} already; nothing was changed`, { findings: [finding] });
}

/** Throws `bad_input` for a kind of record that does not exist, as a caller without types may give. */
export function checkKind(kind: RecordKind): void {
  if (!RECORD_KINDS.includes(kind)) throw new AtlasError('bad_input', `There is no kind of record "${kind}"`);
}

/** Where to page on from, and how many items: 50 from the newest on unless told. Throws `bad_input` for what is no positive integer. */
export function resolvePage(options: { limit?: number; before?: number } = {}): { limit: number; before: number } {
  const { limit = 50, before = Number.MAX_SAFE_INTEGER } = options;
  for (const [name, value] of Object.entries({ limit, before })) {
    if (!Number.isSafeInteger(value) || value < 1) throw new AtlasError('bad_input', `${name} must be a positive integer, not ${value}`);
  }
  return { limit, before };
}

function howMany(findings: readonly Finding[], noun: string): string {
  const count = findings.length > MAX_FINDINGS ? `more than ${MAX_FINDINGS}` : String(findings.length);
  return `${count} ${noun}${findings.length === 1 ? '' : 's'}`;
}

function some(findings: readonly Finding[]): readonly Finding[] {
  return findings.slice(0, MAX_FINDINGS);
}
