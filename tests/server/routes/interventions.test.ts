import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterventionsView } from '#graph-model/contract/interventions.ts';
import { bestNewRelations, measureRankRanges, nexusIndex } from '#graph-model/contract/interventions.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { PLANTED_TRUTHS } from '#seed-data/maerkische-region/planted-truths.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(generateDemoRegion()); });
afterAll(() => server.close());

const [plating] = PLANTED_TRUTHS.filter((truth) => truth.kind === 'critical_chain');
const target = plating.chain.at(-1)!;

describe('best new relations of the demonstration region', () => {
  it('for a firm make it depend on fewer others, by formula, parameters, coverage and revision', async () => {
    const view = bestNewRelations.result.parse(await (await server.api(`/interventions?firm=${target}&limit=3&steps=2`)).json());
    const { critical } = await (await server.api(`/firms/${target}/critical`)).json() as { critical: unknown[] };
    expect([view.revision, view.before.target, view.complete]).toEqual([1, { total: critical.length, largest: 1 }, true]);
    expect(view.parameters).toEqual({ aim: 'target', limit: 3, steps: 2, esri: 5, work: 20_000_000 });
    expect(view.relations.length).toBeGreaterThan(0);
    for (const { after, averted, esri } of view.relations) {
      expect(after.target.total).toBeLessThan(critical.length);
      expect(averted.every((failure) => failure.after < failure.before)).toBe(true);
      expect(esri?.after.supplier).not.toBe(esri?.before.supplier);
    }
    expect(view.steps[0]).toEqual({ ...view.relations[0], esri: undefined });
    expect(view.steps.map(({ after }) => after.target.total).toSorted((a, b) => b - a)).toEqual(view.steps.map(({ after }) => after.target.total));
  });

  it('are asked for a firm, a product or the region', async () => {
    const ask = async (query: string) => (await server.api(`/interventions?esri=0&${query}`));
    const region = await (await ask('limit=1')).json() as InterventionsView;
    expect(region.before.target).toEqual(region.before.region);
    const product = await (await ask(`limit=1&product=${region.relations[0].product.id}`)).json() as InterventionsView;
    expect(product.before.target.total).toBeLessThan(region.before.target.total);
    expect((await ask('firm=nobody')).status).toBe(404);
    expect((await ask('product=nothing')).status).toBe(404);
    expect((await ask(`firm=${target}&product=nothing`)).status).toBe(400);
    expect((await ask('limit=0')).status).toBe(400);
  });
});

describe('rank ranges of the demonstration region', () => {
  it('give every firm its rank and the range that unknown data leave it, the same for the same seed', async () => {
    const ask = async (seed: number) => measureRankRanges.result.parse(await (await server.api(`/rank-ranges?draws=4&seed=${seed}`)).json());
    const view = await ask(7);
    expect([view.revision, view.parameters]).toEqual([1, { measure: 'critical_count', draws: 4, seed: 7 }]);
    expect(view.coverage).toBeGreaterThan(0);
    expect(Object.values(view.ranges).every(({ low, high }) => low >= 1 && low <= high)).toBe(true);
    expect(await ask(7)).toEqual(view);
    expect((await server.api('/rank-ranges?measure=betweenness')).status).toBe(400);
    expect((await server.api('/rank-ranges?draws=0')).status).toBe(400);
  });

  it('end when nobody waits any more, and the next question is answered', async () => {
    const gone = new AbortController();
    const waiting = server.api('/rank-ranges?draws=1000&measure=days', { signal: gone.signal });
    setTimeout(() => gone.abort(), 300);
    await expect(waiting).rejects.toThrow('aborted');
    const started = performance.now();
    expect((await server.api('/rank-ranges?draws=1&measure=critical_count')).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('the nexus supplier index over HTTP', () => {
  it('compares a shortlist, the best connected first', async () => {
    const body = JSON.stringify({ firms: [plating.source, ...plating.chain] });
    const view = nexusIndex.result.parse(await (await server.api('/nexus-index', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json());
    const values = view.firms.map(({ index }) => index!);
    expect([values[0], values.length, view.coverage]).toEqual([1, plating.chain.length + 1, 1]);
    expect(values.toSorted((a, b) => b - a)).toEqual(values);
    const unknown = await server.api('/nexus-index', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ firms: ['nobody'] }) });
    expect(unknown.status).toBe(404);
  });
});
