import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import neo4j from 'neo4j-driver';
import { openNeo4jStore } from '#server/store/neo4j/neo4j-store.ts';
import { makeCertificates, whyNoCertificates } from '#tests/support/neo4j/certificates.ts';
import { startFaultProxy } from '#tests/support/neo4j/fault-proxy.ts';
import { whyNoNeo4j } from '#tests/support/neo4j/neo4j-jars.ts';
import { startNeo4j, type Neo4jServer } from '#tests/support/neo4j/neo4j-server.ts';
import { runAtlas, startProduct } from '#tests/support/product-process.ts';
import { aChangeSet, aFirm, put } from '#tests/support/records.ts';

const missing = whyNoNeo4j() ?? whyNoCertificates();

describe.skipIf(missing !== undefined)(`the address and account of an encrypted Neo4j${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
  let server: Neo4jServer;
  let webServer: Server;
  let authority: string;
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-certificates-'));
  const port = () => new URL(server.uri).port;
  /** `HOST` and `WEB` stand for the servers of this test. */
  const at = (uri: string): string => uri.replace('HOST', `127.0.0.1:${port()}`).replace('WEB', `127.0.0.1:${(webServer.address() as AddressInfo).port}`);
  const open = async (overrides: { uri?: string; user?: string; password?: string; database?: string } = {}) => {
    const { uri, user, password, database } = server;
    return openNeo4jStore({ uri, user, password, database, retryMs: 5_000, ...overrides });
  };
  const refusal = async (overrides: Parameters<typeof open>[0]): Promise<unknown> => open(overrides).then((store) => store.close(), (error: unknown) => error);
  const sentence = (words: string) => ({ name: 'AtlasError', code: 'store_unavailable', message: expect.stringContaining(words), german: expect.stringMatching(/\.$/) });
  const asAdministrator = async (text: string): Promise<void> => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    await driver.executeQuery(text, {}, { database: 'system' }).finally(() => driver.close());
  };

  beforeAll(async () => {
    authority = makeCertificates(folder);
    server = await startNeo4j({ certificates: folder, settings: ['dbms.security.auth_lock_time=60s'] });
    webServer = createServer((_request, response) => response.end('a page')).listen(0, '127.0.0.1');
    await once(webServer, 'listening');
  });
  afterAll(async () => {
    webServer?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(['bolt+ssc://HOST', 'neo4j+ssc://HOST'])('%s: a certificate of one\'s own is taken as it is', async (uri) => {
    const store = await open({ uri: at(uri) });
    const { revision } = await store.apply(aChangeSet({ id: uri, changes: [put('firm', aFirm({ name: uri }))] }));
    expect(await store.revision()).toBe(revision);
    await store.close();
  });

  it('bolt+s: the certificate counts where its authority is named, and only for the host that it names', async () => {
    const check = (host: string, environment: Record<string, string>) => runAtlas(['check', '--json'], { NEO4J_URI: `bolt+s://${host}:${port()}`, NEO4J_PASSWORD: server.password, ...environment });
    const trusted = await check('localhost', { NODE_EXTRA_CA_CERTS: authority });
    expect([trusted.code, JSON.parse(trusted.out)]).toMatchObject([0, { faults: [] }]);
    const failures = await Promise.all([check('localhost', {}), check('127.0.0.1', { NODE_EXTRA_CA_CERTS: authority })]);
    for (const { code, out } of failures) expect([code, JSON.parse(out)]).toMatchObject([2, { error: { code: 'store_unavailable', message: expect.stringContaining('NODE_EXTRA_CA_CERTS') } }]);
  });

  it.each([
    ['asked without encryption', 'bolt://HOST', 'does not answer'],
    ['asked without encryption, with routing', 'neo4j://HOST', 'does not answer'],
    ['with a certificate that nobody here trusts', 'neo4j+s://HOST', 'The certificate of Neo4j at neo4j+s://'],
    ['where a web server answers', 'bolt://WEB', 'A web server answers at bolt://'],
    ['where a web server answers, with routing', 'neo4j://WEB', 'A web server answers at neo4j://'],
    ['encrypted, where nobody speaks so', 'bolt+s://WEB', 'Nobody speaks an encrypted connection at bolt+s://'],
    ['of a host that is not known', 'neo4j://no-such-host.invalid', 'The host of Neo4j at neo4j://no-such-host.invalid is not known'],
    ['where nobody listens', 'neo4j+ssc://127.0.0.1:1', 'does not answer'],
  ])('an address %s is told in a sentence', async (_which, uri, words) => {
    expect(await refusal({ uri: at(uri) })).toMatchObject(sentence(words));
  });

  it('with routing one server names the address that it was asked by: what lies between needs no setting', async () => {
    const proxy = await startFaultProxy(server.uri);
    const store = await open({ uri: proxy.uri.replace('bolt', 'neo4j+ssc') });
    expect(await store.revision()).toBeGreaterThanOrEqual(0);
    proxy.faults.refusing = true;
    proxy.cut('reset');
    await expect(store.revision()).rejects.toMatchObject(sentence('does not answer'));
    await store.close();
    await proxy.close();
  });

  describe('an account', () => {
    it('with a wrong password is refused; after several the account is locked, and the sentence says so', async () => {
      await asAdministrator(`CREATE USER anna SET PASSWORD 'right-password' CHANGE NOT REQUIRED`);
      const wrong = { user: 'anna', password: 'wrong-password' };
      const refusals = [await refusal(wrong), await refusal(wrong), await refusal(wrong), await refusal(wrong), await refusal({ user: 'anna', password: 'right-password' })];
      expect(refusals[0]).toMatchObject(sentence('NEO4J_PASSWORD'));
      expect(refusals[0]).toMatchObject(sentence('refuses user or password'));
      expect(refusals.at(-1)).toMatchObject(sentence('has locked the account for some seconds'));
      for (const error of refusals) expect((error as Error).message).not.toMatch(/wrong-password|right-password/);
    });

    it('that must change its first password is told so', async () => {
      await asAdministrator(`CREATE USER new SET PASSWORD 'first-password' CHANGE REQUIRED`);
      expect(await refusal({ user: 'new', password: 'first-password' })).toMatchObject(sentence('must change its first password'));
    });

    it('is refused on the command line with 2, in German first, and at the start of the server with 2', async () => {
      const environment = { NEO4J_URI: server.uri, NEO4J_USER: 'nobody', NEO4J_PASSWORD: 'some-password' };
      const [german, english, product] = await Promise.all([runAtlas(['check'], environment), runAtlas(['check', '--lang', 'en'], environment), startProduct(environment).ended]);
      expect(german).toMatchObject({ code: 2, err: expect.stringMatching(/^Neo4j bei .* weist Benutzer oder Passwort zurück: Prüfen Sie NEO4J_USER und NEO4J_PASSWORD\.\nNeo4j at /) });
      expect(english).toMatchObject({ code: 2, err: expect.stringMatching(/^Neo4j at .* refuses user or password/) });
      expect(product).toMatchObject({ code: 2, err: expect.stringMatching(/^Neo4j at .* refuses user or password/) });
      for (const { out, err } of [german, english, product]) expect(out + err).not.toContain('some-password');
    });
  });

  it.each(['bolt+ssc://HOST', 'neo4j+ssc://HOST'])('a database that is not there is named (%s)', async (uri) => {
    expect(await refusal({ uri: at(uri), database: 'nosuch' })).toMatchObject(sentence('Neo4j has no database "nosuch": create it or correct NEO4J_DATABASE'));
  });
});
