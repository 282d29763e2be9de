import fc from 'fast-check';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Municipality } from '#graph-model/place.ts';
import { cypherLiteral } from '#server/exports/cypher-literal.ts';
import { exportCypher } from '#server/exports/cypher.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { anAbout } from '#tests/support/exports.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aDataset, aFirm, anOffer, aProduct, aRelation, aRequirement, putAll } from '#tests/support/records.ts';
import { aScenario } from '#tests/support/scenarios.ts';

const missing = whyNoNeo4j();

/** Each tries to leave its literal: by a quote, a code that is read before anything else, a comment, the end of a statement. */
const HOSTILE = [
  "'", "\\'", "\\\\'", '\\', '\\\\', '\\u0027', '\\\\u0027', '\\\\\\u0027 MATCH (n) DETACH DELETE n //', "'}]) MATCH (n) DETACH DELETE n; //", '*/ /* //', ';\n:exit\n', '$rows', '$&', '$1', '`', '{}', '\u0000\u0001\u007F', '\u2028\u2029\u0085',
  '🌀 \u{10FFFF}', 'עברית', '‮abc', "O'Neill & Söhne", '"', '\r\n\t', 'ü', '\uFF07',
];

const NETWORK = aDataset({
  firms: [
    aFirm({ id: 'F1', name: "O'Neill \\u0027 Söhne", ags: '05962024', employees: 37, lat: 51, capabilities: ['Dreh\\en', "Fräsen';"] }), aFirm({ id: 'F2', name: '$rows', ags: '05914000', daysToRecover: 0.5, wz: '25.93', wzEdition: 2008 }),
    aFirm({ id: 'F3', name: '*/ // ; `', fictitious: true, capabilities: ['Dreh\\en'] }),
  ],
  products: [aProduct({ id: 'P1', name: 'Draht 1,5"' })],
  relations: [aRelation({ id: 'R1', supplier: 'F1', buyer: 'F2', product: 'P1', volumeEur: 1e12, share: 1e-7 }), aRelation({ id: "R'2", supplier: 'F2', buyer: 'F3' })],
  requirements: [aRequirement({ id: 'Q1', firm: 'F2', product: 'P1', essential: false, stockDays: 0 })],
  offers: [anOffer({ id: 'O1', firm: 'F1' }), anOffer({ id: 'O2', firm: 'F3', direction: 'seeks', product: undefined, capability: "Härt'en" })],
  scenarios: [aScenario({ failures: [{ firms: ['F1'], days: 3 }] })],
});
const PLACES = new Map<string, Municipality>([['05962024', { name: 'Iserlohn', district: 'Märkischer Kreis' }], ['05914000', { name: 'Hagen', district: 'Hagen' }]].map(([ags, place]) => [ags as string, place as Municipality]));

describe.skipIf(missing !== undefined)(`the Cypher script${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let driver: Driver;
  const run = async (text: string) => (await driver.executeQuery(text, {}, { database: server.database })).records;
  beforeAll(async () => {
    server = await startNeo4j();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  it('reads every text back as it was, however hostile', async () => {
    const [record] = await run(`RETURN ${cypherLiteral(HOSTILE)} AS texts`);
    expect(record.get('texts')).toEqual(HOSTILE);
  });

  it('reads any text and number back as it was', async () => {
    const values = fc.sample(fc.record({ text: fc.string({ unit: 'binary' }), parts: fc.array(fc.constantFrom('\\', 'u', '0027', "'", 'x', '{', '}')).map((all) => all.join('')), number: fc.double({ noNaN: true, noDefaultInfinity: true }) }), 300);
    const [record] = await run(`RETURN ${cypherLiteral(values)} AS rows`);
    expect(record.get('rows')).toEqual(values.map(({ number, ...texts }) => ({ ...texts, number })));
  });

  it('makes the same nodes and relationships as the store', async () => {
    const store = await openNeo4jStore({ uri: server.uri, user: server.user, password: server.password, database: server.database, places: PLACES });
    await store.apply(aChangeSet({ changes: putAll(NETWORK) }));
    await store.close();
    const stored = await everything(run);
    await emptyDatabase(server);
    expect((await everything(run)).nodes).toEqual([]);
    const script = [...exportCypher({ dataset: NETWORK, about: anAbout(), revision: 1, places: PLACES })].join('');
    for (const line of script.split('\n').filter((text) => text !== '' && !text.startsWith('//'))) await run(line.slice(0, -1));
    const made = await everything(run);
    expect(made).toEqual(stored);
    expect([made.nodes.length, made.links.length]).toEqual([12, 12]);
  });
});

/** What people find in the database: all but the store's own books. */
async function everything(run: (text: string) => Promise<readonly { toObject(): object }[]>): Promise<{ nodes: string[]; links: string[] }> {
  const own = '(n:Atlas OR n:ChangeSet OR n:PastState OR n:Changed)';
  const nodes = await run(`MATCH (n) WHERE NOT ${own} RETURN labels(n) AS labels, properties(n) AS properties`);
  const links = await run(`MATCH (n)-[r]->(m) WHERE NOT ${own} RETURN properties(n) AS origin, type(r) AS type, properties(r) AS properties, properties(m) AS target`);
  const texts = (rows: readonly { toObject(): object }[]) => rows.map((row) => JSON.stringify(sorted(row.toObject()))).sort();
  return { nodes: texts(nodes), links: texts(links) };
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, sorted(of)]));
}
