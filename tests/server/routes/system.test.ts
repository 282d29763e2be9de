import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from 'node:http';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(springChain()); });
afterAll(() => server.close());

/** fetch sets the Host header itself; this one sends what it is told. */
function statusWith(headers: Record<string, string>, method = 'GET', path = '/api/v1/health'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path, method, headers }, (response) => { response.resume(); resolve(response.statusCode!); }).on('error', reject).end();
  });
}

describe('the head of the interface', () => {
  it('answers that it lives and is ready', async () => {
    expect(await (await server.api('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await server.api('/ready')).json()).toEqual({ status: 'ready', store: 'sqlite', revision: 1 });
  });

  it('counts what is stored', async () => {
    expect(await (await server.api('/atlas')).json()).toMatchObject({
      revision: 1, fictitious: false, region: { name: 'Märkische Region' },
      counts: { firms: 8, firmsInRegion: 7, products: 5, relations: 8, requirements: 2, offers: 1 },
    });
  });

  it('names the tiles under the map only where some are configured, and lets images come from their server alone', async () => {
    const mapTiles = { url: 'https://tiles.example.org:8443/{z}/{x}/{y}.png?key=1', attribution: [{ text: '© A', link: 'https://a.example/' }], maxZoom: 14 };
    const tiled = await startTestServer(springChain(), { mapTiles });
    const answers = await Promise.all([server, tiled].map(async (each) => {
      const response = await each.api('/atlas');
      return [(await response.json()).tiles, /img-src ([^;]*)/.exec(response.headers.get('content-security-policy')!)?.[1], response.headers.get('content-security-policy')!.match(/tiles\.example/g)?.length];
    }));
    await tiled.close();
    expect(answers).toEqual([[undefined, "'self' data: blob:", undefined], [mapTiles, "'self' data: blob: https://tiles.example.org:8443", 1]]);
  });

  it('answers a path that is not there with a problem that names it', async () => {
    const response = await server.api('/suppliers');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'urn:lieferkettenatlas:not_found', title: 'There is no such thing', status: 404, code: 'not_found',
      detail: 'There is nothing at GET /suppliers. See /api/v1/docs.',
    });
  });

  it('names the methods of a path that is asked by another one', async () => {
    const removed = await server.api('/firms/draht', { method: 'DELETE' });
    expect([removed.status, removed.headers.get('allow'), (await removed.json()).code]).toEqual([405, 'GET, HEAD', 'method_not_allowed']);
    const read = await server.api('/imports');
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('names no folder of this machine where a part of the page is not there', async () => {
    const response = await fetch(`${server.address}/assets/nothing.js`);
    expect([response.status, (await response.json()).detail]).toEqual([404, 'There is nothing at /assets/nothing.js.']);
  });

  it('answers broken JSON and broken addresses with a problem, never with a stack', async () => {
    const broken = await server.api('/failures', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"firms": [' });
    expect([broken.status, (await broken.json()).code]).toEqual([400, 'bad_input']);
    const garbled = await server.api('/firms/%E0%A4%A');
    expect([garbled.status, (await garbled.json()).code]).toEqual([400, 'bad_input']);
    expect(server.logged).toEqual([]);
  });
});

describe('only this machine', () => {
  it('refuses a foreign name that leads here (DNS rebinding)', async () => {
    expect(await statusWith({ Host: 'atlas.example.org' })).toBe(403);
    expect(await statusWith({ Host: `localhost:${new URL(server.address).port}` })).toBe(200);
  });

  it('refuses changes that another site sends, by either header', async () => {
    const host = new URL(server.address).host;
    const change = (headers: Record<string, string>) => statusWith({ Host: host, 'Content-Type': 'application/json', ...headers }, 'POST', '/api/v1/change-sets/x/undo');
    expect(await change({ Origin: 'https://evil.example' })).toBe(403);
    expect(await change({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await change({ Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' })).toBe(404);
    expect(await change({})).toBe(404);
  });

  it('sends a strict content security policy', async () => {
    const policy = (await server.api('/health')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
  });
});
