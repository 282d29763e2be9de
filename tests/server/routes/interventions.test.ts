import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterventionsView } from '#graph-model/contract/interventions.ts';
import { bestNewRelations } from '#graph-model/contract/interventions.ts';
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
