import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { WzEdition } from '#graph-model/firm.ts';

/** One line of the table: a sub-class of 2008 and one of 2025 that share activities. */
type Pair = Readonly<Record<WzEdition, string>>;

let cached: { readonly pairs: readonly Pair[]; readonly successors: ReadonlyMap<string, readonly string[]>; readonly answers: Map<string, readonly string[]> } | undefined;

/** WZ 2008 class → the classes of WZ 2025 that its firms went to, one or several. */
export function wzSuccessors(): ReadonlyMap<string, readonly string[]> {
  return correspondence().successors;
}

/**
 * The codes of the other edition that a code of any depth corresponds to, at the same depth, in order; none where the code is unknown.
 * One alone does not yet mean "the same": ask back from there (`wzTwin`). O(table) once a code.
 */
export function wzCorrespondents(code: string, edition: WzEdition): readonly string[] {
  const { pairs, answers } = correspondence();
  const key = `${edition} ${code}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const other = otherEdition(edition);
  const found = [...new Set(pairs.filter((pair) => pair[edition].startsWith(code)).map((pair) => pair[other].slice(0, code.length)))].sort();
  // Only codes that exist are worth keeping: whatever else is asked comes from outside and has no end.
  if (found.length > 0) answers.set(key, found);
  return found;
}

/** The code of the other edition that means the same: the only correspondent, which has this code as its only one. */
export function wzTwin(code: string, edition: WzEdition): string | undefined {
  const [twin, ...others] = wzCorrespondents(code, edition);
  if (twin === undefined || others.length > 0) return undefined;
  return wzCorrespondents(twin, otherEdition(edition)).length === 1 ? twin : undefined;
}

/** 2025 for 2008 and the other way round. */
export function otherEdition(edition: WzEdition): WzEdition {
  return edition === 2008 ? 2025 : 2008;
}

function correspondence(): NonNullable<typeof cached> {
  cached ??= readCorrespondence();
  return cached;
}

function readCorrespondence(): NonNullable<typeof cached> {
  const text = readFileSync(new URL('wz-correspondence.csv', import.meta.url), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const pairs = rows.map((row): Pair => ({ 2008: row.wz2008, 2025: row.wz2025 }));
  const successors = new Map([...Map.groupBy(pairs, (pair) => pair[2008])].map(([wz2008, group]) => [wz2008, group.map((pair) => pair[2025])]));
  return { pairs, successors, answers: new Map() };
}
