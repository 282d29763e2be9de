import { readFileSync, mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API } from '#graph-model/contract/api.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  const pageFolder = mkdtempSync(path.join(tmpdir(), 'atlas-page-'));
  mkdirSync(path.join(pageFolder, 'assets'));
  writeFileSync(path.join(pageFolder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><p>Seite</p>');
  writeFileSync(path.join(pageFolder, 'assets/app-1a2b.js'), 'export {};');
  server = await startTestServer(undefined, { pageFolder });
});
afterAll(() => server.close());

describe('the OpenAPI document', () => {
  it('describes every route of the contract', async () => {
    const document = await (await server.api('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(document.info.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods as Record<string, { operationId: string }>).map((operation) => operation.operationId));
    expect(described.toSorted()).toEqual(Object.keys(API).toSorted());
  });

  it('states parameters with their limits and problems with their schema', async () => {
    const document = await (await server.api('/openapi.json')).json();
    const list = document.paths['/firms'].get;
    expect(list.parameters.find((parameter: { name: string }) => parameter.name === 'limit')).toMatchObject({ in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 } });
    expect(list.responses[400].content['application/problem+json'].schema).toEqual({ $ref: '#/components/schemas/Problem' });
    expect(document.paths['/firms/{id}'].get.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }, { name: 'measures', in: 'query', required: false }]);
    expect(document.paths['/records/{kind}/{id}'].put).toMatchObject({
      parameters: [{ name: 'kind', in: 'path' }, { name: 'id', in: 'path' }, { name: 'If-Match', in: 'header' }, { name: 'If-None-Match', in: 'header' }, { name: 'Idempotency-Key', in: 'header' }],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Record' } } } },
      responses: { 200: { headers: { ETag: {} } }, 201: {}, 409: {}, 428: {} },
    });
    expect(document.paths['/records/{kind}/{id}'].get.responses[304]).not.toHaveProperty('content');
    expect(document.components.schemas.Record.anyOf).toEqual(['Firm', 'Product', 'Relation', 'Requirement', 'Offer', 'Scenario', 'Region', 'Search', 'Story'].map((name) => ({ $ref: `#/components/schemas/${name}` })));
    expect(document.components.schemas.Firm.properties).toHaveProperty('daysToRecover');
    expect(document.paths['/imports'].post.requestBody.content).toHaveProperty(['multipart/form-data']);
  });

  it('has a page to read it, from our own files alone', async () => {
    const page = await (await server.api('/docs')).text();
    for (const [, source] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(source).toMatch(/^\/api\/v1\/docs\//);
      expect((await fetch(server.address + source)).status, source).toBe(200);
    }
  });
});

describe('the page', () => {
  it('is sent for every address of its own, with a fresh nonce that the policy names', async () => {
    const first = await fetch(`${server.address}/`);
    const second = await fetch(`${server.address}/daten?x=1`);
    const nonces = [await first.text(), await second.text()].map((text) => /content="([^"]+)"/.exec(text)![1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}'`);
  });

  it('lets browsers keep hashed assets, and answers a missing one with 404', async () => {
    expect((await fetch(`${server.address}/assets/app-1a2b.js`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.address}/assets/app-9z.js`)).status).toBe(404);
    expect((await fetch(`${server.address}/assets/..%2f..%2fetc%2fpasswd`)).status).toBe(403);
  });
});
