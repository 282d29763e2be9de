import type { RecordStep } from '#graph-model/change-set.ts';
import type { UndoPreview } from '#graph-model/contract/imports.ts';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '#graph-model/dataset.ts';
import { titleOf } from '#server/edits/edit-title.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import type { Services } from '#server/services.ts';
import { recordKey } from '#server/store/expected-records.ts';
import { planUndo, presentRecords, type KeptRecord, type UndoPlan } from './plan-undo.ts';
import { undoableSteps } from './undoable-steps.ts';

/** So many records are named; the rest is counted. */
const NAMED = 200;

/**
 * What taking a change set back would do now; changes nothing.
 * @throws AtlasError `not_found`, `conflict` where it was undone already.
 */
export async function previewUndo(services: Services, id: string): Promise<UndoPreview> {
  const { changeSet, steps } = await undoableSteps(services.store, id);
  const snapshot = await services.atlas.current();
  const plan = planUndo(steps, snapshot.dataset);
  const shown = plan.kept.slice(0, NAMED);
  const nameOf = recordNames(steps, snapshot, shown);
  const named = (kind: RecordKind, record: string) => ({ kind, id: record, name: nameOf(kind, record) });
  return {
    revision: snapshot.revision,
    changeSet: { ...changeSet },
    kinds: countsByKind(plan),
    keptCount: plan.kept.length,
    kept: shown.map(({ kind, id: record, because, fields, by }) => ({
      ...named(kind, record), because, ...(fields && { fields: [...fields] }), ...(by && { by: named(by.kind, by.id) }),
    })),
  };
}

function countsByKind({ steps }: Pick<UndoPlan, 'steps'>): UndoPreview['kinds'] {
  return RECORD_KINDS.flatMap((kind) => {
    const counts = { kind, created: 0, updated: 0, deleted: 0 };
    for (const step of steps) if (step.kind === kind) counts[step.does]++;
    return counts.created + counts.updated + counts.deleted === 0 ? [] : [counts];
  });
}

/** What a record is called: now, or else when the change set met it. */
function recordNames(steps: readonly RecordStep[], { dataset, index }: Snapshot, kept: readonly KeptRecord[]): (kind: RecordKind, id: string) => string {
  const records = new Map<string, unknown>(steps.map(({ kind, id, before, after }) => [recordKey(kind, id), before ?? after]));
  const asked = kept.flatMap(({ by, ...record }) => (by ? [record, by] : [record]));
  for (const [key, record] of presentRecords(dataset, asked)) records.set(key, record);
  const recordOf = (kind: RecordKind, id: string) => records.get(recordKey(kind, id)) as RecordOf[RecordKind] | undefined;
  const nameOf = (id: string): string => {
    const past = recordOf('firm', id) ?? recordOf('product', id);
    return index.firms.get(id)?.name ?? index.products.get(id)?.name ?? (past && 'name' in past ? past.name : id);
  };
  return (kind, id) => {
    const record = recordOf(kind, id);
    return record ? titleOf(record, nameOf) : nameOf(id);
  };
}
