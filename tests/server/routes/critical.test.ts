import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firmTriples, productCritical, regionCritical } from '#graph-model/contract/analyses.ts';
import { andOrChain } from '#tests/support/and-or-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';
import { aChangeSet, aFirm, aProduct, put } from '#tests/support/records.ts';
import { aRegion } from '#tests/support/saved-records.ts';

const INSIDE = ['Federn A', 'Federn B', 'Modulbau'];
let server: TestServer;
beforeAll(async () => {
  const { dataset } = andOrChain();
  const products = [...new Set(dataset.relations.flatMap(({ product }) => product ?? []))].map((id) => aProduct({ id }));
  server = await startTestServer({ ...dataset, products, firms: dataset.firms.map(({ id }) => aFirm({ id, ags: INSIDE.includes(id) ? '05914000' : '05962016', sizeClass: 'small' })) });
});
afterAll(() => server.close());

const get = async (path: string) => (await server.api(path)).json();
const ids = (firms: readonly { id: string }[]) => firms.map(({ id }) => id);

describe('kritische Stellen on request', () => {
  it('of three firms name no pair', async () => {
    const view = firmTriples.result.parse(await get('/firms/OEM/critical/triples'));
    expect([view.firm.id, view.complete, view.triples]).toEqual(['OEM', true, []]);
    expect((await server.api('/firms/nobody/critical/triples')).status).toBe(404);
  });

  it('of a product name whose failure stops all its makers, with proof, and the root that they share', async () => {
    const { everywhere, region, ...view } = productCritical.result.parse(await get('/products/Feder/critical'));
    expect([view.revision, view.products.map(({ id }) => id), ids(everywhere.makers)]).toEqual([1, ['Feder'], ['Federn A', 'Federn B']]);
    expect(everywhere.critical.map(({ firm, proof }) => [firm.id, proof.length])).toEqual([['Stahlwerk', 4], ['Zieherei', 3]]);
    expect(everywhere.hiddenSources.map(({ source, suppliers }) => [source.id, ids(suppliers)])).toEqual([['Stahlwerk', ['Federn A', 'Federn B']], ['Zieherei', ['Federn A', 'Federn B']]]);
    expect(everywhere.pairs.map(ids)).toEqual([['Federn A', 'Federn B'], ['Federn B', 'Galvanik']]);
    expect(region).toEqual(everywhere);
    expect((await server.api('/products/Nichts/critical')).status).toBe(404);
    expect((await server.api('/products/Feder/critical?scope=all')).status).toBe(400);
  });

  it('of a place name who stops firms there and whom they stop outside', async () => {
    const view = regionCritical.result.parse(await get('/critical/region?keys=05914'));
    expect([view.firms, view.placeUnknown, view.keys]).toEqual([3, 0, ['05914']]);
    expect(view.threats.map(({ firm, stopsInside, stopsOutside, employeeShare, stops }) => [firm.id, stopsInside, stopsOutside, employeeShare, ids(stops)])).toEqual([
      ['Stahlwerk', 3, 3, 1, INSIDE], ['Zieherei', 3, 2, 1, INSIDE], ['Galvanik', 2, 3, 2 / 3, ['Federn A', 'Modulbau']], ['Schrauben', 1, 1, 1 / 3, ['Modulbau']],
    ]);
    expect(view.exports.map(({ firm, stops }) => [firm.id, ids(stops)])).toEqual([['Modulbau', ['OEM']]]);
    expect(view.hiddenSources.map(({ source, inputs }) => [source.id, inputs.map(({ buyer, product }) => [buyer.id, product.id])])).toEqual([
      ['Stahlwerk', [['Modulbau', 'Feder']]], ['Zieherei', [['Modulbau', 'Feder']]],
    ]);
    expect((await server.api('/critical/region?keys=0591')).status).toBe(400);
    expect((await server.api('/critical/region?keys=99999')).status).toBe(404);
    expect((await server.api('/critical/region')).status).toBe(200);
  });

  it('of a saved region are those of its places; one that is gone is named', async () => {
    await server.services.store.apply(aChangeSet({ id: 'region', changes: [put('region', aRegion({ keys: ['05914'] }))] }));
    await server.services.atlas.refresh();
    const view = regionCritical.result.parse(await get('/critical/region?region=G1'));
    expect([view.keys, view.firms]).toEqual([['05914'], 3]);
    const gone = await server.api('/critical/region?region=G2');
    expect([gone.status, ((await gone.json()) as { detail: string }).detail]).toEqual([404, expect.stringContaining('"G2"')]);
  });
});
