import { hash } from 'node:crypto';
import type { Change, ChangeSet, ChangeSetSummary } from '#graph-model/change-set.ts';
import type { RecordKind, RecordOf } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Finding } from '#graph-model/finding.ts';
import { ChangeSetId, mintId } from '#graph-model/identifier.ts';
import { checkSurroundings } from '#server/edits/check-surroundings.ts';
import { ConflictingEdit, conflictsOf } from '#server/edits/conflicting-edit.ts';
import { editTitle, untitled } from '#server/edits/edit-title.ts';
import { withCurrentReferences } from '#server/edits/current-references.ts';
import { readEdits, type Edit } from '#server/edits/read-edits.ts';
import { referenceLookup } from '#server/imports/reference-lookup.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import type { Services } from '#server/services.ts';
import type { ExpectedRecord } from '#server/store/expected-records.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import { MAX_FINDINGS } from '#server/store/store-faults.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface EditOptions {
  readonly author: string;
  /** What the history calls it; the names of the records unless told. */
  readonly title?: string;
  /** Makes a repeated request harmless: the same edits under the same key are applied once, and new records get the same ids. */
  readonly requestKey?: string;
}

/** What edits did. `summary` counts nothing where all was as wanted already. */
export interface EditOutcome {
  readonly summary: ChangeSetSummary;
  /** One a change, in their order. */
  readonly changes: readonly Change[];
  readonly warnings: readonly Finding[];
}

/**
 * Applies edits as one change set, each only where its record is as expected. Whoever asks this server afterwards sees them.
 * @throws AtlasError `bad_input` with every fault; `ConflictingEdit` with both versions; `not_found` where a single edit is of what never was.
 */
export function editRecords(services: Services, sent: readonly Edit[], options: EditOptions): Promise<EditOutcome> {
  return oneAtATime(services.store, async () => {
    const edits = sent.map((edit, position) => withId(edit, services, options.requestKey && `${options.requestKey} ${position}`));
    // Whoever edits need not wait for the network that the edit before is making.
    const snapshot = services.atlas.latest() ?? (await services.atlas.current());
    const { changes: read, expectedRecords, findings } = readEdits(edits, { reference: referenceLookup(services.reference), today: snapshot.day });
    const changes = withCurrentReferences(read, snapshot.index.formerFirms);
    const id = changeSetId(services, [options.requestKey, read, expectedRecords]);
    const known = options.requestKey === undefined ? undefined : await services.store.changeSet(id);
    if (known) return { summary: known, changes, warnings: findings };
    const all = [...findings, ...(await faultsAmongOthers(services, changes, snapshot))];
    refuseFaulty(all);
    const title = options.title ?? (await titleOf(services, changes, snapshot));
    const summary = await apply(services.store, { id, title, reason: 'edit', author: options.author, at: services.now(), changes }, expectedRecords);
    if (isKept(summary)) services.atlas.changed(changes, summary);
    else await refuseUnknown(services, changes);
    return { summary, changes, warnings: all };
  });
}

/** A new id; where the request has a key, one that says what was asked under it, so that a key used twice never stands for two things. */
function changeSetId({ random }: Services, request: readonly [key: string | undefined, ...asked: unknown[]]): ChangeSetId {
  return ChangeSetId.parse(request[0] === undefined ? mintId('changeSet', random) : `edit-${hash('sha256', JSON.stringify(request), 'base64url')}`);
}

function withId(edit: Edit, { random }: Services, key: string | undefined): Edit {
  if (edit.expected !== 'absent' || edit.id !== undefined || edit.sent?.id !== undefined) return edit;
  return { ...edit, id: mintId(edit.kind, key === undefined ? random : randomOf(`${edit.kind} ${key}`)) };
}

/** Numbers in [0, 1) that are the same for the same text. */
function randomOf(text: string): () => number {
  let draws = 0;
  return () => hash('sha256', `${text} ${draws++}`, 'buffer').readUInt32BE() / 2 ** 32;
}

/** A network that lacks what a record refers to may only be behind another server's. */
async function faultsAmongOthers({ atlas, store }: Services, changes: readonly Change[], snapshot: Snapshot): Promise<Finding[]> {
  const findings = checkSurroundings(changes, snapshot.index);
  const isSure = findings.every(({ code }) => code !== 'dangling_reference') || (await store.revision()) <= snapshot.revision;
  return isSure ? findings : checkSurroundings(changes, (await atlas.refresh()).index);
}

function refuseFaulty(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return;
  throw new AtlasError('bad_input', `${errors === 1 ? 'One place is' : `${errors} places are`} at fault; nothing was stored.`, { findings: findings.slice(0, MAX_FINDINGS) });
}

async function titleOf({ store }: Services, changes: readonly Change[], { index }: Snapshot): Promise<string> {
  const stored = new Map<Change, RecordOf[RecordKind]>();
  for (const change of untitled(changes)) {
    const record = await store.get(change.kind, change.id);
    if (record) stored.set(change, record);
  }
  return editTitle(changes, stored, index);
}

async function apply(store: GraphStore, changeSet: ChangeSet, expectedRecords: readonly ExpectedRecord[]): Promise<ChangeSetSummary> {
  const { changes } = changeSet;
  try {
    return await store.apply(changeSet, { expectedRecords });
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'conflict' || error.findings.length === 0) throw error;
    const conflicts = await conflictsOf(store, error, changes, expectedRecords);
    if (changes.length === 1 && expectedRecords[0].version !== 'absent' && conflicts[0]?.changedBy === undefined) throw neverWas(changes[0]);
    throw new ConflictingEdit(error, conflicts);
  }
}

/** A single delete of what never was is a mistake, one of what is gone already is done. */
async function refuseUnknown({ store }: Services, changes: readonly Change[]): Promise<void> {
  const [change] = changes;
  if (changes.length === 1 && change.op === 'delete' && (await store.history(change.kind, change.id)).length === 0) throw neverWas(change);
}

function neverWas(change: Change): AtlasError {
  return new AtlasError('not_found', `There never was a ${change.kind} "${change.op === 'put' ? change.record.id : change.id}".`);
}

/** Whether a change set is in the history: one that counts nothing is not. */
export function isKept({ counts }: ChangeSetSummary): boolean {
  return counts.created + counts.updated + counts.deleted > 0;
}
