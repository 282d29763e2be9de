import neo4j from 'neo4j-driver';
import { AtlasError } from '#graph-model/errors.ts';
import { RECORD_KINDS } from '#graph-model/dataset.ts';
import type { AtlasState } from './change-set-queries.ts';
import type { Connection } from './connection.ts';
import { isMadeAlready, noAtlas } from './neo4j-faults.ts';
import { query, statement } from './query.ts';

/** One step of the schema: each statement may be repeated, so that a step that was cut short, or made by two servers at once, ends well. */
export type SchemaStep = readonly string[];

const unique = (name: string, pattern: string, properties: string): string => `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR ${pattern} REQUIRE ${properties} IS UNIQUE`;
const index = (name: string, pattern: string, property: string): string => `CREATE INDEX ${name} IF NOT EXISTS FOR ${pattern} ON (${property})`;

/** The schema as steps forward: entry n brings a database of version n to n + 1. A step that was released is never changed, a new one is added. */
export const SCHEMA: readonly SchemaStep[] = [[
  unique('firm_id', '(firm:Firm)', 'firm.id'),
  unique('product_id', '(product:Product)', 'product.id'),
  unique('supplies_id', '()-[supplies:SUPPLIES]-()', 'supplies.id'),
  unique('requires_id', '()-[requires:REQUIRES]-()', 'requires.id'),
  unique('offers_id', '()-[offers:OFFERS]-()', 'offers.id'),
  unique('seeks_id', '()-[seeks:SEEKS]-()', 'seeks.id'),
  unique('municipality_ags', '(municipality:Municipality)', 'municipality.ags'),
  unique('district_key', '(district:District)', 'district.key'),
  unique('capability_name', '(capability:Capability)', 'capability.name'),
  unique('change_set_id', '(changeSet:ChangeSet)', 'changeSet.id'),
  unique('change_set_revision', '(changeSet:ChangeSet)', 'changeSet.revision'),
  unique('past_state', '(state:PastState)', '(state.kind, state.id, state.revision)'),
  index('supplies_product', '()-[supplies:SUPPLIES]-()', 'supplies.product'),
  index('requires_for_product', '()-[requires:REQUIRES]-()', 'requires.forProduct'),
  index('firm_name', '(firm:Firm)', 'firm.name'),
], [
  unique('scenario_id', '(scenario:Scenario)', 'scenario.id'),
], [
  unique('region_id', '(region:Region)', 'region.id'),
  unique('search_id', '(search:Search)', 'search.id'),
], [
  unique('story_id', '(story:Story)', 'story.id'),
]];

export const ATLAS_KEY = unique('atlas_key', '(atlas:Atlas)', 'atlas.key');
/** While the database is being filled by a copy or restore, its Atlas node has another key. */
export const SCHEMA_VERSION = query('MATCH (atlas:Atlas) RETURN atlas.schema AS version, atlas.key AS key', (row) => ({ version: Number(row.version), key: String(row.key) }));
export const FOREIGN_RECORDS = query('OPTIONAL MATCH (firm:Firm) WITH firm LIMIT 1 OPTIONAL MATCH (product:Product) RETURN firm IS NOT NULL OR product IS NOT NULL AS found LIMIT 1', (row) => row.found === true);
/** Parameter: zeros, one a kind of record. */
export const MAKE_ATLAS = statement(`MERGE (atlas:Atlas {key: 'atlas'}) ON CREATE SET atlas.schema = 0, atlas.revision = 0, atlas.counts = $zeros, atlas.sums = $zeros`);
/** Parameter: version. */
export const SET_SCHEMA_VERSION = statement(`MATCH (atlas:Atlas {key: 'atlas'}) WHERE atlas.schema < $version SET atlas.schema = $version`);
export const AWAIT_INDEXES = statement('CALL db.awaitIndexes(600)');

/**
 * Brings the database to the newest schema. Nothing is written where it is there already, so that a person with rights to read only
 * can start as well. Throws `unsupported` for a database of a newer version, or one that holds other people's firms or products, and
 * `store_unavailable` while it is being filled.
 */
export async function migrate(connection: Connection, steps: readonly SchemaStep[] = SCHEMA): Promise<void> {
  const version = await knownVersion(connection, steps.length);
  if (version === steps.length) return;
  if (version === undefined) {
    await makeOnce(connection, ATLAS_KEY);
    await connection.write((run) => run.all(MAKE_ATLAS, { zeros: RECORD_KINDS.map(() => neo4j.int(0)) }));
  }
  for (let step = version ?? 0; step < steps.length; step++) {
    for (const text of steps[step]) await makeOnce(connection, text);
    await connection.read((run) => run.all(AWAIT_INDEXES));
    await connection.write((run) => run.all(SET_SCHEMA_VERSION, { version: neo4j.int(step + 1) }));
  }
}

/** Version of the schema; undefined for a database that was never used. Reads only. */
async function knownVersion(connection: Connection, newest: number): Promise<number | undefined> {
  const [atlas] = await connection.read((run) => run.all(SCHEMA_VERSION));
  if (atlas === undefined) {
    const [isTaken] = await connection.read((run) => run.all(FOREIGN_RECORDS));
    if (isTaken) {
      throw new AtlasError('unsupported', 'The Neo4j database holds firms or products of another program: name an empty one in NEO4J_DATABASE; it was left as it is', {
        german: 'Die Neo4j-Datenbank enthält Unternehmen oder Produkte eines anderen Programms: Nennen Sie in NEO4J_DATABASE eine leere; sie blieb, wie sie ist.',
      });
    }
    return undefined;
  }
  if (atlas.key !== 'atlas') throw noAtlas();
  const { version } = atlas;
  if (version > newest) {
    throw newerSchema('unsupported', version, newest);
  }
  return version;
}

/** Throws `store_unavailable` where a newer server has brought the database forward since this one started. */
export function refuseNewerSchema({ schema }: Pick<AtlasState, 'schema'>, newest = SCHEMA.length): void {
  if (schema > newest) throw newerSchema('store_unavailable', schema, newest);
}

function newerSchema(code: 'unsupported' | 'store_unavailable', version: number, newest: number): AtlasError {
  return new AtlasError(code, `The Neo4j database was written by a newer version (schema ${version}, known up to ${newest}): update the program`, {
    german: 'Die Neo4j-Datenbank wurde von einer neueren Fassung des Programms geschrieben: Aktualisieren Sie das Programm.',
  });
}

/** Makes a constraint or index unless it is there; another server may make it at the same moment. */
async function makeOnce(connection: Connection, text: string): Promise<void> {
  try {
    await connection.write((run) => run.all(statement(text)));
  } catch (error) {
    if (!(error instanceof AtlasError) || !isMadeAlready(error.cause)) throw error;
  }
}
