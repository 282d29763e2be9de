import { withTogether } from '#graph-model/fields-together.ts';
import { isStatement } from '#graph-model/record-trace.ts';
import type { OtherStatement, Status } from '#graph-model/provenance.ts';
import { sameValue } from '#graph-model/same-value.ts';
import { nameKey } from './name-key.ts';

/** A record's fields, whatever its kind. */
export type AnyFields = Readonly<Record<string, unknown>>;

/** A value that another source states otherwise than the record. */
export interface Contradiction {
  readonly field: string;
  readonly stated: unknown;
  /** What the record says, and who said so. */
  readonly stored: unknown;
  readonly storedSource: string;
}

/** As many a record can hold. */
const MOST_STATEMENTS = 100;

export interface Settled {
  /** The record as it is to be stored. */
  readonly record: AnyFields;
  readonly contradictions: readonly Contradiction[];
}

/** Fields in which a row says otherwise than the record. */
export function contestedFields(stored: AnyFields, stated: AnyFields): string[] {
  return Object.keys(stated).filter((field) => isStatement(field) && stored[field] !== undefined && !sameValue(stored[field], stated[field]));
}

/**
 * Puts what `source` states into a record: what was unknown, and what the same source said before, is taken; what another source said stays, with the new value
 * beside it as an other statement. `sourceOf` gives who said a stored field. Where nothing of the record's own changes, its provenance stays as well.
 */
export function settle(stored: AnyFields, stated: AnyFields, source: string, sourceOf: (field: string) => string): Settled {
  const others = contestedFields(stored, stated).filter((field) => sourceOf(field) !== source);
  // Another spelling of a name says nothing else.
  const foreign = others.filter((field) => !(field === 'name' && nameKey(String(stored.name)) === nameKey(String(stated.name))));
  const contradictions = foreign.map((field) => ({ field, stated: stated[field], stored: stored[field], storedSource: sourceOf(field) }));
  // Of fields that belong together the others stay as well.
  const left = new Set(others.flatMap(withTogether));
  const taken = Object.fromEntries(Object.entries(stated).filter(([field]) => isStatement(field) && !left.has(field)));
  const otherStatements = statementsWith(stored, stated, source, foreign);
  const changes = Object.keys(taken).some((field) => !sameValue(taken[field], stored[field]));
  const provenance = changes || foreign.length === 0 ? Object.fromEntries(Object.entries(stated).filter(([field]) => !isStatement(field))) : {};
  const { otherStatements: _, ...rest } = changes && source !== stored.source ? withoutOrigin(stored) : stored;
  return { record: { ...rest, ...taken, ...provenance, ...(changes && { source }), ...joined('formerIds', stored, stated), ...joined('differentFrom', stored, stated), ...(otherStatements.length > 0 && { otherStatements }) }, contradictions };
}

/** Ids that either names; nothing where neither does. */
function joined(field: 'formerIds' | 'differentFrom', stored: AnyFields, stated: AnyFields): AnyFields {
  const ids = [...new Set([...(stored[field] ?? []) as string[], ...(stated[field] ?? []) as string[]])];
  return ids.length > 0 ? { [field]: ids } : {};
}

/** Day, contributor and status belong to who said so before, not to the source that a record is of from now on. */
function withoutOrigin({ asOf: _day, contributor: _who, status: _status, ...rest }: AnyFields): AnyFields {
  return rest;
}

/** The other statements of a record: one a field and source; what the source no longer says otherwise goes. What the row itself tells of further sources comes with it. */
function statementsWith(stored: AnyFields, stated: AnyFields, source: string, foreign: readonly string[]): OtherStatement[] {
  const before = (stored.otherStatements ?? []) as readonly OtherStatement[];
  const told = (stated.otherStatements ?? []) as readonly OtherStatement[];
  const isAmong = (statements: readonly OtherStatement[], other: OtherStatement): boolean => statements.some((one) => sameValue(one, other));
  const kept = before.filter((other) => other.source !== source || stated[other.field] === undefined || isAmong(told, other));
  const { asOf, contributor, status } = stated as { asOf?: string; contributor?: string; status?: Status };
  const added = foreign.map((field): OtherStatement => ({
    field, value: stated[field] as OtherStatement['value'], source, ...(asOf !== undefined && { asOf }), ...(contributor !== undefined && { contributor }), ...(status !== undefined && { status }),
  }));
  const all = [...kept, ...added.filter((other) => !isAmong(kept, other))];
  return [...all, ...told.filter((other) => !isAmong(all, other))].slice(0, MOST_STATEMENTS);
}
