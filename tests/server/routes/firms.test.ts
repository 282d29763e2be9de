import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { springChain } from '#tests/support/spring-chain.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(springChain()); });
afterAll(() => server.close());

const get = async (path: string) => (await server.api(path)).json();
const names = async (query: string): Promise<string[]> => (await get(`/firms?${query}`)).items.map((firm: { name: string }) => firm.name);

describe('the list of firms', () => {
  it('is in German order', async () => {
    expect(await names('')).toEqual([
      'Autowerk Nord', 'Drahtzieherei Müßhoff', 'Federn Brenkhof', 'Federwerk Ölbrück', 'Galvanik Vossrath', 'Institut ohne Lieferungen',
      'Modulbau Lennetal', 'Stahlwerk Uhlenrath',
    ]);
  });

  it.each(['mußhoff', 'MUESSHOFF', 'müsshoff drahtz'])('finds Müßhoff by "%s"', async (search) => {
    expect(await names(`search=${encodeURIComponent(search)}`)).toEqual(['Drahtzieherei Müßhoff']);
  });

  it('filters by kind, size, place, branch and product', async () => {
    expect(await names('kind=craft')).toEqual(['Federwerk Ölbrück']);
    expect(await names('size=large')).toEqual(['Stahlwerk Uhlenrath']);
    expect(await names('place=05962')).toEqual(['Drahtzieherei Müßhoff', 'Federn Brenkhof', 'Galvanik Vossrath', 'Institut ohne Lieferungen', 'Modulbau Lennetal']);
    expect(await names('place=05914000&wz=25')).toEqual(['Federwerk Ölbrück']);
    expect([await names('wz=25.51'), await names('wz=25.93&wzEdition=2025'), await names('wz=25.61&wzEdition=2025')]).toEqual([[], ['Federn Brenkhof', 'Federwerk Ölbrück'], []]);
    expect(await names('product=feder')).toEqual(['Federn Brenkhof', 'Federwerk Ölbrück']);
  });

  it('pages without a gap or a repetition', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await get(`/firms?limit=3${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(8);
      seen.push(...page.items.map((firm: { id: string }) => firm.id));
      cursor = page.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(['auto', 'draht', 'federA', 'federB', 'galvanik', 'institut', 'modul', 'stahl']);
  });

  it('names all faults of a query at once', async () => {
    const response = await server.api('/firms?limit=0&kind=bank&place=59');
    expect(response.status).toBe(400);
    expect((await response.json()).findings.map((finding: { field: string }) => finding.field)).toEqual(['query.kind', 'query.place', 'query.limit']);
    expect((await server.api('/firms?cursor=nonsense')).status).toBe(400);
  });
});

describe('one firm', () => {
  it('shows its place and branch in words, its size as a class and never the head count', async () => {
    const { firm } = await get('/firms/stahl');
    expect(firm).toMatchObject({ name: 'Stahlwerk Uhlenrath', municipality: 'Hagen', district: 'Hagen', sizeClass: 'large', inRegion: true });
    expect(firm.branch.de).toContain('Stahl');
    expect(JSON.stringify(await get('/firms/stahl'))).not.toContain('820');
  });

  it('shows its branch in the other edition of WZ: the one class that means the same, or the parts', async () => {
    const { firm } = await get('/firms/galvanik');
    expect([firm.wz, firm.wzEdition]).toEqual(['25.61.0', 2008]);
    expect([firm.otherEdition.edition, firm.otherEdition.same, firm.otherEdition.branches.map(({ code }: { code: string }) => code)]).toEqual([2025, false, ['25.51.0', '25.52.0', '25.53.0']]);
    expect(firm.otherEdition.branches[0].title).toEqual({ de: 'Beschichten von Metallen', en: 'Coating of metals' });
  });

  it('shows who supplies it and whom it supplies, only relations in force', async () => {
    const { suppliers, buyers } = await get('/firms/modul');
    expect(suppliers.map((relation: { supplierName: string; productName: string }) => [relation.supplierName, relation.productName])).toEqual([
      ['Federn Brenkhof', 'Feder'], ['Federwerk Ölbrück', 'Feder'],
    ]);
    expect(buyers.map((relation: { buyerName: string }) => relation.buyerName)).toEqual(['Autowerk Nord']);
  });

  it('shows its inputs, offers and measures; unknown is null', async () => {
    const { requirements, measures } = await get('/firms/federA');
    expect(requirements).toMatchObject([{ product: 'federdraht', productName: 'Federdraht', productNameEn: 'spring wire', essential: true, stockDays: 5 }]);
    expect(measures).toMatchObject({ in_degree: 2, out_degree: 1, tier: 2, critical_count: 0 });
    expect((await get('/firms/institut')).offers).toMatchObject([{ capability: 'Werkstoffprüfung' }]);
  });

  it('is a 404 where it does not exist, whatever its name', async () => {
    expect((await server.api('/firms/nobody')).status).toBe(404);
    expect((await server.api('/firms/__proto__')).status).toBe(404);
    expect((await server.api('/firms/constructor/history')).status).toBe(404);
  });

  it('keeps its history', async () => {
    const { entries } = await get('/firms/stahl/history');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ revision: 1, after: { name: 'Stahlwerk Uhlenrath' } });
    expect(entries[0].after.employees).toBeUndefined();
  });

  it('has surroundings up to a tier', async () => {
    const { firms, relations } = await get('/firms/federA/surroundings?tiers=1');
    expect(firms.map((firm: { id: string; tier: number }) => [firm.id, firm.tier]).toSorted()).toEqual([['draht', -1], ['federA', 0], ['galvanik', -1], ['modul', 1]]);
    expect(relations.map((relation: { id: string }) => relation.id).toSorted()).toEqual(['R2', 'R4', 'R5']);
    const upstream = await get('/firms/federA/surroundings?tiers=5&direction=upstream');
    expect(upstream.firms.map((firm: { id: string }) => firm.id).toSorted()).toEqual(['draht', 'federA', 'galvanik', 'stahl']);
  });
});

describe('products and relations', () => {
  it('counts suppliers and buyers of a product and finds it in both languages', async () => {
    expect((await get('/products?search=spring')).items.map((product: { name: string; suppliers: number; buyers: number }) => [product.name, product.suppliers, product.buyers])).toEqual([
      ['Feder', 2, 1], ['Federdraht', 1, 2],
    ]);
    expect((await get('/products/feder')).suppliers).toEqual([{ id: 'federA', name: 'Federn Brenkhof' }, { id: 'federB', name: 'Federwerk Ölbrück' }]);
    expect((await server.api('/products/nothing')).status).toBe(404);
  });

  it('filters relations by firm, product and words', async () => {
    const ids = async (query: string) => (await get(`/relations?${query}`)).items.map((relation: { id: string }) => relation.id);
    expect(await ids('buyer=modul')).toEqual(['R5', 'R6', 'R8']);
    expect(await ids('supplier=draht&product=federdraht')).toEqual(['R2', 'R3']);
    expect(await ids(`search=${encodeURIComponent('ölbrück feder')}`)).toEqual(['R3', 'R6']);
  });
});
