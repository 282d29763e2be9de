import type { Firm } from '../firm.ts';
import type { OtherStatement, Visibility } from '../provenance.ts';

/** What every record says of where it comes from. */
type Sourced = Pick<Firm, 'source' | 'asOf' | 'contributor' | 'status' | 'visibility' | 'otherStatements'>;

/** Fields that say who made a record and how it is told apart: they are the kept one's. */
const OWN: ReadonlySet<string> = new Set(['id', 'source', 'asOf', 'contributor', 'status', 'visibility', 'otherStatements', 'formerIds', 'differentFrom', 'fictitious', 'supplier', 'buyer', 'firm', 'product', 'forProduct', 'direction', 'capability']);
/** Lists of words, of which both may be right. */
const LISTS: ReadonlySet<string> = new Set(['capabilities', 'certificates', 'dependentIndustries', 'greenAttributes', 'inputsNotNeeded']);
/** Fields that only mean something together: one is not taken without the other. */
const PAIRS: readonly (readonly string[])[] = [['lat', 'lon'], ['wz', 'wzEdition'], ['employees', 'sizeClass'], ['ags', 'country', 'lat', 'lon']];
const MOST_WORDS = { capabilities: 50, certificates: 50, dependentIndustries: 20, greenAttributes: 20, inputsNotNeeded: 50 } as const;
const MOST_STATEMENTS = 100;
const OPENNESS: readonly Visibility[] = ['own', 'moderation', 'network', 'public'];

/**
 * What two records say together: the kept one with what only the other one knows. Lists are joined; where both say something else the kept one's value stays and the
 * other's is kept beside it, with its source, in `otherStatements`. The narrower visibility holds. O(fields).
 */
export function unitedFields<T extends Sourced>(kept: T, other: T): T {
  const united: Record<string, unknown> = { ...kept };
  const [mine, theirs]: readonly Readonly<Record<string, unknown>>[] = [{ ...kept }, { ...other }];
  const statements: OtherStatement[] = [...(kept.otherStatements ?? [])];
  const state = (field: string, value: unknown): void => {
    if (Array.isArray(value) || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') statements.push(statementOf(other, field, value as OtherStatement['value']));
  };
  for (const [field, value] of Object.entries(theirs)) {
    if (OWN.has(field) || value === undefined || isEqual(mine[field], value)) continue;
    if (LISTS.has(field)) united[field] = joined(field as keyof typeof MOST_WORDS, mine[field] as string[] | undefined, value as string[]);
    else if (mine[field] !== undefined || contradictsPair(field, mine, theirs)) state(field, value);
    else united[field] = value;
  }
  // What one of them keeps to fewer people must not become known to more.
  united.visibility = OPENNESS[Math.min(OPENNESS.indexOf(kept.visibility), OPENNESS.indexOf(other.visibility))];
  const all = withoutRepeats([...statements, ...(other.otherStatements ?? [])]).slice(0, MOST_STATEMENTS);
  if (all.length > 0) united.otherStatements = all;
  return united as T;
}

function statementOf({ source, asOf, contributor, status }: Sourced, field: string, value: OtherStatement['value']): OtherStatement {
  return { field, value, source, ...(asOf !== undefined && { asOf }), ...(contributor !== undefined && { contributor }), status };
}

/** A WZ code is not taken over next to the kept record's edition, and a point not next to another municipality. */
function contradictsPair(field: string, mine: Readonly<Record<string, unknown>>, theirs: Readonly<Record<string, unknown>>): boolean {
  return PAIRS.some((pair) => pair.includes(field) && pair.some((other) => mine[other] !== undefined && !isEqual(mine[other], theirs[other])));
}

function joined(field: keyof typeof MOST_WORDS, mine: readonly string[] = [], theirs: readonly string[]): string[] {
  return [...new Set([...mine, ...theirs])].slice(0, MOST_WORDS[field]);
}

function withoutRepeats(statements: readonly OtherStatement[]): OtherStatement[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const key = JSON.stringify([statement.field, statement.value, statement.source]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]));
}
