import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const GUIDE = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');
/** Every statement that is sent to Neo4j, as pinned by the tests against a server. */
const SENT = ['queries', 'gds'].map((name) => readFileSync(new URL(`../neo4j/${name}.cypher.txt`, import.meta.url), 'utf8')).join('\n');
/** What every account may do with its own transactions (Neo4j Operations Manual, privileges to manage transactions). */
const BY_NATURE = ['SHOW TRANSACTIONS', 'TERMINATE TRANSACTIONS'];

it('the rights in the guide cover every statement that is sent to Neo4j and needs more than reading and writing', () => {
  const granted = [...GUIDE.matchAll(/^GRANT (.+) ON (?:DATABASE|GRAPH|DBMS)/gm)].map(([, right]) => right);
  const needed = [...SENT.matchAll(/\b(?:(CREATE) (?:\w+ )?(CONSTRAINT|INDEX)|(DROP|SHOW|TERMINATE|ALTER|LOAD) (\w+)|CALL ([\w.]+)\()/g)]
    .map(([, create, schema, verb, what, procedure]) => (procedure ? `EXECUTE PROCEDURE ${procedure}` : `${create ?? verb} ${schema ?? what}`));
  const isGranted = (right: string) => granted.some((text) => text === right || (text.endsWith('*') && right.startsWith(text.slice(0, -1))));
  expect(needed).toContain('CREATE CONSTRAINT');
  expect(needed.filter((right) => !isGranted(right) && !BY_NATURE.includes(right))).toEqual([]);
  expect(granted).toEqual(expect.arrayContaining(['ACCESS', 'MATCH {*}', 'WRITE', 'NAME MANAGEMENT']));
});
