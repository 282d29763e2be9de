import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { REFERENCES } from '../references.ts';
import { begunOf, LOCK_ATLAS, LOCK_ATLAS_TEXT, type Begun } from './change-set-queries.ts';
import { noAtlas } from './neo4j-faults.ts';
import type { StoredRecords } from './plan-changes.ts';
import { query, type Query, type QueryRow, type Runner } from './query.ts';
import { match, PATTERNS, type Pattern, type StoredRecord } from './record-queries.ts';
import type { Row } from './record-rows.ts';
import { refuseNewerSchema } from './schema.ts';

/** So few records are asked for with the lock, in one statement: each further way to the server takes a small edit a third of a millisecond. */
const FEW = 100;

/** Which firms and products there are of those that a change set refers to but does not touch. */
export type Referred = Readonly<Record<'firm' | 'product', ReadonlySet<string>>>;

/** What a small change set found behind the lock. */
export interface Found {
  readonly stored: StoredRecords;
  readonly referred: Referred;
}

const REFERRED = {
  firm: { column: 'referredFirms', text: `COLLECT { UNWIND $referredFirms AS id ${match('Firm', 'id')} RETURN id } AS referredFirms` },
  product: { column: 'referredProducts', text: `COLLECT { UNWIND $referredProducts AS id ${match('Product', 'id')} RETURN id } AS referredProducts` },
} as const;
const columnOf = (kind: RecordKind, pattern: Pattern): string => `COLLECT { UNWIND $${kind} AS id ${match(pattern, 'id')} RETURN record {.id, .revision, .body} } AS ${pattern}`;

/**
 * Takes the lock, and looks behind it for what a small change set must know. Only what is asked for is in the text: a look at every kind of record
 * takes the server as long as the lock itself. Parameters: id of the change set and `wanted`.
 */
function lockAndFind(wanted: Wanted): Query<Begun & { found: Found }> {
  const columns = RECORD_KINDS.filter((kind) => wanted[kind]).flatMap((kind) => PATTERNS[kind].map((pattern) => columnOf(kind, pattern)));
  const referred = Object.values(REFERRED).filter(({ column }) => wanted[column]).map(({ text }) => text);
  return query([LOCK_ATLAS_TEXT, ...columns, ...referred].join(',\n'), (row) => ({ ...begunOf(row), found: foundOf(row) }));
}

/**
 * Locks the Atlas node; what the store is at, and the change set where it is known already. Few `rows` are looked up by the way, with
 * what they refer to.
 */
export async function beginChangeSet(run: Runner, id: string, rows: readonly Row[] = []): Promise<Begun & { found?: Found }> {
  if (rows.length === 0 || rows.length > FEW) return checked(await run.all(LOCK_ATLAS, { id }));
  const wanted = wantedBy(rows);
  return checked(await run.all(lockAndFind(wanted), { id, ...wanted }));
}

function checked<Known extends Begun>([begun]: readonly Known[]): Known {
  if (!begun) throw noAtlas();
  refuseNewerSchema(begun.state);
  return begun;
}

/** Ids by kind of record that a change set touches, and of what else it refers to; never an empty list. */
type Wanted = Readonly<Partial<Record<RecordKind | 'referredFirms' | 'referredProducts', readonly string[]>>>;

function wantedBy(rows: readonly Row[]): Wanted {
  const touched = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id))])) as Record<RecordKind, Set<string>>;
  const referred = { firm: new Set<string>(), product: new Set<string>() };
  for (const { kind, values } of rows) {
    for (const { field, to } of REFERENCES[kind]) {
      const id = values?.[field];
      if (typeof id === 'string' && !touched[to].has(id)) referred[to as 'firm' | 'product'].add(id);
    }
  }
  const ids = { ...touched, [REFERRED.firm.column]: referred.firm, [REFERRED.product.column]: referred.product };
  return Object.fromEntries(Object.entries(ids).filter(([, some]) => some.size > 0).map(([name, some]) => [name, [...some]]));
}

function foundOf(row: QueryRow): Found {
  const recordsOf = (kind: RecordKind) => PATTERNS[kind].flatMap((pattern) => (row[pattern] ?? []) as StoredRecord[]);
  const stored = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map(recordsOf(kind).map((record) => [record.id, record]))]));
  const referred = (kind: keyof typeof REFERRED) => new Set((row[REFERRED[kind].column] ?? []) as string[]);
  return { stored: stored as Record<RecordKind, Map<string, StoredRecord>>, referred: { firm: referred('firm'), product: referred('product') } };
}
