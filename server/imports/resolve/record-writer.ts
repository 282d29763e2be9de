import type { z } from 'zod';
import type { Change, HistoryEntry } from '#graph-model/change-set.ts';
import { forKinds, isSaved, RECORD_KINDS, type RecordKind, type RecordOf } from '#graph-model/dataset.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import { fieldTraces } from '#graph-model/record-trace.ts';
import { sameValue } from '#graph-model/same-value.ts';
import type { Draft } from '../drafts.ts';
import { contestedFields, settle, type AnyFields } from './contradictions.ts';
import { noteDraft, type Resolving } from './resolving.ts';

export interface RecordWriter {
  /**
   * Puts the record of a draft: a new one, or the stored one with the fields that the draft has. What a file does not say stays as it is.
   * Every record passes its schema here, whatever was checked before.
   */
  put<K extends RecordKind>(kind: K, draft: Draft<RecordOf[K]>, id: string, stored: RecordOf[K] | undefined): void;
  /** Lets a row say more of a record that an earlier row of this import means as well, or that is stored: `unite` makes one record of both. */
  unite<K extends RecordKind>(kind: K, draft: Draft<RecordOf[K]>, id: string, stored: RecordOf[K] | undefined, unite: (kept: RecordOf[K], other: RecordOf[K]) => RecordOf[K]): void;
  /** Decides what becomes of stored records of which a row states something otherwise; to be called when all rows were put. */
  settleContested(): Promise<void>;
  changes(): Change[];
  readonly counts: Readonly<Record<'created' | 'updated' | 'unchanged', number>>;
}

/** A stored record of which a row states something otherwise: who said so before decides what becomes of it. */
interface Contested {
  readonly kind: RecordKind;
  readonly draft: Draft<unknown>;
  readonly stored: AnyFields & { readonly id: string };
}

/** Collects the changes of an import, those that others refer to first. */
export function recordWriter(resolving: Resolving): RecordWriter {
  const byKind = forKinds(RECORD_KINDS, (): Change[] => []);
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const contested: Contested[] = [];
  /** Where the changed record of an id is, and which stored ones wait to be settled: rows of one firm in several spellings find it there. */
  const positions = new Map<string, number>();
  const waiting = new Set<string>();
  const keyOf = (kind: RecordKind, id: string): string => `${kind} ${id}`;
  const latest = (kind: RecordKind, id: string): object | undefined => {
    const position = positions.get(keyOf(kind, id));
    return position === undefined ? undefined : (byKind[kind][position] as unknown as { readonly record: object }).record;
  };
  const checkedRecord = (kind: RecordKind, draft: Draft<unknown>, record: object): RecordOf[RecordKind] | undefined => {
    const checked = RECORD_SCHEMAS[kind].safeParse(record);
    if (!checked.success) noteInvalid(resolving, draft, checked.error);
    // A field that a file takes away is absent in the record.
    else for (const [field, value] of Object.entries(checked.data)) if (value === undefined) delete (checked.data as Partial<Record<string, unknown>>)[field];
    return checked.data;
  };
  const place = (kind: RecordKind, record: RecordOf[RecordKind], count: () => void): void => {
    const key = keyOf(kind, record.id);
    const position = positions.get(key);
    const change = { op: 'put', kind, record } as unknown as Change;
    if (position !== undefined) { byKind[kind][position] = change; return; }
    // Only where spellings are matched a record is looked for again.
    if (resolving.identities) positions.set(key, byKind[kind].length);
    byKind[kind].push(change);
    count();
  };
  const store = (kind: RecordKind, draft: Draft<unknown>, record: object, stored: object | undefined): void => {
    if (stored && sameValue(stored, record)) { counts.unchanged++; return; }
    const checked = checkedRecord(kind, draft, record);
    // A row and its record are one object from here on: 100,000 of them need not be held twice.
    if (checked && !stored) (draft as { fields: object }).fields = checked;
    if (checked) place(kind, checked, () => counts[stored ? 'updated' : 'created']++);
  };
  return {
    counts,
    changes: () => RECORD_KINDS.flatMap((kind) => byKind[kind]),
    put: (kind, draft, id, stored) => {
      const fields = draft.fields as { id?: string; source?: string };
      fields.id = id;
      if (!stored) {
        Object.assign(fields, { source: resolving.sourceOf(draft.file), ...resolving.defaults, ...fields });
        store(kind, draft, fields, undefined);
      } else if (isSaved(kind)) {
        // The rows of a scenario are its whole plan, those of a region all its places.
        store(kind, draft, { ...stored, ...fields }, stored);
      } else if (contestedFields(stored as AnyFields, fields as AnyFields).length > 0) {
        contested.push({ kind, draft: draft as Draft<unknown>, stored: stored as unknown as Contested['stored'] });
        waiting.add(keyOf(kind, id));
      }
      else store(kind, draft, settled(resolving, draft, stored as AnyFields, undefined), stored);
    },
    unite: (kind, draft, id, stored, unite) => {
      const before = latest(kind, id) ?? stored;
      const other = checkedRecord(kind, draft, { ...draft.fields, id, source: sourceOf(resolving, draft) });
      if (!before || !other) return;
      const united = checkedRecord(kind, draft, unite(before as never, other as never));
      if (!united || sameValue(united, before)) return;
      place(kind, united, () => {
        // It was counted as unchanged, unless it still waits.
        if (!waiting.has(keyOf(kind, id))) counts.unchanged--;
        counts.updated++;
      });
    },
    settleContested: async () => {
      for (const kind of RECORD_KINDS) {
        const some = contested.filter((entry) => entry.kind === kind);
        for (let start = 0; start < some.length; start += LIVES) {
          const part = some.slice(start, start + LIVES);
          const lives = await resolving.histories?.(kind, part.map(({ stored }) => stored.id));
          for (const { draft, stored } of part) {
            const changed = latest(kind, stored.id) as Contested['stored'] | undefined;
            const record = settled(resolving, draft, changed ?? stored, lives?.get(stored.id));
            if (!changed || !sameValue(changed, record)) store(kind, draft, record, stored);
          }
          await resolving.pause();
        }
      }
    },
  };
}

/** So many lives are asked for at once. */
const LIVES = 2_000;

/** The stored record with what a row states: what was unknown is filled, and each contradiction is noted. */
function settled(resolving: Resolving, draft: Draft<unknown>, stored: AnyFields, life: readonly HistoryEntry[] | undefined): AnyFields {
  const traces = life && fieldTraces(life);
  const source = sourceOf(resolving, draft);
  const sourceBefore = (field: string) => (resolving.contradictions === 'replace' ? source : traces?.get(field)?.source ?? String(stored.source));
  const { record, contradictions } = settle(stored, draft.fields as AnyFields, source, sourceBefore);
  for (const { field, stated, stored: present, storedSource } of contradictions) {
    noteDraft(resolving, draft, 'warning', 'contradiction', { column: columnOf(field), value: shown(stated) }, { stored: shown(present), source: storedSource });
  }
  return record;
}

function sourceOf(resolving: Resolving, draft: Draft<unknown>): string {
  return (draft.fields as { source?: string }).source ?? resolving.sourceOf(draft.file);
}

/** The column of a field: columns are written with underscores where fields have capitals. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function noteInvalid(resolving: Resolving, draft: Draft<unknown>, error: z.ZodError): void {
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    const value = (draft.fields as Record<string, unknown>)[field];
    noteDraft(resolving, draft, 'error', 'invalid_record', { column: field, value: typeof value === 'string' || typeof value === 'number' ? String(value) : field }, { expected: message });
  }
}
