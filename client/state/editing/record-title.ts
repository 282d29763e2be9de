import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { Draft } from './draft.ts';

/** What people call the record of a draft: its name, or the names of what it is about. */
export function recordTitle(kind: ListedKind, draft: Draft): string {
  if (kind === 'firm' || kind === 'product') return draft.name.trim();
  if (kind === 'relation') return `${draft.supplier} → ${draft.buyer}`;
  return `${draft.firm}: ${draft.product || (draft.capability ?? '')}`;
}
