import neo4j from 'neo4j-driver';
import type { ChangeSetSummary } from '#graph-model/change-set.ts';
import { RECORD_KINDS } from '#graph-model/dataset.ts';
import type { AtlasError } from '#graph-model/errors.ts';
import type { ChangeSetHead } from '../storable.ts';
import { alreadyUndone, brokenReferences, otherRevision, unknownChangeSet, type BrokenReference } from '../store-faults.ts';
import { abandonedReferences, danglingReferences, inOrder } from './broken-references.ts';
import { CHANGE_SET, INSERT_CHANGE_SET, INSERT_PAST_STATES, LINK_UNDO, LOCK_ATLAS, type AtlasState } from './change-set-queries.ts';
import { withoutRecord, withRecord, type Fingerprint } from './fingerprint.ts';
import { noAtlas } from './neo4j-faults.ts';
import { BATCH, batches, planChanges, storedRows, type KindPlan, type Plan, type StoredRecords } from './plan-changes.ts';
import { pipelineOn, type Pipeline, type Runner } from './query.ts';
import type { Row } from './record-rows.ts';
import { changedKinds, pastStates, removeLinks, writeRecords, type Places } from './write-changes.ts';

const FEW = 100;

/** Locks the Atlas node; what the store is at, and the change set where it is known already. */
export async function beginChangeSet(run: Runner, id: string): Promise<{ state: AtlasState; known?: ChangeSetSummary }> {
  const [begun] = await run.all(LOCK_ATLAS, { id });
  if (!begun) throw noAtlas();
  return begun;
}

/** Applies a change set in the transaction of `run`, or finds it applied. May be repeated. */
export async function applyChangeSet(run: Runner, head: ChangeSetHead, rows: readonly Row[], places: Places, expectedRevision?: number): Promise<ChangeSetSummary> {
  const beginning = beginChangeSet(run, head.id);
  // Few records are asked for behind the lock without waiting for it.
  const looking = rows.length <= FEW ? storedRows(run, rows) : undefined;
  looking?.catch(() => undefined);
  const { state, known } = await beginning;
  if (known) return known;
  if (expectedRevision !== undefined && expectedRevision !== state.revision) throw otherRevision(expectedRevision, state.revision);
  if (head.undoes !== undefined) await undoable(run, head.undoes);
  return writeChangeSet(run, { head, rows, state, places, stored: await looking, faultOf: brokenReferences });
}

/** The change set, or `not_found`; `conflict` where it was undone already. */
export async function undoable(run: Runner, id: string): Promise<ChangeSetSummary> {
  const [changeSet] = await run.all(CHANGE_SET, { id });
  if (!changeSet) throw unknownChangeSet(id);
  if (changeSet.undoneBy !== undefined) throw alreadyUndone(id, changeSet.undoneBy);
  return changeSet;
}

interface Write {
  readonly head: ChangeSetHead;
  readonly rows: readonly Row[];
  readonly state: AtlasState;
  readonly places: Places;
  /** What is stored of the rows, where that is known already. */
  readonly stored?: StoredRecords;
  /** Words for references that would lead nowhere; in an undo they are the fault of later changes. */
  readonly faultOf: (broken: readonly BrokenReference[]) => AtlasError;
}

/** Writes records, past states and the change set. The lock must be held. */
export async function writeChangeSet(run: Runner, { head, rows, state, places, stored, faultOf }: Write): Promise<ChangeSetSummary> {
  const plan = planChanges(rows, stored ?? (await storedRows(run, rows, state)));
  const counts = countsOf(plan);
  if (counts.created + counts.updated + counts.deleted === 0) return { ...head, revision: state.revision, counts };
  const revision = state.revision + 1;
  const to = pipelineOn(run, 2 * BATCH);
  await removeFaultless(run, to, plan, faultOf);
  await writeRecords(to, plan, revision, places);
  const [past = [], ...further] = batches(pastStates(plan, revision));
  for (const states of further) await to.send(INSERT_PAST_STATES, { rows: states }, states.length);
  const properties = { ...head, revision: neo4j.int(revision), ...integers(counts) };
  await to.send(INSERT_CHANGE_SET, { properties, changed: changedParts(plan), past, ...atlasAfter(plan, state, revision) });
  if (head.undoes !== undefined) await to.send(LINK_UNDO, { id: head.id, undoes: head.undoes });
  await to.end();
  return { ...head, revision, counts };
}

/** Takes relationships away, and throws where references would lead nowhere. */
async function removeFaultless(run: Runner, to: Pipeline, plan: Plan, faultOf: Write['faultOf']): Promise<void> {
  const dangling = await danglingReferences(run, plan);
  await removeLinks(to, plan);
  const abandoned = plan.firm.deleted.length + plan.product.deleted.length > 0 ? await abandonedReferences(run, plan) : [];
  if (dangling.length + abandoned.length > 0) throw faultOf(inOrder([...dangling, ...abandoned]));
}

function countsOf(plan: Plan): ChangeSetSummary['counts'] {
  const sum = (count: (ofKind: KindPlan) => number): number => RECORD_KINDS.reduce((total, kind) => total + count(plan[kind]), 0);
  return { created: sum(({ created }) => created.length), updated: sum(({ updated }) => updated.length), deleted: sum(({ deleted }) => deleted.length) };
}

function changedParts(plan: Plan): { place: unknown; kind: string; ids: readonly string[] }[] {
  return changedKinds(plan).flatMap((kind) => [...batches(plan[kind].changed)].map((ids) => ({ kind, ids }))).map((part, place) => ({ place: neo4j.int(place), ...part }));
}

function atlasAfter(plan: Plan, { fingerprints }: AtlasState, revision: number): Record<string, unknown> {
  const after = RECORD_KINDS.map((kind) => fingerprintAfter(plan[kind], fingerprints[kind], revision));
  return { revision: neo4j.int(revision), counts: after.map(({ count }) => neo4j.int(count)), sums: after.map(({ sum }) => neo4j.int(sum)) };
}

function fingerprintAfter({ created, updated, deleted }: KindPlan, before: Fingerprint, revision: number): Fingerprint {
  let after = before;
  for (const { id } of created) after = withRecord(after, id, revision);
  for (const { row, before: old } of updated) after = withRecord(withoutRecord(after, row.id, old.revision), row.id, revision);
  for (const { id, revision: old } of deleted) after = withoutRecord(after, id, old);
  return after;
}

function integers(counts: Readonly<Record<string, number>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, neo4j.int(count)]));
}
