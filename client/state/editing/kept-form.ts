import type { ListedKind } from '#graph-model/contract/edits.ts';
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
type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The form that was open when the page was loaded anew; undefined where there is none. */
export function keptForm(storage: TabStorage | undefined = tabStorage()): KeptForm | undefined {
  try {
    const form = JSON.parse(storage?.getItem(KEY) ?? 'null') as KeptForm | null;
    if (!form || !KINDS.includes(form.kind) || typeof form.kept !== 'object') return undefined;
    return Object.values(form.kept).every((text) => typeof text === 'string') ? form : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for as long as the tab is open, or forgets it; a browser that keeps nothing is no failure. */
export function keepForm(form: KeptForm | undefined, storage: TabStorage | undefined = tabStorage()): void {
  try {
    if (form) storage?.setItem(KEY, JSON.stringify(form));
    else storage?.removeItem(KEY);
  } catch {
    // Full or refused: the browser's own question before leaving is what is left.
  }
}

function tabStorage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
