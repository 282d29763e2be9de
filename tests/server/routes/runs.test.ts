import { request as httpRequest, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { ANALYSIS_IDS, type RunRow, type RunView } from '#graph-model/contract/runs.ts';
import { heavyTailedDataset } from '#tests/support/heavy-tailed-dataset.ts';
import { aFirm } from '#tests/support/records.ts';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

function callsOf(server: () => TestServer) {
  const start = (body: object, headers: Record<string, string> = {}) => server().api('/runs', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) });
  const get = async <T = RunView>(path: string) => (await server().api(path)).json() as Promise<T>;
  const done = async (body: object): Promise<RunView> => {
    const { id } = (await (await start(body)).json()) as RunView;
    await (await server().api(`/runs/${id}/events`)).text();
    return get(`/runs/${id}`);
  };
  return { start, get, done };
}

/** An event stream as it comes, until it ends or is left. */
function listen(server: TestServer, path: string, headers: Record<string, string> = {}) {
  let text = '';
  const events = () => text.split('\n\n').filter((block) => block.includes('event: ')).map((block) => Object.fromEntries(block.split('\n').map((line) => line.split(': ', 2))) as { id: string; event: string; data: string });
  const asked = httpRequest(`${server.address}/api/v1${path}`, { headers });
  const response = new Promise<IncomingMessage>((resolve) => { asked.once('response', resolve); });
  const ended = response.then((incoming) => new Promise<void>((resolve) => {
    incoming.on('data', (chunk: Buffer) => { text += chunk.toString(); });
    incoming.once('close', () => resolve());
    incoming.once('error', () => resolve());
  }));
  asked.on('error', () => undefined);
  asked.end();
  return { response, ended, events, leave: () => asked.destroy() };
}

describe('runs over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startTestServer(springChain()); });
  afterAll(() => server.close());
  const { start, get, done } = callsOf(() => server);

  it('answer 202 with an address, then 200 with the same id and the result', async () => {
    const first = await start({ analysis: 'critical', parameters: { firm: 'auto' } });
    const begun = (await first.json()) as RunView;
    expect([first.status, first.headers.get('location')]).toEqual([202, `/api/v1/runs/${begun.id}`]);
    const run = await done({ analysis: 'critical', parameters: { firm: 'auto' } });
    expect(run).toMatchObject({ id: begun.id, state: 'done', progress: 1, revision: 1, engine: 'local', role: 'every_record', parameters: { firm: 'auto' }, result: await get('/firms/auto/critical') });
    expect([Object.keys(run.formula).toSorted(), run.coverage]).toEqual([['de', 'en'], (run.result as { coverage: number }).coverage]);
    expect((await start({ analysis: 'critical', parameters: { firm: 'auto' } })).status).toBe(200);
  });

  it('give for every analysis of the catalogue what its own route gives', async () => {
    const parameters: Record<string, object> = {
      failure: { firms: ['stahl'] }, days: { firms: ['stahl'] }, critical: { firm: 'auto' }, firm_survival: { firm: 'auto' }, stock_advice: { firm: 'auto' }, shock: { firms: ['stahl'] },
      triples: { firm: 'auto' }, product_critical: { product: 'feder' }, nexus: { firms: ['auto', 'stahl'] }, rank_ranges: { draws: 5 }, partners: { product: 'feder' }, firm_markets: { firm: 'auto' }, firm_hints: { firm: 'auto' }, scenario: { failures: [{ firms: ['stahl'] }] }, scenario_comparison: { scenarios: [{ failures: [{ firms: ['stahl'] }] }] },
      disruptions: { sites: [{ id: 'a', capacity: 1 }], products: [{ id: 'p', demand: 1, inventory: 0, lossPerUnit: 1 }], scenarios: [{ down: ['a'], timeToRecover: 2 }] },
    };
    const runs = await Promise.all(ANALYSIS_IDS.map((analysis) => done({ analysis, parameters: parameters[analysis] })));
    expect(runs.map(({ analysis, state, progress }) => [analysis, state, progress])).toEqual(ANALYSIS_IDS.map((analysis) => [analysis, 'done', 1]));
    const resultOf = (id: string) => runs.find(({ analysis }) => analysis === id)!.result;
    expect(resultOf('measures')).toEqual(await get('/measures'));
    expect(resultOf('survival')).toEqual(await get('/survival'));
    expect(resultOf('firm_survival')).toEqual(await get('/firms/auto/survival'));
    for (const { id } of MEASURES) expect(resultOf(id), id).toEqual(await get(`/analyses/${id}`));
  });

  it('are the same run however the parameters are written, and as the one that a route of its own began', async () => {
    const own = await server.api('/failures', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ firms: ['stahl', 'draht'] }) });
    const again = await start({ analysis: 'failure', parameters: { firms: ['draht', 'stahl', 'draht'] } });
    expect([again.status, ((await again.json()) as RunView).id]).toEqual([200, own.headers.get('run-id')]);
  });

  it('are refused at once where the request is wrong, and fail in words where the network cannot answer', async () => {
    const wrong = await start({ analysis: 'shock', parameters: { firms: ['stahl'], capacity: 3 } });
    expect([wrong.status, ((await wrong.json()) as { findings: { field: string }[] }).findings.map(({ field }) => field)]).toEqual([400, ['body.parameters.capacity']]);
    expect((await start({ analysis: 'tea_leaves' })).status).toBe(400);
    expect((await start({ analysis: 'betweenness', parameters: { firm: 'auto' } })).status).toBe(400);
    expect((await start({ analysis: 'measures' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect(await done({ analysis: 'failure', parameters: { firms: ['nobody'] } })).toMatchObject({ state: 'failed', problem: { status: 404, code: 'not_found' } });
    expect(await done({ analysis: 'betweenness', engine: 'gds' })).toMatchObject({ state: 'failed', problem: { status: 501, code: 'not_offered' } });
    expect(await done({ analysis: 'survival', engine: 'gds' })).toMatchObject({ state: 'failed', problem: { status: 400 } });
  });

  it('that nobody knows are not found, and say how to get them', async () => {
    for (const path of ['/runs/nonsense', `/runs/run-1-${'0'.repeat(32)}`, '/runs/nonsense/events', '/runs/nonsense/rows?firm=auto']) expect((await server.api(path)).status, path).toBe(404);
    expect((await server.api('/runs/nonsense', { method: 'DELETE' })).status).toBe(404);
    expect((await server.api(`/runs/run-0-${'0'.repeat(32)}`)).status).toBe(410);
  });

  it('open the rows behind the number of a firm', async () => {
    const rowsOf = async (analysis: string, query: string) => get<{ items: RunRow[]; total: number; scope: string; value: number; counts: object; nextCursor?: string }>(`/runs/${(await done({ analysis })).id}/rows?${query}`);
    const degree = await rowsOf('in_degree', 'firm=auto');
    expect([degree.scope, degree.items.map(({ relation }) => relation!.buyer)]).toEqual(['own', degree.items.map(() => 'auto')]);
    expect(new Set(degree.items.map(({ relation }) => relation!.supplier)).size).toBe(degree.value);
    const critical = await rowsOf('critical_count', 'firm=stahl');
    expect(critical.items.filter(({ kind }) => kind === 'firm')).toHaveLength(critical.value);
    expect(critical.items.find(({ kind }) => kind === 'requirement')).toMatchObject({ requirement: { product: { id: expect.any(String) as string } } });
    const between = await rowsOf('betweenness', 'firm=stahl&limit=1');
    // One of the eight relations has ended.
    expect([between.scope, between.counts, between.items.length]).toEqual(['network', { firms: 8, relations: 7 }, 1]);
    const esri = await rowsOf('esri', 'firm=stahl');
    expect(esri.items.find(({ id }) => id === 'stahl')).toMatchObject({ kind: 'firm', firm: { id: 'stahl' }, loss: 1 });
    const { id } = await done({ analysis: 'in_degree' });
    expect([(await server.api(`/runs/${id}/rows?firm=nobody`)).status, (await server.api(`/runs/${id}/rows`)).status, (await server.api(`/runs/${(await done({ analysis: 'survival' })).id}/rows?firm=auto`)).status]).toEqual([404, 400, 400]);
  });

  it('keep their numbers after an edit; the rows are those of now only', async () => {
    const before = await done({ analysis: 'in_degree' });
    await server.api('/records/firm', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(aFirm({ id: 'neu' })) });
    expect(await get(`/runs/${before.id}`)).toEqual(before);
    const rows = await server.api(`/runs/${before.id}/rows?firm=auto`);
    expect([rows.status, ((await rows.json()) as { detail: string }).detail]).toEqual([410, expect.stringContaining('POST /api/v1/runs with the same analysis and parameters') as string]);
    const after = await done({ analysis: 'in_degree' });
    expect([after.id === before.id, after.revision]).toEqual([false, 2]);
  });
});

describe('a run that takes minutes', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startTestServer(heavyTailedDataset({ firms: 8_000, relations: 20_000, seed: 8 }), { computing: { threads: 1, waiting: 1 } }); });
  afterAll(() => server.close());
  const { start, get } = callsOf(() => server);
  const begin = async (key?: string) => ((await (await start({ analysis: 'esri' }, key === undefined ? {} : { 'idempotency-key': key })).json()) as RunView).id;
  const cancel = async (id: string, key?: string) => ((await (await server.api(`/runs/${id}`, { method: 'DELETE', headers: key === undefined ? {} : { 'idempotency-key': key } })).json()) as RunView).state;
  const running = async (id: string) => { while (server.services.computing.load.long.running === 0 || (await get(`/runs/${id}`)).state !== 'running') await pause(20); };
  beforeAll(async () => { await server.api('/measures'); }, 60_000);

  it('tells its progress, also to who comes back, and is ended within a second', async () => {
    const id = await begin();
    await running(id);
    const [first, second] = [listen(server, `/runs/${id}/events`), listen(server, `/runs/${id}/events`)];
    expect((await first.response).headers['content-type']).toMatch(/^text\/event-stream/);
    while (first.events().length === 0) await pause(20);
    first.leave();
    await first.ended;
    const back = listen(server, `/runs/${id}/events`, { 'last-event-id': first.events().at(-1)!.id });
    while (back.events().length === 0) await pause(20);
    expect(back.events()[0]).toMatchObject({ event: 'progress' });
    expect(await cancel(id)).toBe('cancelled');
    await Promise.all([second.ended, back.ended]);
    for (const { events } of [second, back]) expect(events().at(-1)).toMatchObject({ id: 'last', event: 'cancelled' });
    expect(server.services.computing.load.long).toEqual({ running: 0, waiting: 0 });
    expect((await listen(server, `/runs/${id}/events`, { 'last-event-id': 'last' }).response).statusCode).toBe(204);
  });

  it('goes on while somebody else waits for it, and ends with the last request that does', async () => {
    const id = await begin('anna');
    expect(await begin('bert')).toBe(id);
    const waiting = httpRequest(`${server.address}/api/v1/analyses/esri`).on('error', () => undefined);
    waiting.end();
    await running(id);
    await pause(100);
    expect([await cancel(id, 'anna'), await cancel(id, 'anna'), await cancel(id, 'bert')]).toEqual(['running', 'running', 'running']);
    waiting.destroy();
    while ((await get(`/runs/${id}`)).state !== 'cancelled') await pause(20);
    expect(server.services.computing.load.long).toEqual({ running: 0, waiting: 0 });
  });

  it('fills the line: whoever is too many is told when to ask again, and a short question is answered all the same', async () => {
    const id = await begin();
    await running(id);
    expect((await start({ analysis: 'survival' })).status).toBe(202);
    const refused = await start({ analysis: 'shock', parameters: { firms: ['F000001'] } });
    expect([refused.status, refused.headers.get('retry-after'), ((await refused.json()) as { code: string }).code]).toEqual([429, '30', 'line_full']);
    expect((await server.api('/failures', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ firms: ['F000001'] }) })).status).toBe(200);
    expect(await cancel(id)).toBe('cancelled');
  });

  it('lets a server close in the middle: who waits is told, and no thread is left', async () => {
    const id = await begin();
    await running(id);
    const stream = listen(server, `/runs/${id}/events`);
    const waiting = server.api('/analyses/esri');
    await stream.response;
    await pause(200);
    server.services.runs.close();
    await stream.ended;
    expect(stream.events().at(-1)).toMatchObject({ event: 'cancelled' });
    const answer = await waiting;
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect([(await start({ analysis: 'survival' })).status, server.services.computing.load.long.running]).toEqual([503, 0]);
  });
});
