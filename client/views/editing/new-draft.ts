import type { ListedKind } from '#graph-model/contract/edits.ts';
import { draftOf } from '../../state/editing/draft.ts';
import type { Draft, RecordFields } from '../../state/editing/draft.ts';
import type { TextContext } from '../../state/editing/field-text.ts';

/** The source that was named last in this page: whoever types one interview names it once. */
let lastSource: string | undefined;

export function rememberSource(source: string | undefined): void {
  if (source !== undefined && source.trim() !== '') lastSource = source.trim();
}

/** What a new record says before anybody has typed: of today, reported, for the network, and what is known of it. */
export function newDraft(kind: ListedKind, usualSource: string, context: TextContext, preset: RecordFields = {}): Draft {
  return draftOf(kind, { source: lastSource ?? usualSource, asOf: today(), status: 'reported', visibility: 'network', ...preset }, context);
}

/** The day by the clock of whoever types. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
