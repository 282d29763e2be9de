import type { Change, RecordStep } from '#graph-model/change-set.ts';
import { LIST_OF, RECORD_KINDS, type Dataset, type RecordKind } from '#graph-model/dataset.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import { recordKey } from '#server/store/expected-records.ts';
import { REFERENCES } from '#server/store/references.ts';
import { sameValue } from '#graph-model/same-value.ts';

/** Why an undo leaves a record, or some of its fields, as they are. */
export type KeptBecause = 'changed_since' | 'deleted_since' | 'referred_to_since' | 'reference_gone';

/** A record that an undo leaves as it is, whole or in `fields`; `by` is the record that refers to it, or the one that it would refer to. */
export interface KeptRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly because: KeptBecause;
  readonly fields?: readonly string[];
  readonly by?: { readonly kind: RecordKind; readonly id: string };
}

/** What taking a change set back does now: `changes` undo it as far as nobody came after it, `kept` is what others have built upon since. */
export interface UndoPlan {
  readonly changes: readonly Change[];
  /** What each change does, in their order. */
  readonly steps: readonly { readonly kind: RecordKind; readonly does: 'created' | 'updated' | 'deleted' }[];
  readonly kept: readonly KeptRecord[];
}

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** What a record shall be: `target` is absent where it goes, `now` where it is not there. */
interface Wanted {
  readonly kind: RecordKind;
  readonly id: string;
  readonly now?: AnyRecord;
  readonly target?: AnyRecord;
}

/**
 * Plans to take back a change set after which others came. Field by field: what still is as the change set left it turns back, what was changed since stays. A record it
 * created stays where somebody changed it since, or where a record that stays refers to it; one it deleted returns unless what it refers to has gone. Linear in the dataset.
 */
export function planUndo(steps: readonly RecordStep[], dataset: Dataset): UndoPlan {
  const kept: KeptRecord[] = [];
  const records = presentRecords(dataset, steps);
  const wanted = new Map<string, Wanted>();
  for (const step of steps) {
    const entry = turnedBack(step as Step, records.get(recordKey(step.kind, step.id)), kept);
    if (entry) wanted.set(recordKey(step.kind, step.id), entry);
  }
  keepWhereReferencesAreGone(wanted, dataset, kept);
  keepWhatIsReferredTo(wanted, dataset, kept);
  const entries = [...wanted.values()];
  return { changes: entries.map(changeTo), steps: entries.map(({ kind, now, target }) => ({ kind, does: target === undefined ? 'deleted' : now === undefined ? 'created' : 'updated' })), kept };
}

interface Step {
  readonly kind: RecordKind;
  readonly id: string;
  readonly before?: AnyRecord;
  readonly after?: AnyRecord;
}

function changeTo({ kind, id, target }: Wanted): Change {
  return target === undefined ? { op: 'delete', kind, id } : ({ op: 'put', kind, record: target } as unknown as Change);
}

/** Those of the asked records that are there, by key; linear in the dataset. */
export function presentRecords(dataset: Dataset, records: readonly { readonly kind: RecordKind; readonly id: string }[]): Map<string, AnyRecord> {
  const asked = new Set(records.map(({ kind, id }) => recordKey(kind, id)));
  const found = new Map<string, AnyRecord>();
  for (const kind of RECORD_KINDS) {
    for (const record of dataset[LIST_OF[kind]]) {
      const key = recordKey(kind, record.id);
      if (asked.has(key)) found.set(key, record as unknown as AnyRecord);
    }
  }
  return found;
}

/** What a step's record shall be, or undefined where nothing is to be done. */
function turnedBack({ kind, id, before, after }: Step, now: AnyRecord | undefined, kept: KeptRecord[]): Wanted | undefined {
  if (sameValue(now, before)) return undefined;
  if (sameValue(now, after)) return { kind, id, now, target: before };
  if (now === undefined) {
    // Somebody took it away since; only where it was there before is that worth a word.
    if (before !== undefined) kept.push({ kind, id, because: 'deleted_since' });
    return undefined;
  }
  if (before === undefined || after === undefined) {
    kept.push({ kind, id, because: 'changed_since' });
    return undefined;
  }
  return mergedBack({ kind, id, before, after }, now, kept);
}

/** Turns those fields back that nobody has changed since. */
function mergedBack({ kind, id, before, after }: Required<Step>, now: AnyRecord, kept: KeptRecord[]): Wanted | undefined {
  const target: Record<string, unknown> = { ...now };
  const fields: string[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameValue(before[field], after[field])) continue;
    if (!sameValue(now[field], after[field])) { fields.push(field); continue; }
    if (before[field] === undefined) delete target[field];
    else target[field] = before[field];
  }
  const checked = RECORD_SCHEMAS[kind].safeParse(target);
  if (fields.length > 0 || !checked.success) kept.push({ kind, id, because: 'changed_since', ...(checked.success && { fields }) });
  return checked.success && !sameValue(checked.data, now) ? { kind, id, now, target: checked.data as unknown as AnyRecord } : undefined;
}

/** What would refer to a record that is gone stays as it is. */
function keepWhereReferencesAreGone(wanted: Map<string, Wanted>, dataset: Dataset, kept: KeptRecord[]): void {
  const restored = [...wanted.values()].filter(({ kind, target }) => target !== undefined && REFERENCES[kind].length > 0);
  if (restored.length === 0) return;
  const there = new Set<string>();
  for (const kind of ['firm', 'product'] as const) for (const { id } of dataset[LIST_OF[kind]]) there.add(recordKey(kind, id));
  for (const [key, { target }] of wanted) if (target !== undefined) there.add(key);
  for (const { kind, id, target } of restored) {
    const gone = referencesOf(kind, target!).find(({ to, value }) => !there.has(recordKey(to, value)));
    if (!gone) continue;
    wanted.delete(recordKey(kind, id));
    kept.push({ kind, id, because: 'reference_gone', by: { kind: gone.to, id: gone.value } });
  }
}

/** What stays keeps what it refers to. */
function keepWhatIsReferredTo(wanted: Map<string, Wanted>, dataset: Dataset, kept: KeptRecord[]): void {
  for (const kind of RECORD_KINDS) {
    if (REFERENCES[kind].length === 0) continue;
    for (const record of dataset[LIST_OF[kind]]) {
      const entry = wanted.get(recordKey(kind, record.id));
      if (entry && entry.target === undefined) continue;
      for (const { to, value } of referencesOf(kind, entry?.target ?? (record as unknown as AnyRecord))) {
        const key = recordKey(to, value);
        const referred = wanted.get(key);
        if (!referred || referred.target !== undefined) continue;
        wanted.delete(key);
        kept.push({ kind: to, id: value, because: 'referred_to_since', by: { kind, id: record.id } });
      }
    }
  }
}

function referencesOf(kind: RecordKind, record: AnyRecord): { readonly to: RecordKind; readonly value: string }[] {
  return REFERENCES[kind].flatMap(({ field, to }) => (typeof record[field] === 'string' ? [{ to, value: record[field] }] : []));
}
