import type { z } from 'zod';
import type { Change } from '#graph-model/change-set.ts';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '#graph-model/dataset.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import type { Draft } from '../drafts.ts';
import { noteDraft, type Resolving } from './resolving.ts';

export interface RecordWriter {
  /**
   * Puts the record of a draft: a new one, or the stored one with the fields that the draft has. What a file does not say stays as it is.
   * Every record passes its schema here, whatever was checked before.
   */
  put<K extends RecordKind>(kind: K, draft: Draft<RecordOf[K]>, id: string, stored: RecordOf[K] | undefined): void;
  /** Lets a row say more of a record that an earlier row of this import means as well, or that is stored: `unite` makes one record of both. */
  unite<K extends RecordKind>(kind: K, draft: Draft<RecordOf[K]>, id: string, stored: RecordOf[K] | undefined, unite: (kept: RecordOf[K], other: RecordOf[K]) => RecordOf[K]): void;
  changes(): Change[];
  readonly counts: Readonly<Record<'created' | 'updated' | 'unchanged', number>>;
}

/** Collects the changes of an import, those that others refer to first. */
export function recordWriter(resolving: Resolving): RecordWriter {
  const byKind: { readonly [K in RecordKind]: Change[] } = { firm: [], product: [], relation: [], requirement: [], offer: [], scenario: [] };
  const counts = { created: 0, updated: 0, unchanged: 0 };
  // Only where rows are united something is looked up.
  const positions = new Map<string, number>();
  const checkedRecord = (kind: RecordKind, draft: Draft<unknown>, record: unknown): RecordOf[RecordKind] | undefined => {
    const checked = RECORD_SCHEMAS[kind].safeParse(record);
    if (!checked.success) noteInvalid(resolving, draft, checked.error);
    return checked.data;
  };
  const put = (kind: RecordKind, record: RecordOf[RecordKind]): void => {
    if (kind === 'firm' || resolving.identities) positions.set(`${kind} ${record.id}`, byKind[kind].length);
    byKind[kind].push({ op: 'put', kind, record } as unknown as Change);
  };
  return {
    counts,
    changes: () => RECORD_KINDS.flatMap((kind) => byKind[kind]),
    put: (kind, draft, id, stored) => {
      const fields = draft.fields as { id?: string; source?: string };
      fields.id = id;
      if (!stored) Object.assign(fields, { source: resolving.sourceOf(draft.file), ...resolving.defaults, ...fields });
      const merged = stored ? { ...stored, ...fields } : fields;
      if (stored && isSame(stored, merged)) { counts.unchanged++; return; }
      const record = checkedRecord(kind, draft, merged);
      if (!record) return;
      counts[stored ? 'updated' : 'created']++;
      put(kind, record);
    },
    unite: (kind, draft, id, stored, unite) => {
      const position = positions.get(`${kind} ${id}`);
      const before = (position === undefined ? stored : (byKind[kind][position] as unknown as { readonly record: unknown }).record) as RecordOf[typeof kind] | undefined;
      const other = checkedRecord(kind, draft, { ...draft.fields, id, source: (draft.fields as { source?: string }).source ?? resolving.sourceOf(draft.file) });
      if (!before || !other) return;
      const united = checkedRecord(kind, draft, unite(before as never, other as never));
      if (!united || JSON.stringify(united) === JSON.stringify(before)) return;
      if (position !== undefined) byKind[kind][position] = { op: 'put', kind, record: united } as unknown as Change;
      else {
        counts.unchanged--;
        counts.updated++;
        put(kind, united);
      }
    },
  };
}

function noteInvalid(resolving: Resolving, draft: Draft<unknown>, error: z.ZodError): void {
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    const value = (draft.fields as Record<string, unknown>)[field];
    noteDraft(resolving, draft, 'error', 'invalid_record', { column: field, value: typeof value === 'string' || typeof value === 'number' ? String(value) : field }, { expected: message });
  }
}

/** Whether two records hold the same; lists are compared item by item. */
function isSame(stored: object, merged: object): boolean {
  const before = stored as Record<string, unknown>;
  for (const [field, value] of Object.entries(merged)) {
    const old = before[field];
    if (value === old) continue;
    if (!Array.isArray(value) || !Array.isArray(old) || value.length !== old.length || value.some((item, index) => item !== old[index])) return false;
  }
  return true;
}
