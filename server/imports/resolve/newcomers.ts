import type { Firm } from '#graph-model/firm.ts';
import type { Draft, Fields } from '../drafts.ts';
import type { Newcomer } from './firm-identities.ts';
import { nameKey } from './name-key.ts';
import { looksMinted } from './references.ts';
import type { Resolving } from './resolving.ts';

const REFERRING = { relations: ['supplier', 'buyer'], requirements: ['firm'], offers: ['firm'] } as const;

/**
 * The firms of an import that nothing is called exactly like: rows without an id and, where no table of firms comes with it, names in other tables. Each
 * name once, where it stands first.
 */
export function collectNewcomers({ drafts, known, files }: Resolving): Newcomer[] {
  const newcomers: Newcomer[] = [];
  const seen = new Set<string>();
  const ids = new Set<string>();
  const take = (name: string, draft: Draft<unknown>, fields: Fields<Firm>): void => {
    const key = nameKey(name);
    if (seen.has(key)) return;
    seen.add(key);
    if (known.firms.byName(name).length === 0) newcomers.push({ name, draft, fields });
  };
  for (const draft of drafts.firms) {
    const { id, name } = draft.fields;
    if (id !== undefined) ids.add(id);
    if (name === undefined) continue;
    if (id === undefined && !draft.rejected) take(name, draft, draft.fields);
    else seen.add(nameKey(name));
  }
  if (files.some(({ kind }) => kind === 'firms')) return newcomers;
  for (const [list, fields] of Object.entries(REFERRING) as [keyof typeof REFERRING, readonly string[]][]) {
    for (const draft of drafts[list]) {
      if (draft.rejected) continue;
      for (const field of fields) {
        const text = (draft.fields as Record<string, string | undefined>)[field];
        // Names that read alike are taken for the same by the references already, with a warning.
        if (text === undefined || ids.has(text) || looksMinted(text) || known.firms.byId(known.currentId(text)) || known.firms.alike(text).length > 0) continue;
        take(text, draft, {});
      }
    }
  }
  return newcomers;
}
