import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(generateDemoRegion()); });
afterAll(() => server.close());

const post = async (path: string, body: unknown) => {
  const response = await server.api(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};
const [plating] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');
interface Survival { firm: { id: string }; standstills: { from: number; to?: number }[] }

describe('a failure of the demonstration region in days', () => {
  it('stops the planted chain one stock after the other, until the galvanising shop is back', async () => {
    const { body } = await post('/failures/days', { firms: [plating.source] });
    const daysOf = (id: string) => body.stopped.find(({ firm }: Survival) => firm.id === id).standstills.map(({ from, to }: { from: number; to?: number }) => [from, to]);
    expect([plating.source, ...plating.chain].map(daysOf)).toEqual([[[0, 45]], [[4, 45]], [[14, 45]], [[26, 45]]]);
    expect(body.stopped[1].standstills[0].cause).toMatchObject({ product: { name: 'Galvanik (Lohn)' }, stockDays: 4, lastSupplier: { id: plating.source } });
    expect(body.failed).toEqual([{ firm: { id: plating.source, name: 'Galvanik Uhlkenrath GmbH' }, back: 45 }]);
  });

  it('lasts as long as the caller says, or has no end', async () => {
    const short = await post('/failures/days', { firms: [plating.source], recoverDays: { [plating.source]: 14 } });
    expect(short.body.stopped.map(({ firm }: Survival) => firm.id)).toEqual([plating.source, plating.chain[0]]);
    const open = await post('/failures/days', { firms: [plating.source], recovery: false, switching: false });
    expect(open.body.stopped.every(({ standstills: [{ to }] }: Survival) => to === undefined)).toBe(true);
  });

  it('is refused in words where the question is wrong', async () => {
    expect((await post('/failures/days', { firms: [] })).status).toBe(400);
    expect((await post('/failures/days', { firms: ['nobody'] })).status).toBe(404);
    expect((await post('/failures/days', { firms: [plating.source], recoverDays: { nobody: 3 } })).status).toBe(404);
    expect((await post('/failures/days', { firms: [plating.source], recoverDays: { [plating.source]: -1 } })).status).toBe(400);
  });
});

describe('time to survive', () => {
  it('of every firm stands beside its time to recover, with a flag', async () => {
    const { firms } = await (await server.api('/survival')).json();
    expect(firms.length).toBe(2443);
    expect(firms.find(({ firm }: Survival) => firm.id === plating.source)).toMatchObject({ timeToSurvive: 4, first: { id: plating.chain[0] }, timeToRecover: 45, verdict: 'stops_before' });
  });
});

describe('how long a firm holds out', () => {
  it('is told for each kritische Stelle, with what runs out', async () => {
    const { sources, complete } = await (await server.api(`/firms/${plating.chain[0]}/survival`)).json();
    expect(complete).toBe(true);
    expect(sources.find(({ failed }: { failed: { id: string } }) => failed.id === plating.source)).toEqual({
      failed: { id: plating.source, name: 'Galvanik Uhlkenrath GmbH' }, timeToSurvive: 4, timeToRecover: 45, until: 45, verdict: 'stops_before',
      product: { id: expect.any(String), name: 'Galvanik (Lohn)', nameEn: 'Toll electroplating' }, stockDays: 4,
    });
    expect((await server.api('/firms/nobody/survival')).status).toBe(404);
  });
});

describe('advice on stock', () => {
  it('names the input, the days it buys and the failures it helps in', async () => {
    const advice = await (await server.api(`/firms/${plating.chain[0]}/stock-advice?failed=${plating.source}&days=7`)).json();
    expect(advice).toMatchObject({ failures: 1, complete: true, advice: [{ inputs: [{ name: 'Galvanik (Lohn)' }], averted: 0, days: 7, effects: [{ failed: [{ id: plating.source }], before: 4, after: 11, saved: 0 }] }] });
    const all = await (await server.api(`/firms/${plating.chain[0]}/stock-advice`)).json();
    expect(all.failures).toBeGreaterThan(0);
    expect((await server.api('/firms/nobody/stock-advice')).status).toBe(404);
    expect((await server.api(`/firms/${plating.source}/stock-advice?days=0`)).status).toBe(400);
  });
});

describe('disruptions of a plan', () => {
  const plan = { sites: [{ id: 'S1', capacity: 30 }, { id: 'S2', capacity: 45 }, { id: 'S3', capacity: 60 }], products: [{ id: 'P1', demand: 75, inventory: 20, lossPerUnit: 5000 }, { id: 'P2', demand: 50, inventory: 25, lossPerUnit: 6500 }] };

  it('are assessed by linear programmes', async () => {
    const { status, body } = await post('/disruptions', { ...plan, scenarios: [{ down: ['S1'], timeToRecover: 2 }, { down: ['S3'], timeToRecover: 2 }] });
    expect(status).toBe(200);
    expect(body.impacts).toEqual([
      { down: ['S1'], timeToRecover: 2, impact: 0, lost: {}, timeToSurvive: 2.25, exposure: 0 },
      { down: ['S3'], timeToRecover: 2, impact: 275_000, lost: { P1: 55 }, timeToSurvive: 0.9, exposure: 1 },
    ]);
  });

  it('name what the plan does not have', async () => {
    const { status, body } = await post('/disruptions', { ...plan, scenarios: [{ down: ['S9'], timeToRecover: 2 }] });
    expect([status, body.detail]).toEqual([400, 'The plan has no S9: name sites and products as they are listed.']);
  });
});
