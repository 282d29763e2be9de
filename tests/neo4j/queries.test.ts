import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import neo4j from 'neo4j-driver';
import type { GraphStore } from '#server/store/graph-store.ts';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { fillNeo4jDatabase, openNeo4jLog } from '#server/store/neo4j/open-log.ts';
import { stageLog } from '#server/store/sqlite/fill-file.ts';
import { emptyDatabase } from '#tests/support/neo4j/emptied.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { aChangeSet, aFirm, anOffer, aProduct, aRelation, aRequirement, manyFirms, manyRelations, put, putAll, remove } from '#tests/support/records.ts';

const missing = whyNoNeo4j();

/** A chain with every kind of record and both kinds of offers. */
const CHAIN = {
  firms: [aFirm({ id: 'F1', ags: '05962024', capabilities: ['Kaltwalzen'], employees: 12 }), aFirm({ id: 'F2' })],
  products: [aProduct({ id: 'P1', name: 'Draht' }), aProduct({ id: 'P2', name: 'Federn' })],
  relations: [aRelation({ product: 'P1', volumeEur: 1000 })],
  requirements: [aRequirement({ firm: 'F2', product: 'P1', forProduct: 'P2', essential: true })],
  offers: [anOffer(), anOffer({ id: 'O2', firm: 'F2', direction: 'seeks', product: undefined, capability: 'Härten' })],
};

describe.skipIf(missing !== undefined)(`what is said to Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let store: GraphStore | undefined;
  let said: { text: string; parameters: unknown }[] = [];
  const texts = new Set<string>();
  const address = () => ({ uri: server.uri, user: server.user, password: server.password, database: server.database });
  const onQuery = (text: string, parameters: unknown): void => {
    said.push({ text, parameters });
    texts.add(text);
  };
  const places = new Map([['05962024', { name: 'Iserlohn', district: 'Märkischer Kreis' }]]);
  const open = async (): Promise<GraphStore> => {
    store = await openNeo4jStore({ ...address(), retryMs: 10_000, onQuery, places });
    return store;
  };
  let staged: Awaited<ReturnType<typeof stageLog>>;
  beforeAll(async () => {
    server = await startNeo4j();
  });
  afterAll(async () => {
    await store?.close();
    await server?.stop();
  });

  const scenes: Record<string, (store: GraphStore) => Promise<unknown>> = {
    'a chain is applied': (to) => to.apply(aChangeSet({ id: 'C1', changes: putAll(CHAIN) })),
    'records are changed, moved and taken away': (to) => to.apply(aChangeSet({
      id: 'C2',
      changes: [
        put('firm', aFirm({ id: 'F1', capabilities: ['Beizen'] })), put('firm', aFirm({ id: 'F3' })), put('relation', aRelation({ supplier: 'F1', buyer: 'F3' })),
        put('requirement', aRequirement({ firm: 'F2', product: 'P1', essential: false })), remove('offer', 'O2'), remove('product', 'P2'),
      ],
    }), { expectedRevision: 1 }),
    'it is undone': (to) => to.undo(aChangeSet({ id: 'C2' }).id, aChangeSet({ id: 'U1' })),
    'the revision': (to) => to.revision(),
    'a firm': (to) => to.get('firm', 'F1'),
    'an offer': (to) => to.get('offer', 'O1'),
    'the network': (to) => to.load(),
    'what changed since a revision': (to) => to.changesSince({ revision: 1, changeSet: 'C1' }, 100),
    'the life of a firm': (to) => to.history('firm', 'F1'),
    'a page of change sets': (to) => to.changeSets({ limit: 2, before: 3 }),
    'a change set': (to) => to.changeSet(aChangeSet({ id: 'C2' }).id),
    'the check': async (to) => expect(await to.check()).toEqual([]),
    'its log is read': async () => {
      const { log, close } = await openNeo4jLog(address(), { onQuery });
      staged = await stageLog(tmpdir(), log);
      await close();
    },
    'it is replaced by that log': () => fillNeo4jDatabase(address(), staged.log, { places, replace: true, onQuery }).finally(() => staged.close()),
  };

  it('every query has the text and parameters that are written down', async () => {
    await emptyDatabase(server);
    said = [];
    const opened = await open();
    let report = told('a new database', said);
    for (const [name, scene] of Object.entries(scenes)) {
      said = [];
      await scene(opened);
      report += told(name, said);
    }
    await expect(report).toMatchFileSnapshot('queries.cypher.txt');
  });

  it('the graph that people open in Neo4j has the documented labels, relationships and properties', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { disableLosslessIntegers: true });
    try {
      const { records } = await driver.executeQuery(
        `MATCH (a)-[r]->(b) WHERE NOT a:ChangeSet RETURN labels(a)[0] + ' ' + coalesce(a.id, a.name) AS from, type(r) AS type,
         labels(b)[0] + ' ' + coalesce(b.id, b.name) AS to, r {.*, body: null, revision: null} AS properties ORDER BY from, type, to`, {}, { database: server.database });
      const known = { source: 'Umfrage 2026', status: 'reported', visibility: 'network', body: null, revision: null };
      expect(records.map((record) => record.toObject())).toEqual([
        { from: 'Firm F1', type: 'CAN', to: 'Capability Kaltwalzen', properties: { body: null, revision: null } },
        { from: 'Firm F1', type: 'LOCATED_IN', to: 'Municipality Iserlohn', properties: { body: null, revision: null } },
        { from: 'Firm F1', type: 'OFFERS', to: 'Product P1', properties: { id: 'O1', ...known } },
        { from: 'Firm F1', type: 'SUPPLIES', to: 'Firm F2', properties: { id: 'R1', product: 'P1', volumeEur: 1000, ...known } },
        { from: 'Firm F2', type: 'REQUIRES', to: 'Product P1', properties: { id: 'Q1', forProduct: 'P2', essential: true, ...known } },
        { from: 'Firm F2', type: 'SEEKS', to: 'Capability Härten', properties: { id: 'O2', capability: 'Härten', ...known } },
        { from: 'Municipality Iserlohn', type: 'PART_OF', to: 'District Märkischer Kreis', properties: { body: null, revision: null } },
      ]);
    } finally {
      await driver.close();
    }
  });

  it('no value is ever part of a query text', () => {
    for (const value of ['F1', 'Kaltwalzen', '05962024', 'Umfrage']) expect([...texts].join('\n')).not.toContain(value);
  });

  describe('no plan costs more than its rows once the database has grown, whatever it held when the plan was made:', () => {
    const held: Record<string, () => Promise<unknown>> = {
      'nothing': () => Promise.resolve(),
      'a few firms and thousands of relations between them': () => filled({ firms: manyFirms(3), products: [aProduct()], relations: manyRelations(4_500, 3) }),
      'thousands of firms and one relation': () => filled({ firms: manyFirms(3_000), products: [aProduct()], relations: manyRelations(1, 2) }),
    };
    const filled = async (records: Parameters<typeof putAll>[0]): Promise<unknown> => (await open()).apply(aChangeSet({ id: 'filled', changes: putAll(records) }));

    it.each(Object.entries(held))('%s', async (_, fill) => {
      const asked = [...texts].filter((text) => !/^(CREATE|CALL)/.test(text));
      await store?.close();
      await emptyDatabase(server);
      await open();
      await fill();
      const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
      try {
        await driver.executeQuery('CALL db.clearQueryCaches()', {}, { database: server.database });
        for (const text of asked) {
          const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, {}, { database: server.database });
          expect({ text, slow: operatorsOf(summary.plan as Plan).filter((operator) => isSlow(operator, text)) }).toEqual({ text, slow: [] });
        }
      } finally {
        await driver.close();
      }
    });
  });
});

/** Of a plan of Neo4j. */
interface Plan {
  readonly operatorType: string;
  readonly arguments: { readonly Details?: string };
  readonly children: readonly Plan[];
}

function operatorsOf(plan: Plan): string[] {
  return [`${plan.operatorType.replace(/@.*/, '')} ${plan.arguments.Details ?? ''}`, ...plan.children.flatMap(operatorsOf)];
}

/** Whether an operator looks at all nodes, pairs of nodes or a whole index, or at all of a kind for a query that names one by its key. */
function isSlow(operator: string, text: string): boolean {
  if (/AllNodesScan|IndexScan|AllRelationships/.test(operator)) return true;
  if (/Expand\(Into\)/.test(operator)) return !text.includes('MERGE (municipality)-[:PART_OF]->(district)');
  // There is one Atlas node.
  return /LabelScan|TypeScan/.test(operator) && text.includes('{') && !operator.includes(':Atlas');
}

function told(name: string, queries: readonly { text: string; parameters: unknown }[]): string {
  const lines = queries.map(({ text, parameters }) => `${text}\n    ${JSON.stringify(plain(parameters))}`);
  // Who fills a database calls himself otherwise every time.
  return `== ${name}\n${lines.join('\n')}\n\n`.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<filler>');
}

/** Whole numbers of the driver as numbers. */
function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) return { int: value.toNumber() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
}
