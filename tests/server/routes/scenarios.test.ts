import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer({ ...generateDemoRegion(), scenarios: [] }); });
afterAll(async () => {
  const { logged } = server;
  await server.close();
  // Whatever is sent, nothing may be unforeseen.
  if (logged.length > 0) throw new Error(logged.join('\n'));
});

type Json = Record<string, any>; // eslint-disable-line typescript/no-explicit-any -- answers are held against whole values below
const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; etag: string | null; body: Json }> => {
  const response = await server.api(path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) });
  return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as Json };
};
const [plating] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');
const FAILURE = { failures: [{ firms: [plating.source] }] };

describe('a scenario of the demonstration region', () => {
  it('is evaluated without being saved: the planted chain stops one stock after the other, until the galvanising shop is back', async () => {
    const { status, body } = await send('POST', '/scenarios/evaluate', FAILURE);
    expect([status, body.revision, body.outcome.failed]).toEqual([200, 1, 1]);
    const firstDay = (id: string) => body.outcome.standing.find(({ firm }: Json) => firm.id === id);
    expect([plating.source, ...plating.chain].map(firstDay)).toMatchObject([{ from: 0, back: 45, stage: 0 }, { from: 4, back: 45, stage: 1 }, { from: 14, back: 45, stage: 2 }, { from: 26, back: 45, stage: 3 }]);
    expect(body.outcome).toMatchObject({ firstStop: 4, over: 45, known: { recovery: { known: 1, of: 1 } }, missing: [] });
    expect(body.outcome.lostChains.first[0][0].firm.name).toBe('Galvanik Uhlkenrath GmbH');
    expect(body.outcome.employees.value).toBeGreaterThan(0);
    expect(body.outcome.employees.coverage).toBeLessThan(1);
  });

  it('is saved, replaced and deleted as a record with its version, is listed, and can be undone', async () => {
    const saved = await send('POST', '/records/scenario', { name: 'Ausfall Galvanik', source: 'Workshop', ...FAILURE });
    expect([saved.status, saved.body.record.id]).toEqual([201, expect.stringMatching(/^S/)]);
    const { id } = saved.body.record;
    const listed = await send('GET', '/scenarios');
    expect(listed.body.scenarios).toEqual([{ scenario: saved.body.record, version: saved.body.version }]);
    const path = `/records/scenario/${id}`;
    const changed = { ...saved.body.record, failures: [{ firms: [plating.source], days: 3 }] };
    expect((await send('PUT', path, changed)).status).toBe(428);
    expect((await send('PUT', path, changed, { 'If-Match': '"another"' })).status).toBe(409);
    const replaced = await send('PUT', path, changed, { 'If-Match': saved.etag! });
    expect([replaced.status, replaced.body.record]).toEqual([200, changed]);
    expect((await send('POST', `/change-sets/${replaced.body.changeSet}/undo`)).status).toBe(200);
    expect((await send('GET', '/scenarios')).body.scenarios).toEqual([{ scenario: saved.body.record, version: saved.body.version }]);
    expect((await send('DELETE', path, undefined, { 'If-Match': saved.etag! })).status).toBe(200);
    expect((await send('GET', '/scenarios')).body.scenarios).toEqual([]);
  });

  it('leaves what was computed of the network as it is when it is saved', async () => {
    const before = await server.services.atlas.currentMeasured();
    const saved = await send('POST', '/records/scenario', { name: 'Ohne Folgen', source: 'Workshop' });
    const after = await server.services.atlas.currentMeasured();
    expect(after.snapshot.revision).toBe(before.snapshot.revision + 1);
    expect(after.measured).toBe(before.measured);
    await send('DELETE', `/records/scenario/${saved.body.record.id}`, undefined, { 'If-Match': saved.etag! });
  });
});

describe('scenarios side by side', () => {
  it('stand beside today, with differences, best and worst, by place and industry', async () => {
    const saved = await send('POST', '/records/scenario', { name: 'Ausfall Galvanik', source: 'Workshop', ...FAILURE });
    const flood = { name: 'Hochwasser', failures: [{ municipality: '05962004', days: 30 }] };
    const { status, body } = await send('POST', '/scenarios/compare', { scenarios: [{ id: saved.body.record.id }, { ...FAILURE, failures: [{ firms: [plating.source], days: 3 }] }, flood] });
    expect(status).toBe(200);
    expect(body.columns.map(({ id, name }: Json) => [id, name])).toEqual([[undefined, undefined], [saved.body.record.id, 'Ausfall Galvanik'], [undefined, undefined], [undefined, 'Hochwasser']]);
    expect(body.columns[0].outcome).toMatchObject({ failed: 0, stopped: 0, over: 0, standing: [], lostChains: { ends: 0, first: [] }, esri: { value: 0 }, employees: { value: 0 } });
    const stopped = body.figures.find(({ figure }: Json) => figure === 'stopped');
    expect(stopped.values).toEqual(body.columns.map(({ outcome }: Json) => outcome.stopped));
    expect(stopped).toMatchObject({ differences: stopped.values, best: [2] });
    expect(stopped.values[2]).toBe(0);
    expect(body.places[0]).toMatchObject({ ags: '05962004', label: { de: 'Altena' } });
    expect(body.places[0].firms[3]).toBe(body.places[0].of);
    expect(body.industries[0].label.de).toEqual(expect.any(String));
    await send('DELETE', `/records/scenario/${saved.body.record.id}`, undefined, { 'If-Match': saved.etag! });
  });

  it('of nothing are today alone', async () => {
    const { body } = await send('POST', '/scenarios/compare', { scenarios: [] });
    expect([body.columns.length, body.places, body.products]).toEqual([1, [], []]);
  });

  it('that cannot be answered are refused with every fault', async () => {
    expect((await send('POST', '/scenarios/compare', { scenarios: [{ id: 'nobody' }] })).status).toBe(404);
    expect((await send('POST', '/scenarios/compare', { scenarios: Array.from({ length: 9 }, () => ({})) })).status).toBe(400);
    expect((await send('POST', '/scenarios/evaluate', { failures: [{ firms: ['F1'], country: 'DE' }, { capacity: 0.5 }, { country: 'DE', capacity: 2 }] })).body.findings.map(({ field }: Json) => field))
      .toEqual(['body.failures.0', 'body.failures.1', 'body.failures.2.capacity']);
    expect((await send('POST', '/records/scenario', { name: '=HYPERLINK("x")', source: 'Workshop', failures: [{ days: -1, country: 'DE' }] })).body.findings.map(({ field }: Json) => field)).toEqual(['name', 'failures.0.days']);
  });

  it('are computed beside the server: it answers meanwhile', async () => {
    const many = { scenarios: Array.from({ length: 8 }, (_, place) => ({ failures: [{ industry: String(24 + (place % 4)) }] })) };
    const computing = send('POST', '/scenarios/compare', many).then(() => 'compared');
    expect(await Promise.race([computing, send('GET', '/health').then(() => 'healthy')])).toBe('healthy');
    await computing;
  });
});
