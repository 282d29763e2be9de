import type { Draft } from '../drafts.ts';
import type { Identity } from './firm-identities.ts';
import { noteDraft, rowName, type Resolving } from './resolving.ts';

/** Says in the report who a firm was taken for, that its rows are left out, or that somebody must say who it is. */
export function noteIdentity(identity: Identity, draft: Draft<unknown>, name: string, resolving: Resolving): void {
  const at = { column: 'name', value: name };
  switch (identity.is) {
    case 'stored':
      return noteDraft(resolving, draft, 'warning', 'matched_firm', at, { taken: identity.name, id: identity.id, score: percent(identity.score) });
    case 'incoming':
      return noteDraft(resolving, draft, 'warning', 'matched_row', at, { taken: identity.other.name, first: rowName(resolving.files, identity.other.draft), score: percent(identity.score) });
    case 'skip':
      noteDraft(resolving, draft, 'warning', 'firm_left_out', at);
      return leaveOut(draft, resolving);
    case 'undecided':
      return noteDraft(resolving, draft, 'error', 'undecided_firm', at, { taken: identity.candidate, score: percent(identity.score) });
    default:
      if (identity.like) noteDraft(resolving, draft, 'warning', 'similar_name', at, { other: identity.like.name, id: identity.like.id });
  }
}

/** Takes a row out without a fault of its own. */
export function leaveOut(draft: Draft<unknown>, { files }: Resolving): void {
  if (!draft.rejected) files[draft.file].rejectedLater.add(draft.row);
  draft.rejected = true;
}

function percent(score: number): number {
  return Math.round(score * 100);
}
