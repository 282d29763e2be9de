import type { Firm } from '#graph-model/firm.ts';
import type { OtherStatement } from '#graph-model/provenance.ts';
import type { Draft } from '../drafts.ts';
import type { Resolving } from './resolving.ts';

/** What a row calls a firm. */
interface Spelling {
  readonly name: string;
  readonly draft: Draft<unknown>;
}

/** What a row calls a firm, as it is kept beside its name. */
export function statedName({ name, draft }: Spelling, { sourceOf }: Resolving): OtherStatement {
  return { field: 'name', value: name, source: (draft.fields as { source?: string }).source ?? sourceOf(draft.file) };
}

/** A row that says nothing of a stored firm but what it is called. */
export function spelledDraft(spelling: Spelling, { name, visibility }: Firm, resolving: Resolving): Draft<Firm> {
  return { ...spelling.draft, fields: { name, visibility, otherStatements: [statedName(spelling, resolving)] } };
}
