import neo4j from 'neo4j-driver';
import { AtlasError } from '#graph-model/errors.ts';
import { RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { districtOf, type Municipality } from '#graph-model/place.ts';
import { batches, type Plan } from './plan-changes.ts';
import type { Pipeline, Query } from './query.ts';
import {
  CREATE_NODES, createRelationships, DELETE_RECORDS, LINK_CAPABILITIES, LOCATE_FIRMS, MERGE_CAPABILITIES, MERGE_PLACES, UNLINK_FIRMS, UPDATE_RECORDS,
  type Pattern,
} from './record-queries.ts';
import { propertiesOf, type PutRow, type Values } from './record-rows.ts';
import { endsOf, isMoved, LINK_KINDS, type Ends, type LinkKind } from './relationship-ends.ts';

/** Names of municipalities, by key. */
export type Places = ReadonlyMap<string, Pick<Municipality, 'name' | 'district'>>;

const NODE_KINDS = ['firm', 'product'] as const;
const LABEL = { firm: 'Firm', product: 'Product' } as const;

/** First step: takes the relationships away that go, and those that will begin, end or be called otherwise. */
export async function removeLinks(to: Pipeline, plan: Plan): Promise<void> {
  for (const kind of LINK_KINDS) {
    const idsOf = new Map<Pattern, string[]>();
    const gone = [
      ...plan[kind].deleted.map(({ id, body }) => ({ id, values: JSON.parse(body) as Values })),
      ...plan[kind].updated.filter(({ row, old }) => isMoved(kind, old, row.values)).map(({ row, old }) => ({ id: row.id, values: old })),
    ];
    for (const { id, values } of gone) group(idsOf, endsOf(kind, values).type).push(id);
    for (const [type, ids] of idsOf) await writeAll(to, DELETE_RECORDS[type], ids, 'ids');
  }
}

/** Second step: everything else, so that what is referred to is there before what refers to it. */
export async function writeRecords(to: Pipeline, plan: Plan, revision: number, places: Places): Promise<void> {
  for (const kind of NODE_KINDS) {
    const { created, updated } = plan[kind];
    await writeAll(to, CREATE_NODES[LABEL[kind]], created, 'rows', (row) => ({ properties: propertiesOf(row, revision, 'left out') }));
    await writeAll(to, UPDATE_RECORDS[LABEL[kind]], updated, 'rows', ({ row }) => ({ id: row.id, properties: propertiesOf(row, revision, 'null') }));
  }
  await linkFirms(to, plan, places);
  for (const kind of LINK_KINDS) await writeLinks(to, plan, kind, revision);
  for (const kind of NODE_KINDS) await writeAll(to, DELETE_RECORDS[LABEL[kind]], plan[kind].deleted.map(({ id }) => id), 'ids');
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

async function writeLinks(to: Pipeline, plan: Plan, kind: LinkKind, revision: number): Promise<void> {
  const created = new Map<string, { ends: Ends; rows: PutRow[] }>();
  const kept = new Map<Pattern, PutRow[]>();
  const create = (row: PutRow): void => {
    const ends = endsOf(kind, row.values);
    const key = `${ends.type} ${ends.target}`;
    const underKey = created.get(key);
    if (underKey) underKey.rows.push(row);
    else created.set(key, { ends, rows: [row] });
  };
  plan[kind].created.forEach(create);
  for (const { row, old } of plan[kind].updated) {
    if (isMoved(kind, old, row.values)) create(row);
    else group(kept, endsOf(kind, row.values).type).push(row);
  }
  for (const { ends, rows } of created.values()) {
    if (ends.target === 'Capability') await to.send(MERGE_CAPABILITIES, { names: [...new Set(rows.map((row) => endsOf(kind, row.values).to))] });
    await writeAll(to, createRelationships(ends.type, ends.target), rows, 'rows', (row) => {
      const { from, to: target } = endsOf(kind, row.values);
      return { from, to: target, properties: propertiesOf(row, revision, 'left out') };
    });
  }
  for (const [type, rows] of kept) await writeAll(to, UPDATE_RECORDS[type], rows, 'rows', (row) => ({ id: row.id, properties: propertiesOf(row, revision, 'null') }));
}

/** Ties new and changed firms to their municipality and to what they can. */
async function linkFirms(to: Pipeline, plan: Plan, places: Places): Promise<void> {
  const { created, updated } = plan.firm;
  const changed = updated.filter(({ row, old }) => linksOf(old) !== linksOf(row.values)).map(({ row }) => row);
  for (const rows of batches(changed)) await to.send(UNLINK_FIRMS, { ids: rows.map(({ id }) => id) }, rows.length);
  const firms = [...created, ...changed];
  const located = firms.flatMap(({ id, values }) => (typeof values.ags === 'string' ? [{ id, ags: values.ags }] : []));
  const able = firms.flatMap(({ id, values }) => capabilitiesOf(values).map((name) => ({ id, name })));
  if (located.length > 0) await to.send(MERGE_PLACES, { rows: [...new Set(located.map(({ ags }) => ags))].map((ags) => placeRow(ags, places)) });
  for (const rows of batches(located)) await to.send(LOCATE_FIRMS, { rows }, rows.length);
  if (able.length > 0) await to.send(MERGE_CAPABILITIES, { names: [...new Set(able.map(({ name }) => name))] });
  for (const rows of batches(able)) await to.send(LINK_CAPABILITIES, { rows }, rows.length);
}

const capabilitiesOf = ({ capabilities }: Values): string[] => (Array.isArray(capabilities) ? [...new Set(capabilities.filter((name) => typeof name === 'string'))] : []);
const linksOf = (values: Values): string => JSON.stringify([values.ags, capabilitiesOf(values)]);

function placeRow(ags: string, places: Places): Record<string, unknown> {
  const place = places.get(ags);
  return { ags, name: place?.name ?? null, district: districtOf(ags), districtName: place?.district ?? null };
}

/** Writes in batches and counts what was written: a row that finds its place taken or missing must not get lost in silence. */
async function writeAll<T>(to: Pipeline, asked: Query<number>, list: readonly T[], parameter: 'rows' | 'ids', rowOf: (item: T) => unknown = (item) => item): Promise<void> {
  for (const some of batches(list)) {
    await to.send(asked, { [parameter]: some.map(rowOf) }, some.length, ([written]) => {
      if (written === some.length) return;
      throw new AtlasError('store_damaged', `The records in Neo4j were changed beside this program: ${some.length} were to be written, ${written} could be; nothing was changed`);
    });
  }
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
