import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const GUIDE = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');

let folder: string;
let host: string;
let server: TestServer;
let end: () => Promise<void>;

/** The guide's nginx before a server of the test, both on free ports and without TLS. */
beforeAll(async () => {
  if (!hasNginx) return;
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  host = `atlas.example.org:${port}`;
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-nginx-'));
  mkdirSync(path.join(folder, 'page'));
  writeFileSync(path.join(folder, 'page/index.html'), '<title>Lieferkettenatlas</title>');
  server = await startTestServer(springChain(), { pageFolder: path.join(folder, 'page'), allowedOrigins: [`http://${host}`] });
  const site = /```nginx\n([^`]+)```/.exec(GUIDE)![1].replaceAll(/^\s+ssl_.*\n/gm, '').replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace('/etc/nginx/atlas.htpasswd', path.join(folder, 'htpasswd')).replace('http://127.0.0.1:3000', server.address);
  writeFileSync(path.join(folder, 'htpasswd'), 'kammer:{PLAIN}region\n');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(path.join(folder, 'nginx.conf'), `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; ${temporary}\n${site} }`);
  const nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' });
  end = async () => {
    nginx.kill();
    if (nginx.exitCode === null) await once(nginx, 'exit');
  };
  while (nginx.exitCode === null && (await ask('GET', '/').catch(() => undefined)) === undefined) await pause(50);
});
afterAll(async () => {
  if (!hasNginx) return;
  await end();
  await server.close();
  rmSync(folder, { recursive: true });
});

const SIGNED_IN = { Authorization: `Basic ${Buffer.from('kammer:region').toString('base64')}` };

/** fetch sets the Host header itself; this one sends what a browser at the address would. */
async function ask(method: string, route: string, headers: Record<string, string> = {}, parts: (string | Buffer)[] = []): Promise<{ status: number; body: string }> {
  const sent = request({ host: '127.0.0.1', port: host.split(':')[1], path: route, method, headers: { Host: host, ...headers } });
  for (const part of parts) sent.write(part);
  sent.end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode, body: (await response.toArray()).join('') };
}

const FORM = { 'Content-Type': 'multipart/form-data; boundary=X' };
const upload = (...rows: (string | Buffer)[]) => ['--X\r\nContent-Disposition: form-data; name="relations"; filename="relations.csv"\r\n\r\nsupplier,buyer,remark\n', ...rows, '\r\n--X--\r\n'];

describe.skipIf(!hasNginx)(`the proxy of the guide${hasNginx ? '' : ' (no nginx on this machine)'}`, () => {
  it('lets nobody in without signing in', async () => {
    expect((await ask('GET', '/')).status).toBe(401);
    expect((await ask('POST', '/api/v1/imports', FORM, upload('A,B,\n'))).status).toBe(401);
  });

  it('hands on page and interface', async () => {
    expect(await ask('GET', '/', SIGNED_IN)).toEqual({ status: 200, body: '<title>Lieferkettenatlas</title>' });
    expect(JSON.parse((await ask('GET', '/api/v1/ready', SIGNED_IN)).body)).toEqual({ status: 'ready', store: 'sqlite', revision: 1 });
  });

  it('takes changes from its own page and from no other', async () => {
    const from = (origin: string) => ask('POST', '/api/v1/imports?dry_run=true', { ...SIGNED_IN, ...FORM, Origin: origin }, upload('Neu,Alt,\n'));
    expect((await from('http://evil.example')).status).toBe(403);
    const own = await from(`http://${host}`);
    expect([own.status, JSON.parse(own.body).counts]).toEqual([200, { created: 3, updated: 0, unchanged: 0 }]);
  });

  it('takes a file of 100 MB', async () => {
    const row = Buffer.from(`Neu,Alt,${'x'.repeat(10_000)}\n`);
    const { status, body } = await ask('POST', '/api/v1/imports?dry_run=true', { ...SIGNED_IN, ...FORM, Origin: `http://${host}` }, upload(...Array.from({ length: 10_000 }, () => row)));
    expect([status, JSON.parse(body).files[0].rows]).toEqual([200, 10_000]);
  });

  it('does not pass on what a stranger says to be', async () => {
    expect((await ask('GET', '/api/v1/firms', { ...SIGNED_IN, Host: 'evil.example' })).status).toBe(403);
    expect((await ask('GET', '/api/v1/firms', { ...SIGNED_IN, Host: 'evil.example', 'X-Forwarded-Host': host })).status).toBe(403);
  });
});
