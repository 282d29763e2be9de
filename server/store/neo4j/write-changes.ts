import neo4j from 'neo4j-driver';
import { AtlasError } from '#graph-model/errors.ts';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { districtOf, type Municipality } from '#graph-model/place.ts';
import { batches, type KindPlan, type Plan } from './plan-changes.ts';
import { isWriting, type Parameters, type Pipeline, type Query, type Writing } from './query.ts';
import {
  CREATE_NODES, createRelationships, DELETE_RECORDS, LABELS, LINK_CAPABILITIES, LOCATE_FIRMS, MERGE_CAPABILITIES, MERGE_PLACES, NODE_KINDS, UNLINK_FIRMS, UPDATE_RECORDS,
  type Pattern,
} from './record-queries.ts';
import { propertiesOf, type PutRow, type Values } from './record-rows.ts';
import { endsOf, isMoved, LINK_KINDS, type Ends, type LinkKind } from './relationship-ends.ts';

/** Names of municipalities, by key. */
export type Places = ReadonlyMap<string, Pick<Municipality, 'name' | 'district'>>;

/** A statement that is to be sent; `rows` is how many it writes. */
export interface Write {
  readonly asked: Writing | Query;
  readonly parameters: Parameters;
  readonly rows: number;
}

/** First step: takes the relationships away that go, and those that will begin, end or be called otherwise. */
export function* linkRemovals(plan: Plan): Generator<Write> {
  for (const kind of LINK_KINDS) {
    const idsOf = new Map<Pattern, string[]>();
    const gone = [
      ...plan[kind].deleted.map(({ id, body }) => ({ id, values: JSON.parse(body) as Values })),
      ...plan[kind].updated.filter(({ row, old }) => isMoved(kind, old, row.values)).map(({ row, old }) => ({ id: row.id, values: old })),
    ];
    for (const { id, values } of gone) group(idsOf, endsOf(kind, values).type).push(id);
    for (const [type, ids] of idsOf) yield* inBatches(DELETE_RECORDS[type], ids, 'ids');
  }
}

/** Second step: everything else, so that what is referred to is there before what refers to it. */
export function* recordWrites(plan: Plan, revision: number, places: Places): Generator<Write> {
  for (const kind of NODE_KINDS) {
    const { created, updated } = plan[kind];
    yield* inBatches(CREATE_NODES[kind], created, 'rows', (row) => ({ properties: propertiesOf(row, revision) }));
    yield* inBatches(UPDATE_RECORDS[LABELS[kind]], updated, 'rows', (update) => updateRow(update, revision));
  }
  yield* firmLinks(plan, places);
  for (const kind of LINK_KINDS) yield* links(plan, kind, revision);
  for (const kind of NODE_KINDS) yield* inBatches(DELETE_RECORDS[LABELS[kind]], plan[kind].deleted.map(({ id }) => id), 'ids');
}

function updateRow({ row, old }: KindPlan['updated'][number], revision: number): unknown {
  return { id: row.id, properties: propertiesOf(row, revision, old) };
}

/** Sends a write, and looks whether all of its rows were written: one that finds its place taken or missing must not get lost in silence. */
export function sendWrite(to: Pipeline, { asked, parameters, rows }: Write): Promise<void> {
  if (!isWriting(asked)) return to.send(asked, parameters, rows);
  return to.send(asked, parameters, rows, ([written]) => {
    if (written === rows) return;
    throw new AtlasError('store_damaged', `The records in Neo4j were changed beside this program: ${rows} were to be written, ${written} could be; nothing was changed`);
  });
}

/** What records were before, and that some are gone. What was created needs no step: it is the record itself. */
export function pastStates(plan: Plan, revision: number): readonly unknown[] {
  return RECORD_KINDS.flatMap((kind) => {
    const { updated, deleted } = plan[kind];
    return [
      ...[...updated.map(({ before }) => before), ...deleted].map((before) => ({ kind, id: before.id, revision: neo4j.int(before.revision), body: before.body })),
      ...deleted.map(({ id }) => ({ kind, id, revision: neo4j.int(revision), body: null })),
    ];
  });
}

function* links(plan: Plan, kind: LinkKind, revision: number): Generator<Write> {
  const created = new Map<string, { ends: Ends; rows: PutRow[] }>();
  const kept = new Map<Pattern, KindPlan['updated'][number][]>();
  const create = (row: PutRow): void => {
    const ends = endsOf(kind, row.values);
    const key = `${ends.type} ${ends.target}`;
    const underKey = created.get(key);
    if (underKey) underKey.rows.push(row);
    else created.set(key, { ends, rows: [row] });
  };
  plan[kind].created.forEach(create);
  for (const update of plan[kind].updated) {
    const { row, old } = update;
    if (isMoved(kind, old, row.values)) create(row);
    else group(kept, endsOf(kind, row.values).type).push(update);
  }
  for (const { ends, rows } of created.values()) {
    if (ends.target === 'Capability') yield capabilities(rows.map((row) => endsOf(kind, row.values).to));
    yield* inBatches(createRelationships(ends.type, ends.target), rows, 'rows', (row) => {
      const { from, to: target } = endsOf(kind, row.values);
      return { from, to: target, properties: propertiesOf(row, revision) };
    });
  }
  for (const [type, updates] of kept) yield* inBatches(UPDATE_RECORDS[type], updates, 'rows', (update) => updateRow(update, revision));
}

/** Ties new and changed firms to their municipality and to what they can. */
function* firmLinks(plan: Plan, places: Places): Generator<Write> {
  const { created, updated } = plan.firm;
  const changed = updated.filter(({ row, old }) => linksOf(old) !== linksOf(row.values)).map(({ row }) => row);
  yield* inBatches(UNLINK_FIRMS, changed.map(({ id }) => id), 'ids');
  const firms = [...created, ...changed];
  const located = firms.flatMap(({ id, values }) => (typeof values.ags === 'string' ? [{ id, ags: values.ags }] : []));
  const able = firms.flatMap(({ id, values }) => capabilitiesOf(values).map((name) => ({ id, name })));
  if (located.length > 0) yield { asked: MERGE_PLACES, parameters: { rows: [...new Set(located.map(({ ags }) => ags))].map((ags) => placeRow(ags, places)) }, rows: 1 };
  yield* inBatches(LOCATE_FIRMS, located, 'rows');
  if (able.length > 0) yield capabilities(able.map(({ name }) => name));
  yield* inBatches(LINK_CAPABILITIES, able, 'rows');
}

const capabilities = (names: readonly string[]): Write => ({ asked: MERGE_CAPABILITIES, parameters: { names: [...new Set(names)] }, rows: 1 });
const capabilitiesOf = (firm: Values): string[] => (Array.isArray(firm.capabilities) ? [...new Set(firm.capabilities.filter((name) => typeof name === 'string'))] : []);
const linksOf = (values: Values): string => JSON.stringify([values.ags, capabilitiesOf(values)]);

function placeRow(ags: string, places: Places): Record<string, unknown> {
  const place = places.get(ags);
  return { ags, name: place?.name ?? null, district: districtOf(ags), districtName: place?.district ?? null };
}

function* inBatches<T>(asked: Write['asked'], list: readonly T[], parameter: 'rows' | 'ids', rowOf: (item: T) => unknown = (item) => item): Generator<Write> {
  for (const some of batches(list)) yield { asked, parameters: { [parameter]: some.map(rowOf) }, rows: some.length };
}

function group<K, T>(groups: Map<K, T[]>, key: K): T[] {
  const known = groups.get(key);
  if (known) return known;
  const made: T[] = [];
  groups.set(key, made);
  return made;
}

/** The kinds that a plan changes. */
export function changedKinds(plan: Plan): readonly RecordKind[] {
  return RECORD_KINDS.filter((kind) => plan[kind].changed.length > 0);
}
