import type { ListedKind } from '#graph-model/contract/edits.ts';
import { keepIn, keptIn, tabStorage, type TabStorage } from '../tab-storage.ts';
import type { Draft, RecordFields } from './draft.ts';

/** A form that was being filled in: which record, and the fields whose text is another one than it began with. */
export interface KeptForm {
  readonly kind: ListedKind;
  /** Absent: a new record. */
  readonly id?: string;
  readonly preset?: RecordFields;
  readonly kept: Draft;
}

/** Repeats the model's list, which the type check enforces: the list itself would bring the whole validator to the first picture. */
const KINDS = ['firm', 'product', 'relation', 'requirement', 'offer'] as const satisfies readonly ListedKind[];
const KEY = 'lieferkettenatlas.form.1';

/** The form that was open when the page was loaded anew; undefined where there is none. */
export function keptForm(storage: TabStorage | undefined = tabStorage()): KeptForm | undefined {
  return keptIn<KeptForm>(storage, KEY, ({ kind, kept }) => KINDS.includes(kind) && typeof kept === 'object' && Object.values(kept).every((text) => typeof text === 'string'));
}

/** Keeps it for as long as the tab is open, or forgets it. */
export function keepForm(form: KeptForm | undefined, storage: TabStorage | undefined = tabStorage()): void {
  keepIn(storage, KEY, form);
}
