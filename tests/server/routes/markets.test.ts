import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilityMapRoute, firmHintsRoute, firmMarkets, groupMarkets } from '#graph-model/contract/markets.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
const dataset = generateDemoRegion();
beforeAll(async () => { server = await startTestServer(dataset); });
afterAll(() => server.close());

const onCars = dataset.firms.find(({ dependentIndustries, capabilities }) => dependentIndustries?.includes('Automobil') && capabilities !== undefined)!;
const silent = dataset.firms.find(({ capabilities, id }) => capabilities === undefined && !dataset.offers.some(({ firm }) => firm === id))!;

describe('new markets of the demonstration region', () => {
  it('for a firm are fields that it does not serve, best first, with formula, parameters, coverage and revision', async () => {
    const view = firmMarkets.result.parse(await (await server.api(`/firms/${onCars.id}/markets?limit=5`)).json());
    expect([view.revision, view.firm.name, view.parameters, view.industry.division]).toEqual([1, onCars.name, { leaving: '29', leastRelatedness: 0.2, limit: 5 }, '29']);
    expect(view.capabilities).toEqual(expect.arrayContaining(onCars.capabilities!));
    expect(view.markets.map(({ score }) => score)).toEqual(view.markets.map(({ score }) => score).toSorted((a, b) => b - a));
    const suppliers = new Map(dataset.relations.map(({ id, supplier }) => [id as string, supplier]));
    for (const { field } of view.markets) expect(field.relations.map((id) => suppliers.get(id))).not.toContain(onCars.id);
  });

  it('say nothing about a firm that has not told what it can do', async () => {
    const view = firmMarkets.result.parse(await (await server.api(`/firms/${silent.id}/markets`)).json());
    expect([view.capabilities, view.markets]).toEqual([[], []]);
  });

  it('for all that depend on the car industry name the nearest firms', async () => {
    const view = groupMarkets.result.parse(await (await server.api('/markets?limit=3')).json());
    expect(view.stating).toBeLessThan(view.firms);
    for (const { firms, firmCount } of view.markets) expect(firms).toHaveLength(Math.min(10, firmCount));
    const map = capabilityMapRoute.result.parse(await (await server.api('/markets/capabilities')).json());
    expect(map.divisions.map(({ division }) => division)).not.toContain('29');
    expect(map.capabilities.every(({ needs }) => needs.length === map.divisions.length)).toBe(true);
  });

  it('are refused for a firm that is not there and an industry that is none', async () => {
    expect((await server.api('/firms/nobody/markets')).status).toBe(404);
    expect((await server.api('/markets?leaving=cars')).status).toBe(400);
  });
});

describe('hints for a firm of the demonstration region', () => {
  it('name where each can be looked up', async () => {
    const view = firmHintsRoute.result.parse(await (await server.api(`/firms/${onCars.id}/hints`)).json());
    const suppliers = new Set(dataset.relations.filter(({ buyer }) => buyer === onCars.id).map(({ supplier }) => supplier));
    expect([view.revision, view.supplyChainAct.directSuppliers]).toEqual([1, suppliers.size]);
    expect([view.cbam.source, view.supplyChainAct.source, view.energy.source].every((source) => source.length > 10)).toBe(true);
    expect((await server.api('/firms/nobody/hints')).status).toBe(404);
  });
});
