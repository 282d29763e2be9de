import { describe, expect, it } from 'vitest';
import { API, API_BASE as CONTRACT_BASE } from '#graph-model/contract/api.ts';
import type { Fetch } from '../../../client/api/client.ts';
import { call, pathWith, queryText } from '../../../client/api/client.ts';
import { ApiProblem } from '../../../client/api/problem.ts';
import { API_BASE, ROUTES } from '../../../client/api/routes.ts';

interface Sent { url: string; init: RequestInit }

function server(status: number, body: string): { send: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  return { sent, send: async (url, init) => { sent.push({ url, init }); return new Response(body, { status }); } };
}

async function problemOf(promise: Promise<unknown>): Promise<ApiProblem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
  throw new Error('the call went well');
}

describe('calls of the page', () => {
  it('go where the contract says', () => {
    expect(API_BASE).toBe(CONTRACT_BASE);
    for (const [name, { method, path }] of Object.entries(ROUTES)) expect(API[name as keyof typeof API]).toMatchObject({ method, path });
  });

  it('keep an id in its place of the path, whatever it holds', async () => {
    const { send, sent } = server(200, '{"ok":true}');
    await call('getFirm', { params: { id: '../change-sets/C1?x=1#y' }, query: {} }, send);
    expect(sent[0]?.url).toBe('/api/v1/firms/..%2Fchange-sets%2FC1%3Fx%3D1%23y');
    expect(pathWith('/a/{id}/b', { id: 'ä b' })).toBe('/a/%C3%A4%20b/b');
  });

  it('send a JSON body as JSON and files as a form', async () => {
    const { send, sent } = server(200, '{}');
    await call('simulateFailure', { body: { firms: ['F1'] } }, send);
    await call('importFiles', { query: { dry_run: 'true' }, body: new FormData() }, send);
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"firms":["F1"]}', headers: { 'content-type': 'application/json' } });
    expect(sent[1]?.url).toBe('/api/v1/imports?dry_run=true');
    expect(sent[1]?.init.body).toBeInstanceOf(FormData);
    expect(sent[1]?.init.headers).not.toHaveProperty('content-type');
  });

  it('leave undefined parts of a query out', () => {
    expect(queryText({ limit: 5, before: undefined })).toBe('?limit=5');
    expect(queryText({})).toBe('');
  });
});

describe('a call that fails', () => {
  it('carries the code, detail and every finding of the problem', async () => {
    const finding = { severity: 'error', code: 'changed_since', value: 'F1' };
    const { send } = server(409, JSON.stringify({ type: 'x', title: 'x', status: 409, code: 'conflict', detail: 'changed', findings: [finding] }));
    expect(await problemOf(call('undoChangeSet', { params: { id: 'C1' }, query: { later: 'refuse' } }, send))).toMatchObject({ code: 'conflict', status: 409, message: 'changed', findings: [finding], isUnreachable: false });
  });

  it('is told apart from a server that does not answer', async () => {
    const gone = await problemOf(call('atlas', {}, () => Promise.reject(new TypeError('Failed to fetch'))));
    expect(gone).toMatchObject({ code: 'offline', isUnreachable: true });
    expect((await problemOf(call('atlas', {}, server(503, '<html>').send))).isUnreachable).toBe(true);
  });

  it.each(['<html>Bad gateway</html>', '', '{"code":7}', 'null'])('is a bad answer where a stranger replies: %s', async (body) => {
    expect(await problemOf(call('atlas', {}, server(500, body).send))).toMatchObject({ code: 'bad_answer', status: 500 });
  });

  it('is a bad answer where a success holds no JSON', async () => {
    expect(await problemOf(call('atlas', {}, server(200, '<html>').send))).toMatchObject({ code: 'bad_answer' });
  });

  it('is no failure of the server where the page took the call back', async () => {
    await expect(call('atlas', {}, () => Promise.reject(new DOMException('gone', 'AbortError')))).rejects.toBeInstanceOf(DOMException);
  });
});
