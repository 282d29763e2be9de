import type { ImportDefaults } from '#graph-model/contract/import-options.ts';
import type { Edits } from './edits.ts';

/** What a reload must not take: what was decided about files, which the browser itself cannot keep. */
export interface KeptWork {
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly edits: Edits;
  readonly settings: { readonly source: string; readonly defaults: ImportDefaults };
}

const KEY = 'lieferkettenatlas.import.1';

/** The work of an import that was not finished; undefined where there is none. */
export function keptWork(storage: Pick<Storage, 'getItem'> | undefined): KeptWork | undefined {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? 'null') as KeptWork | null;
    return Array.isArray(kept?.files) && typeof kept?.edits?.tables === 'object' && typeof kept.settings?.source === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for as long as the tab is open; a browser that keeps nothing is no failure. */
export function keepWork(storage: Pick<Storage, 'setItem'> | undefined, work: KeptWork): void {
  try {
    storage?.setItem(KEY, JSON.stringify(work));
  } catch {
    // Full or refused: a reload begins anew then.
  }
}

export function forgetWork(storage: Pick<Storage, 'removeItem'> | undefined): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
