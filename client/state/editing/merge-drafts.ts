import type { ListedKind } from '#graph-model/contract/edits.ts';
import type { Draft } from './draft.ts';
import type { Field } from './field.ts';
import { RECORD_FIELDS } from './record-fields.ts';

/** Whose text of a field is taken. */
export type Side = 'yours' | 'theirs';

/** A field that two people left with different texts. */
export interface Difference {
  readonly field: Field;
  readonly before: string;
  readonly yours: string;
  readonly theirs: string;
  /** Whose text is taken unless told: of whoever alone changed it; undefined where both did, each in another way. */
  readonly usual: Side | undefined;
}

/** Where your draft and theirs differ, in the order of the form. */
export function differences(kind: ListedKind, before: Draft, yours: Draft, theirs: Draft): Difference[] {
  return RECORD_FIELDS[kind].flatMap((field) => {
    const [was, mine, other] = [before, yours, theirs].map((draft) => (draft[field.name] ?? '').trim());
    if (mine === other) return [];
    return [{ field, before: was, yours: mine, theirs: other, usual: was === mine ? 'theirs' : was === other ? 'yours' : undefined } as const];
  });
}

/** Their draft with your text wherever yours was chosen. */
export function mergedDraft(theirs: Draft, list: readonly Difference[], chosen: ReadonlyMap<string, Side>): Draft {
  const yours = list.filter(({ field, usual }) => (chosen.get(field.name) ?? usual) === 'yours');
  return { ...theirs, ...Object.fromEntries(yours.map(({ field, yours: text }) => [field.name, text])) };
}

/** True where somebody must choose before both can become one. */
export function isOpen({ field, usual }: Difference, chosen: ReadonlyMap<string, Side>): boolean {
  return usual === undefined && !chosen.has(field.name);
}
