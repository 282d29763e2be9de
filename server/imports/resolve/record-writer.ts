import type { z } from 'zod';
import type { Change } from '#graph-model/change-set.ts';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '#graph-model/dataset.ts';
import { RECORD_SCHEMAS } from '#graph-model/record-schemas.ts';
import { sameRecord } from '#server/store/same-record.ts';
import type { Draft } from '../drafts.ts';
import { noteDraft, type Resolving } from './resolving.ts';

export interface RecordWriter {
  /**
   * Puts the record of a draft: a new one, or the stored one with the fields that the draft has. What a file does not say stays as it is.
   * Every record passes its schema here, whatever was checked before.
   */
  put<K extends RecordKind>(kind: K, draft: Draft<RecordOf[K]>, id: string, stored: RecordOf[K] | undefined): void;
  changes(): Change[];
  readonly counts: Readonly<Record<'created' | 'updated' | 'unchanged', number>>;
}

/** Collects the changes of an import, those that others refer to first. */
export function recordWriter(resolving: Resolving): RecordWriter {
  const byKind: { readonly [K in RecordKind]: Change[] } = { firm: [], product: [], relation: [], requirement: [], offer: [], scenario: [] };
  const counts = { created: 0, updated: 0, unchanged: 0 };
  return {
    counts,
    changes: () => RECORD_KINDS.flatMap((kind) => byKind[kind]),
    put: (kind, draft, id, stored) => {
      const fields = draft.fields as { id?: string; source?: string };
      fields.id = id;
      if (!stored) fields.source ??= resolving.sourceOf(draft.file);
      const merged = stored ? { ...stored, ...fields } : fields;
      if (stored && sameRecord(stored, merged)) { counts.unchanged++; return; }
      const checked = RECORD_SCHEMAS[kind].safeParse(merged);
      if (!checked.success) { noteInvalid(resolving, draft, checked.error); return; }
      counts[stored ? 'updated' : 'created']++;
      // A field that a file takes away is absent in the record.
      for (const [field, value] of Object.entries(checked.data)) if (value === undefined) delete (checked.data as Record<string, unknown>)[field];
      byKind[kind].push({ op: 'put', kind, record: checked.data } as unknown as Change);
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
