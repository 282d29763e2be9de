import { forKinds, RECORD_KINDS, type RecordKind } from '#graph-model/dataset.ts';
import { query, statement, writing, type Query, type Writing } from './query.ts';

/** Labels of the kinds whose records are nodes. */
export const LABELS = { firm: 'Firm', product: 'Product', scenario: 'Scenario', region: 'Region', search: 'Search', story: 'Story' } as const satisfies Partial<Record<RecordKind, string>>;
export const NODE_KINDS = Object.keys(LABELS) as (keyof typeof LABELS)[];
type Label = (typeof LABELS)[keyof typeof LABELS];

/** Relationship types and node labels of the records; every name in a query text comes from here. */
export type Pattern = Label | 'SUPPLIES' | 'REQUIRES' | 'OFFERS' | 'SEEKS';

/** Where the records of each kind are: a label of nodes, or types of relationships. */
export const PATTERNS: Readonly<Record<RecordKind, readonly Pattern[]>> = {
  ...forKinds(NODE_KINDS, (kind) => [LABELS[kind]]), relation: ['SUPPLIES'], requirement: ['REQUIRES'], offer: ['OFFERS', 'SEEKS'],
};

const isLabel = (pattern: Pattern): pattern is Label => (Object.values(LABELS) as readonly Pattern[]).includes(pattern);
/**
 * The clause that finds records of a pattern: all of them, or those with an id, an expression such as `$id`. It says which way leads there, as a
 * plan is kept for a while after the database has grown: one that was made for few nodes and many relationships between them would
 * look at each pair of nodes, one that was made for an empty database through all of an index for each row.
 */
export function match(pattern: Pattern, id?: string): string {
  const [key, hint] = id === undefined ? ['', `USING SCAN record:${pattern}`] : [` {id: ${id}}`, `USING INDEX SEEK record:${pattern}(id)`];
  return `MATCH ${isLabel(pattern) ? `(record:${pattern}${key})` : `()-[record:${pattern}${key}]->()`} ${hint}`;
}

/** A record as the store holds it. */
export interface StoredRecord {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
}

/** False for what was found and then deleted by another transaction before its properties were read. */
export function isThere({ body }: Pick<StoredRecord, 'body'>): boolean {
  return body !== 'null';
}

const storedOf = (row: Readonly<Record<string, unknown>>): StoredRecord => ({ id: String(row.id), revision: Number(row.revision), body: String(row.body) });
const each = <T>(make: (pattern: Pattern) => T): Readonly<Record<Pattern, T>> =>
  Object.fromEntries(RECORD_KINDS.flatMap((kind) => PATTERNS[kind].map((pattern) => [pattern, make(pattern)]))) as Record<Pattern, T>;

/** Parameter: id. */
export const RECORD = each((pattern) => query(`${match(pattern, '$id')} RETURN record.id AS id, record.revision AS revision, record.body AS body`, storedOf));

/** Parameter: ids. */
export const RECORDS = each((pattern) => query(`UNWIND $ids AS id ${match(pattern, 'id')} RETURN id, record.revision AS revision, record.body AS body`, storedOf));

/** All records; the id is in the text as well, so that it is not sent twice. */
export const ALL_RECORDS = each((pattern) => query(
  `${match(pattern)} RETURN record.revision AS revision, record.body AS body`,
  (row) => ({ revision: Number(row.revision), body: String(row.body) }),
));

/** Which of `ids` there are. Parameter: ids. */
export const KNOWN_IDS: Readonly<Record<'firm' | 'product', Query<string>>> = {
  firm: query(`UNWIND $ids AS id ${match('Firm', 'id')} RETURN id`, (row) => String(row.id)),
  product: query(`UNWIND $ids AS id ${match('Product', 'id')} RETURN id`, (row) => String(row.id)),
};

/** How many were created. Parameter: rows of { properties }, for relationships with `from` and `to`. */
export const CREATE_NODES = forKinds(NODE_KINDS, (kind) => writing(`UNWIND $rows AS row CREATE (record:${LABELS[kind]}) SET record = row.properties`));

/** What a relationship leads to: a firm, a product, or a capability that an offer names instead of a product. */
export type Target = 'Firm' | 'Product' | 'Capability';
const KEY: Readonly<Record<Target, string>> = { Firm: 'id', Product: 'id', Capability: 'name' };

export function createRelationships(type: Pattern, target: Target): Writing {
  return writing(
    `UNWIND $rows AS row MATCH (origin:Firm {id: row.from}) MATCH (target:${target} {${KEY[target]}: row.to}) `
    + `CREATE (origin)-[record:${type}]->(target) SET record = row.properties`);
}

/** Properties that others put on a record stay. Parameter: rows of { id, properties }. */
export const UPDATE_RECORDS = each((pattern) => writing(`UNWIND $rows AS row ${match(pattern, 'row.id')} SET record += row.properties`));

/** References were looked at before; what else hangs on a node is of the node itself. Parameter: ids. */
export const DELETE_RECORDS = each((pattern) => writing(`UNWIND $ids AS id ${match(pattern, 'id')} ${isLabel(pattern) ? 'DETACH ' : ''}DELETE record`));

/** Parameter: rows of { ags, name, district, districtName }; names may be null. */
export const MERGE_PLACES = statement(`UNWIND $rows AS row
MERGE (district:District {key: row.district}) SET district.name = coalesce(row.districtName, district.name)
MERGE (municipality:Municipality {ags: row.ags}) SET municipality.name = coalesce(row.name, municipality.name)
MERGE (municipality)-[:PART_OF]->(district)`);

/** Parameter: names. */
export const MERGE_CAPABILITIES = statement('UNWIND $names AS name MERGE (:Capability {name: name})');

/** Parameter: rows of { id, ags }. */
export const LOCATE_FIRMS = writing(`UNWIND $rows AS row MATCH (firm:Firm {id: row.id}) MATCH (municipality:Municipality {ags: row.ags})
CREATE (firm)-[:LOCATED_IN]->(municipality)`);

/** Parameter: rows of { id, name }. */
export const LINK_CAPABILITIES = writing(`UNWIND $rows AS row MATCH (firm:Firm {id: row.id}) MATCH (capability:Capability {name: row.name})
CREATE (firm)-[:CAN]->(capability)`);

/** Parameter: ids. */
export const UNLINK_FIRMS = statement('UNWIND $ids AS id MATCH (firm:Firm {id: id})-[link:LOCATED_IN|CAN]->() USING INDEX SEEK firm:Firm(id) DELETE link');

/** Who refers to records. */
export interface Referrer {
  readonly id: string;
  readonly value: string;
}

/** Who refers to firms or products through one field: at most one query a field. Parameter: ids. */
export function referrers(kind: RecordKind, field: string): Query<Referrer> {
  return query(`UNWIND $ids AS id ${REFERRING[`${kind}.${field}`]} RETURN record.id AS id, id AS value`, (row) => ({ id: String(row.id), value: String(row.value) }));
}

const REFERRING: Readonly<Record<string, string>> = {
  'relation.supplier': 'MATCH (firm:Firm {id: id})-[record:SUPPLIES]->() USING INDEX SEEK firm:Firm(id)',
  'relation.buyer': 'MATCH (firm:Firm {id: id})<-[record:SUPPLIES]-() USING INDEX SEEK firm:Firm(id)',
  'relation.product': 'MATCH ()-[record:SUPPLIES {product: id}]->() USING INDEX SEEK record:SUPPLIES(product)',
  'requirement.firm': 'MATCH (firm:Firm {id: id})-[record:REQUIRES]->() USING INDEX SEEK firm:Firm(id)',
  'requirement.product': 'MATCH (product:Product {id: id})<-[record:REQUIRES]-() USING INDEX SEEK product:Product(id)',
  'requirement.forProduct': 'MATCH ()-[record:REQUIRES {forProduct: id}]->() USING INDEX SEEK record:REQUIRES(forProduct)',
  'offer.firm': 'MATCH (firm:Firm {id: id})-[record:OFFERS|SEEKS]->() USING INDEX SEEK firm:Firm(id)',
  'offer.product': 'MATCH (product:Product {id: id})<-[record:OFFERS|SEEKS]-() USING INDEX SEEK product:Product(id)',
};
