import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { REFERENCES } from '../references.ts';
import { begunOf, LOCK_ATLAS, LOCK_ATLAS_TEXT, type Begun } from './change-set-queries.ts';
import { noAtlas } from './neo4j-faults.ts';
import type { StoredRecords } from './plan-changes.ts';
import { query, type Parameters, type QueryRow, type Runner } from './query.ts';
import { match, PATTERNS, type StoredRecord } from './record-queries.ts';
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

const COLUMNS = [
  ...RECORD_KINDS.flatMap((kind) => PATTERNS[kind].map((pattern) =>
    `COLLECT { UNWIND $${kind} AS id ${match(pattern, 'id')} RETURN record {.id, .revision, .body} } AS ${pattern}`)),
  'COLLECT { UNWIND $referredFirms AS id MATCH (record:Firm {id: id}) RETURN id } AS referredFirms',
  'COLLECT { UNWIND $referredProducts AS id MATCH (record:Product {id: id}) RETURN id } AS referredProducts',
];

/**
 * Takes the lock, and looks behind it for what a small change set must know. Parameters: id of the change set; ids of the records that
 * it touches by kind; referredFirms and referredProducts, ids of what else it refers to.
 */
export const LOCK_AND_FIND = query(`${LOCK_ATLAS_TEXT},\n${COLUMNS.join(',\n')}`, (row) => ({ ...begunOf(row), found: foundOf(row) }));

/**
 * Locks the Atlas node; what the store is at, and the change set where it is known already. Few `rows` are looked up by the way, with
 * what they refer to.
 */
export async function beginChangeSet(run: Runner, id: string, rows: readonly Row[] = []): Promise<Begun & { found?: Found }> {
  const isSmall = rows.length > 0 && rows.length <= FEW;
  const [begun] = await (isSmall ? run.all(LOCK_AND_FIND, { id, ...wanted(rows) }) : run.all(LOCK_ATLAS, { id }));
  if (!begun) throw noAtlas();
  refuseNewerSchema(begun.state);
  return begun;
}

function wanted(rows: readonly Row[]): Parameters {
  const touched = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Set(rows.filter((row) => row.kind === kind).map(({ id }) => id))])) as Record<RecordKind, Set<string>>;
  const referred = { firm: new Set<string>(), product: new Set<string>() };
  for (const { kind, values } of rows) {
    for (const { field, to } of REFERENCES[kind]) {
      const id = values?.[field];
      if (typeof id === 'string' && !touched[to].has(id)) referred[to as 'firm' | 'product'].add(id);
    }
  }
  const ids = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [...touched[kind]]]));
  return { ...ids, referredFirms: [...referred.firm], referredProducts: [...referred.product] };
}

function foundOf(row: QueryRow): Found {
  const recordsOf = (kind: RecordKind) => PATTERNS[kind].flatMap((pattern) => row[pattern] as StoredRecord[]);
  const stored = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, new Map(recordsOf(kind).map((record) => [record.id, record]))]));
  return {
    stored: stored as Record<RecordKind, Map<string, StoredRecord>>,
    referred: { firm: new Set(row.referredFirms as string[]), product: new Set(row.referredProducts as string[]) },
  };
}
