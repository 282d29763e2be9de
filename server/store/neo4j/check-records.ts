import { LIST_OF, RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { REFERENCES } from '../references.ts';
import { ATLAS_STATE, type RecordsState } from './change-set-queries.ts';
import type { Connection } from './connection.ts';
import { EMPTY_FINGERPRINT, withRecord, type Fingerprint } from './fingerprint.ts';
import { query, type Runner } from './query.ts';
import { match, PATTERNS, type Pattern } from './record-queries.ts';
import type { Values } from './record-rows.ts';
import { endsOf, LINK_KINDS, type LinkKind } from './relationship-ends.ts';

/** A damaged store may hold thousands of faults; the first ones of each sort tell enough. */
const MOST = 100;

const isLink = (kind: RecordKind): kind is LinkKind => (LINK_KINDS as readonly RecordKind[]).includes(kind);

/** Every record with its place in the graph. */
export function recordsInPlace(kind: RecordKind, pattern: Pattern) {
  const place = isLink(kind) ? `MATCH (origin)-[record:${pattern}]->(target) USING SCAN record:${pattern}` : match(pattern);
  const ends = isLink(kind) ? ', origin.id AS from, coalesce(target.id, target.name) AS to' : '';
  return query(`${place} RETURN record.id AS id, record.name AS name, record.revision AS revision, record.body AS body${ends}`, (row) => row);
}

export const STATES_OF_REVISIONS = query('MATCH (state:PastState) RETURN state.revision AS revision, count(*) AS count',
  (row) => ({ revision: Number(row.revision), count: Number(row.count) }));
export const CHANGED_OF_REVISIONS = query(
  `MATCH (changeSet:ChangeSet) OPTIONAL MATCH (changeSet)-[:CHANGED]->(changed:Changed)
RETURN changeSet.revision AS revision, changeSet.id AS id, changeSet.created + changeSet.updated + changeSet.deleted AS said, sum(size(changed.ids)) AS listed ORDER BY revision`,
  (row) => ({ revision: Number(row.revision), id: String(row.id), said: Number(row.said), listed: Number(row.listed) }),
);

/** One sentence for each fault of what lies in Neo4j: records, their places and references, history. Reads everything. */
export async function checkRecords(connection: Connection): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    const { faults, isCurrent } = await connection.read(checkOnce);
    // A change set that came in meanwhile would look like a fault.
    if (isCurrent || attempt === 5) return faults;
  }
}

async function checkOnce(run: Runner): Promise<{ faults: string[]; isCurrent: boolean }> {
  const [state] = await run.all(ATLAS_STATE);
  if (!state) return { faults: ['The node (:Atlas) is missing'], isCurrent: true };
  const faults = await faultsAgainst(run, state);
  const [after] = await run.all(ATLAS_STATE);
  return { faults, isCurrent: after?.revision === state.revision };
}

/** What is not as `state` says. */
export async function faultsAgainst(run: Runner, state: RecordsState): Promise<string[]> {
  const seen = await readRecords(run);
  return [...seen.faults.slice(0, MOST), ...referenceFaults(seen).slice(0, MOST), ...fingerprintFaults(seen, state), ...(await historyFaults(run, seen, state))];
}

interface Seen {
  readonly records: Record<RecordKind, Map<string, Values>>;
  readonly fingerprints: Record<RecordKind, Fingerprint>;
  /** How many records each revision made that are as it left them. */
  readonly madeBy: Map<number, number>;
  readonly faults: string[];
}

async function readRecords(run: Runner): Promise<Seen> {
  const seen: Seen = { records: {} as Seen['records'], fingerprints: {} as Seen['fingerprints'], madeBy: new Map(), faults: [] };
  for (const kind of RECORD_KINDS) {
    const records = new Map<string, Values>();
    let fingerprint = EMPTY_FINGERPRINT;
    for (const pattern of PATTERNS[kind]) {
      await run.each(recordsInPlace(kind, pattern), {}, (row) => {
        const [id, revision] = [String(row.id), Number(row.revision)];
        const values = valuesOf(row.body);
        if (values === undefined || !isInPlace(kind, pattern, row, values)) seen.faults.push(`The text of ${kind} ${id} is damaged or does not fit its place in the graph`);
        else records.set(id, values);
        fingerprint = withRecord(fingerprint, id, revision);
        seen.madeBy.set(revision, (seen.madeBy.get(revision) ?? 0) + 1);
      });
    }
    seen.records[kind] = records;
    seen.fingerprints[kind] = fingerprint;
  }
  return seen;
}

function valuesOf(body: unknown): Values | undefined {
  try {
    return JSON.parse(String(body)) as Values;
  } catch {
    return undefined;
  }
}

function isInPlace(kind: RecordKind, pattern: Pattern, row: Values, values: Values): boolean {
  if (values.id !== row.id) return false;
  if (!isLink(kind)) return typeof values.name !== 'string' || !values.name.isWellFormed() || values.name === row.name;
  const { type, from, to } = endsOf(kind, values);
  return type === pattern && from === row.from && (to === row.to || !to.isWellFormed());
}

function referenceFaults({ records }: Seen): string[] {
  return RECORD_KINDS.flatMap((kind) => REFERENCES[kind].flatMap(({ field, to }) => [...records[kind]]
    .filter(([, values]) => typeof values[field] === 'string' && !records[to].has(values[field]))
    .map(([id]) => `The ${kind} ${id} refers to a ${to} that is not there`)));
}

function fingerprintFaults({ fingerprints }: Seen, state: RecordsState): string[] {
  return RECORD_KINDS.flatMap((kind) => {
    const [found, said] = [fingerprints[kind], state.fingerprints[kind]];
    if (found.count === said.count && found.sum === said.sum) return [];
    return [`The ${LIST_OF[kind]} are not what the last change set left: ${found.count} are there, ${said.count} should be${found.count === said.count ? ', some were exchanged' : ''}`];
  });
}

/** Revisions count 1, 2, 3 … without a gap, and each change set left one state of each record that it says it changed. */
async function historyFaults(run: Runner, { madeBy }: Seen, state: RecordsState): Promise<string[]> {
  const states = new Map(madeBy);
  for (const { revision, count } of await run.all(STATES_OF_REVISIONS)) states.set(revision, (states.get(revision) ?? 0) + count);
  const changeSets = await run.all(CHANGED_OF_REVISIONS);
  const gap = changeSets.find(({ revision }, i) => revision !== i + 1);
  const wrong = changeSets.filter(({ revision, said, listed }) => said !== listed || said !== (states.get(revision) ?? 0));
  return [
    ...(gap ? [`The revisions have a gap before ${gap.revision}`] : []),
    ...(changeSets.length === state.revision || gap ? [] : [`The store is at revision ${state.revision} but knows ${changeSets.length} change sets`]),
    ...wrong.slice(0, MOST).map(({ id, said, revision }) => `Change set ${id} says ${said} changes, its history holds ${states.get(revision) ?? 0} or other ones`),
  ];
}
