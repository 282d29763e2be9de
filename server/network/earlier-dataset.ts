import type { Change, RecordStep } from '#graph-model/change-set.ts';
import { changedDataset } from '#graph-model/changed-dataset.ts';
import type { Dataset } from '#graph-model/dataset.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { GraphStore } from '#server/store/graph-store.ts';
import type { Snapshot } from './atlas.ts';

/** So many change sets, or records that they touched, are taken back at most: seconds of work. */
const MOST_CHANGE_SETS = 1_000;
const MOST_STEPS = 200_000;

/**
 * The records as they were at an earlier revision: what came since taken back in memory. Costs what changed since, not what there is;
 * lists in which nothing changed are shared with the present ones.
 * @throws AtlasError as `changesBack`.
 */
export async function datasetAt(store: Pick<GraphStore, 'changeSets' | 'steps'>, now: Pick<Snapshot, 'revision' | 'dataset'>, revision: number): Promise<Dataset> {
  return changedDataset(now.dataset, await changesBack(store, now, revision));
}

/**
 * The changes that lead from the present records back to those of an earlier revision, newest first.
 * @throws AtlasError `bad_input` for a revision that is not an earlier one, `too_large` where too much has changed since.
 */
export async function changesBack(store: Pick<GraphStore, 'changeSets' | 'steps'>, now: Pick<Snapshot, 'revision'>, revision: number): Promise<Change[]> {
  if (revision > now.revision) throw new AtlasError('bad_input', `There is no revision ${revision} yet: the data are at revision ${now.revision}.`);
  const since = revision === now.revision ? [] : await store.changeSets({ before: now.revision + 1, limit: Math.min(now.revision - revision, MOST_CHANGE_SETS + 1) });
  const sets = since.filter((set) => set.revision > revision);
  const touched = sets.reduce((sum, { counts: { created, updated, deleted } }) => sum + created + updated + deleted, 0);
  if (sets.length > MOST_CHANGE_SETS || touched > MOST_STEPS) throw new AtlasError('too_large', `Too much has changed since revision ${revision}: choose one at most ${MOST_CHANGE_SETS} revisions and ${MOST_STEPS} records back.`);
  const back: Change[] = [];
  for (const { id } of sets) back.push(...((await store.steps(id)) ?? []).map(takenBack));
  return back;
}

function takenBack({ kind, id, before }: RecordStep): Change {
  return before === undefined ? { op: 'delete', kind, id } : ({ op: 'put', kind, record: before } as Change);
}
