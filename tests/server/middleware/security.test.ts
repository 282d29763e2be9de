import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#server/lifecycle.ts';
import { onlyThisSite, securityHeaders } from '#server/middleware/security.ts';

interface Guarded {
  /** First line and body of the answer to a request of these very lines. */
  ask(...lines: string[]): Promise<{ status: number; body: string }>;
  close(): void;
}

/** A server that says "in" to whatever passes; nothing tidies the headers on their way to it. */
async function guarded(origins?: string[]): Promise<Guarded> {
  const app = express().use(onlyThisSite(origins)).use((_request, response) => { response.send('in'); });
  const { server, address } = await listen(app, 0, '127.0.0.1');
  return {
    async ask(...lines) {
      const socket = connect(Number(new URL(address).port), '127.0.0.1');
      socket.end(`${[...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`);
      const answer = await text(socket);
      return { status: Number(answer.split(' ', 2)[1]), body: answer.slice(answer.indexOf('\r\n\r\n') + 4) };
    },
    close: () => void server.close(),
  };
}

let open: Guarded;
let local: Guarded;
beforeAll(async () => {
  open = await guarded(['https://atlas.example.org', 'http://atlas.intern:8080']);
  local = await guarded();
});
afterAll(() => {
  open.close();
  local.close();
});

const GET = 'GET /api/v1/firms HTTP/1.1';
const POST = 'POST /api/v1/imports HTTP/1.1';
const statusOf = async (server: Guarded, ...lines: string[]) => (await server.ask(...lines)).status;

describe('a server that a proxy makes reachable', () => {
  it.each(['atlas.example.org', 'ATLAS.example.ORG', 'atlas.intern:8080', 'localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('is read at %s', async (host) => {
    expect(await open.ask(GET, `Host: ${host}`)).toEqual({ status: 200, body: 'in' });
  });

  it.each([
    'evil.example', 'evil.example:3000', 'atlas.example.org.evil.example', 'evil-atlas.example.org', 'sub.atlas.example.org', 'atlas.example.org.', 'atlas.example.org:8443',
    'atlas.example.org@evil.example', 'evil.example#atlas.example.org', 'atlas.example.org,evil.example', 'atlas.example.org evil.example', 'https://atlas.example.org', '', '*',
    'localhost.evil.example', 'localhost:3000@evil.example', '127.0.0.1.evil.example', '127.1', '0.0.0.0', '10.0.0.5:3000', 'atlas.intern', '__proto__', 'constructor',
  ])('is closed to the name "%s"', async (host) => {
    expect(await statusOf(open, GET, `Host: ${host}`)).toBe(403);
  });

  it('is not opened by what a proxy is said to have seen', async () => {
    const forwarded = ['X-Forwarded-Host: atlas.example.org', 'X-Forwarded-Proto: https', 'Forwarded: host=atlas.example.org;proto=https', 'X-Original-Host: atlas.example.org', 'X-Host: localhost'];
    expect(await statusOf(open, GET, 'Host: evil.example', ...forwarded)).toBe(403);
    expect(await statusOf(open, POST, 'Host: atlas.example.org', 'Origin: https://evil.example', ...forwarded)).toBe(403);
    // The other way round they do no harm either.
    expect(await statusOf(open, GET, 'Host: atlas.example.org', 'X-Forwarded-Host: evil.example')).toBe(200);
  });

  it('is not opened by a second Host header or an address within the request line', async () => {
    expect(await statusOf(open, GET, 'Host: evil.example', 'Host: atlas.example.org')).not.toBe(200);
    expect(await statusOf(open, 'GET http://atlas.example.org/api/v1/firms HTTP/1.1', 'Host: evil.example')).toBe(403);
    expect(await statusOf(open, GET)).toBe(400);
    expect(await statusOf(open, 'GET /api/v1/firms HTTP/1.0')).toBe(403);
  });

  it.each([
    ['atlas.example.org', 'https://atlas.example.org'], ['atlas.intern:8080', 'http://atlas.intern:8080'], ['localhost:3000', 'http://localhost:3000'],
  ])('takes changes at %s from its own page, %s', async (host, origin) => {
    expect(await statusOf(open, POST, `Host: ${host}`, `Origin: ${origin}`, 'Sec-Fetch-Site: same-origin')).toBe(200);
    expect(await statusOf(open, POST, `Host: ${host}`)).toBe(200);
  });

  it.each([
    'http://atlas.example.org', 'https://atlas.example.org:8443', 'https://evil.example', 'https://sub.atlas.example.org', 'https://atlas.example.org.evil.example', 'https://atlas.example.org/',
    'HTTPS://ATLAS.EXAMPLE.ORG', 'null', '', 'http://atlas.intern:8080', 'http://localhost:3000', 'https://atlas.example.org, https://evil.example',
  ])('takes no change at its name from "%s"', async (origin) => {
    expect(await statusOf(open, POST, 'Host: atlas.example.org', `Origin: ${origin}`)).toBe(403);
  });

  it.each(['cross-site', 'same-site', 'Same-Origin', ''])('takes no change that a browser calls "%s"', async (site) => {
    expect(await statusOf(open, POST, 'Host: atlas.example.org', `Sec-Fetch-Site: ${site}`)).toBe(403);
    expect(await statusOf(open, POST, 'Host: atlas.example.org', 'Origin: https://atlas.example.org', `Sec-Fetch-Site: ${site}`)).toBe(403);
  });

  it('tells load balancers by whatever name that it lives, and nothing else', async () => {
    expect(await statusOf(open, 'GET /api/v1/health HTTP/1.1', 'Host: 10.0.0.5:3000')).toBe(200);
    expect(await statusOf(open, 'HEAD /api/v1/ready HTTP/1.1', 'Host: 10.0.0.5:3000')).toBe(200);
    for (const path of ['/api/v1/readyx', '/api/v1/ready/../firms', '/api/v1/atlas', '/?/api/v1/ready', '/']) expect(await statusOf(open, `GET ${path} HTTP/1.1`, 'Host: 10.0.0.5:3000'), path).toBe(403);
    expect(await statusOf(open, 'POST /api/v1/ready HTTP/1.1', 'Host: 10.0.0.5:3000')).toBe(403);
  });

  it('says what to do about a name that it does not know', async () => {
    const { body } = await open.ask(GET, 'Host: evil.example');
    expect(JSON.parse(body)).toEqual({
      type: 'urn:lieferkettenatlas:forbidden', title: 'Refused', status: 403, code: 'forbidden',
      detail: 'This server is not known by that name: ALLOWED_HOSTS lists its addresses, and a proxy must hand on the Host header as the browser sent it.',
    });
  });
});

describe('a server for this machine alone', () => {
  it('knows no other name, not even for a load balancer', async () => {
    expect(await statusOf(local, GET, 'Host: localhost:3000')).toBe(200);
    expect(await statusOf(local, GET, 'Host: atlas.example.org')).toBe(403);
    expect(await statusOf(local, 'GET /api/v1/health HTTP/1.1', 'Host: 10.0.0.5:3000')).toBe(403);
    expect(await statusOf(local, POST, 'Host: localhost:3000', 'Origin: https://localhost:3000')).toBe(403);
  });
});

describe('a frame around the page', () => {
  const framers = async (paths: readonly string[], origins?: string[]) => {
    const app = express().use(securityHeaders(origins)).use((_request, response) => { response.send('in'); });
    const { server, address } = await listen(app, 0, '127.0.0.1');
    const answers = await Promise.all(paths.map(async (path) => {
      const { headers } = await fetch(address.replace(/\/$/, '') + path);
      return [path, /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy')!)?.[1], headers.get('x-frame-options')];
    }));
    server.close();
    return answers;
  };

  it('is for the picture alone, and there for this server and the named sites', async () => {
    expect(await framers(['/embed', '/embed?layout=map'], ['https://www.region.example', 'http://intranet:8080'])).toEqual([
      ['/embed', "'self' https://www.region.example http://intranet:8080", null], ['/embed?layout=map', "'self' https://www.region.example http://intranet:8080", null],
    ]);
    expect(await framers(['/embed'])).toEqual([['/embed', "'self'", null]]);
  });

  it.each(['/', '/embed/', '/EMBED', '/embed/x', '//x/embed', '/x/../embedded', '/%65mbed', '/?embed=1', '/stories?x=/embed', '/api/v1/firms'])('is refused at %s', async (path) => {
    expect(await framers([path], ['https://www.region.example'])).toEqual([[path, "'none'", null]]);
  });
});
