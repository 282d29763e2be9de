import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aFirm, anOffer, aProduct, aRelation, aRequirement, putAll } from '#tests/support/records.ts';

const missing = whyNoNeo4j();
const GUIDE = readFileSync(new URL('../../docs/neo4j.md', import.meta.url), 'utf8');

/** The statements that give the account of the database its rights. */
const RIGHTS = /```cypher\n([^`]+)```/.exec(readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8'))![1].split(/;\n/).filter((text) => text !== '');

/** The questions of the guide, by heading. */
const QUESTIONS = new Map([...GUIDE.matchAll(/### (.+)\n(?:(?!###)[^`]|`(?!``))*```cypher\n([^`]+)```/g)].map((match) => [match[1], match[2]]));

/** Wire from a mill goes to a spring maker, springs to a seat maker; zinc comes from a galvaniser; nobody makes oil. */
const NETWORK = {
  firms: [
    aFirm({ id: 'F1', name: 'Drahtwerk', ags: '05962024' }), aFirm({ id: 'F2', name: 'Federn', ags: '05962024' }), aFirm({ id: 'F3', name: 'Sitze', ags: '05914000' }),
    aFirm({ id: 'F4', name: 'Galvanik', ags: '05914000', capabilities: ['Verzinken'] }), aFirm({ id: 'F5', name: 'Werkzeugbau' }),
  ],
  products: [aProduct({ id: 'P1', name: 'Draht' }), aProduct({ id: 'P2', name: 'Feder' }), aProduct({ id: 'P3', name: 'Öl' })],
  relations: [
    aRelation({ id: 'R1', supplier: 'F1', buyer: 'F2', product: 'P1', volumeEur: 90_000 }), aRelation({ id: 'R2', supplier: 'F2', buyer: 'F3', product: 'P2', volumeEur: 50_000 }),
    aRelation({ id: 'R3', supplier: 'F1', buyer: 'F5', volumeEur: 10_000 }),
  ],
  requirements: [
    aRequirement({ id: 'Q1', firm: 'F2', product: 'P1', essential: true, stockDays: 4 }), aRequirement({ id: 'Q2', firm: 'F3', product: 'P2', essential: true, stockDays: 20 }),
    aRequirement({ id: 'Q3', firm: 'F4', product: 'P1', essential: true }), aRequirement({ id: 'Q4', firm: 'F3', product: 'P3', essential: false }),
  ],
  offers: [
    anOffer({ id: 'O1', firm: 'F1', product: 'P1' }), anOffer({ id: 'O2', firm: 'F4', product: undefined, capability: 'Verzinken' }),
    anOffer({ id: 'O3', firm: 'F2', direction: 'seeks', product: undefined, capability: 'Verzinken' }),
  ],
};

/** What each question of the guide answers about `NETWORK`. */
const ANSWERS: Record<string, { parameters?: Record<string, unknown>; rows: unknown[][] }> = {
  'Which inputs have a single source?': { rows: [['Federn', 'Draht', 'Drahtwerk'], ['Sitze', 'Feder', 'Federn']] },
  'Which essential inputs have no known supplier?': { rows: [['Galvanik', 'Draht']] },
  'What is upstream of a firm, and how far?': { parameters: { firm: 'F3' }, rows: [['Federn', 1], ['Drahtwerk', 2]] },
  'Through whom does a product reach its users?': { parameters: { product: 'P1' }, rows: [['Drahtwerk', 'Federn', ['Sitze']]] },
  'Hidden gaps: needed, offered in the region, but no relation': { rows: [['Draht', 'Galvanik', ['Drahtwerk']]] },
  'Real gaps: needed, but nobody offers or supplies it': { rows: [['Öl', 1, 0]] },
  'Who can do something, in which district?': { parameters: { capability: 'Verzinken' }, rows: [['Galvanik', 'Hagen', 'Kreisfreie Stadt Hagen']] },
  'How many firms and relations has each municipality?': { rows: [['Hagen', 2, 0], ['Iserlohn', 2, 3]] },
  'Who depends on one buyer for most of his volume?': { parameters: { share: 0.5 }, rows: [['Federn', 'Sitze', 1], ['Drahtwerk', 'Federn', 0.9]] },
  'Where is the stock of an essential input short?': { parameters: { days: 10 }, rows: [['Federn', 'Draht', 4]] },
  'Whose search does an offer meet?': { rows: [['Verzinken', 'Galvanik', 'Federn']] },
  'Kritische Stellen as properties': { parameters: { critical: [{ firm: 'F1', stops: ['F2', 'F3'] }, { firm: 'F2', stops: ['F3'] }] }, rows: [['Drahtwerk', 2], ['Federn', 1]] },
  'What was changed last, and by whom?': { rows: [[1, 'Änderung', 'Erika Beispiel', 18]] },
};

describe.skipIf(missing !== undefined)(`the questions of the Neo4j guide${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    const { uri, user, password, database } = server;
    const places = new Map([['05962024', { name: 'Iserlohn', district: 'Märkischer Kreis' }], ['05914000', { name: 'Hagen', district: 'Kreisfreie Stadt Hagen' }]]);
    const store = await openNeo4jStore({ uri, user, password, database, places });
    await store.apply(aChangeSet({ changes: putAll(NETWORK) }));
    await store.close();
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  it('are all tested', () => {
    expect([...QUESTIONS.keys()]).toEqual(Object.keys(ANSWERS));
  });

  it.each(Object.keys(ANSWERS))('%s', async (question) => {
    const { parameters = {}, rows } = ANSWERS[question];
    const { records } = await driver.executeQuery(QUESTIONS.get(question) ?? '', parameters, { database: server.database });
    expect(records.map((record) => Object.values(record.toObject()))).toEqual(rows);
  });

  it('and the rights of the guide to deployment are Cypher; Community understands them, and that it has no roles', async () => {
    const outcomes = await Promise.all(RIGHTS.map((text) => driver.executeQuery(text, {}, { database: 'system' }).then(() => 'done', (error: Error & { code: string }) => error.code)));
    expect(RIGHTS.length).toBeGreaterThan(8);
    expect(outcomes).toEqual(RIGHTS.map((text) => (text.startsWith('CREATE USER') ? 'done' : 'Neo.ClientError.Statement.UnsupportedAdministrationCommand')));
  });
});
