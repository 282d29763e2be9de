import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regionGaps, regionOrigin, regionPurchases, type RegionGapsView } from '#graph-model/contract/region-purchases.ts';
import { generateDemoRegion } from '#seed-data/maerkische-region/generate-demo-region.ts';
import { aChangeSet, aRelation, put } from '#tests/support/records.ts';
import { readWorkbook } from '#tests/support/read-workbook.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

const demo = generateDemoRegion();
let server: TestServer;
beforeAll(async () => { server = await startTestServer(demo); });
afterAll(() => server.close());

const get = async (path: string): Promise<unknown> => (await server.api(path)).json();
const gaps = async (query = ''): Promise<RegionGapsView> => regionGaps.result.parse(await get(`/region/gaps${query}`));

describe('the gap list', () => {
  it('answers as the contract says, with what it rests on', async () => {
    const view = await gaps('?limit=500&figures=all');
    expect([view.revision, view.region, view.basis, view.counts, view.gaps.length]).toEqual([
      1, { name: 'Märkische Region', keys: ['05914', '05954', '05962'], lands: [{ de: 'Nordrhein-Westfalen', en: 'North Rhine-Westphalia' }], neighbours: true }, 'relations', { hidden: 93, real: 16 }, 109,
    ]);
    expect(view.gaps.map(({ hidden, real, gap }) => hidden.relations! + real.relations! - gap.relations!)).toEqual(view.gaps.map(() => 0));
  });

  it('opens every figure of a row to the relations behind it', async () => {
    const { gaps: [row] } = await gaps('?limit=1&branch=25&figures=all');
    const rows = regionPurchases.result.parse(await get(`/region/purchases?class=${encodeURIComponent(row.key)}&branch=25&limit=500`));
    expect([rows.total, rows.relations.length]).toEqual([row.demand.relations, row.demand.relations]);
    for (const { ring, relations } of row.rings) expect(rows.relations.filter((relation) => relation.ring === ring)).toHaveLength(relations!);
  });

  it('of a region without firms is empty, and what is asked wrongly is named', async () => {
    expect((await gaps('?keys=09162')).totals.demand).toEqual({ value: 0, relations: 0, firms: 0, largestShare: null });
    const wrong = await server.api('/region/gaps?keys=5914&since=2020-13-01&basis=euro');
    const { findings } = (await wrong.json()) as { findings: { field: string }[] };
    expect([wrong.status, findings.map(({ field }) => field)]).toEqual([400, ['query.keys', 'query.basis', 'query.since']]);
    expect((await server.api('/region/gaps?chain=nix')).status).toBe(404);
  });

  it('stands beside an earlier revision: a relation that was added since turns a real gap into a hidden one', async () => {
    const copper = (await gaps('?status=real&limit=500&figures=all')).gaps.find(({ products }) => products[0].name === 'Kupferkathoden')!;
    const supplier = demo.firms.find(({ ags }) => ags === '05914000')!.id;
    const here = new Set(demo.firms.filter(({ id, ags }) => id !== supplier && ['05914', '05954', '05962'].some((key) => ags?.startsWith(key))).map(({ id }) => id));
    const { buyer } = demo.relations.find((relation) => relation.product === copper.products[0].id && here.has(relation.buyer))!;
    await server.services.store.apply(aChangeSet({ id: 'new-source', changes: [put('relation', aRelation({ id: 'R-new', supplier, buyer, product: copper.products[0].id }))] }));
    await server.services.atlas.refresh();
    const row = (await gaps('?sinceRevision=1&limit=500&figures=all')).gaps.find(({ key }) => key === copper.key)!;
    expect([row.status, row.covered.relations, row.before!.covered.relations, row.before!.gap]).toEqual(['hidden', 1, 0, copper.gap]);
    expect((await server.api('/region/gaps?sinceRevision=99')).status).toBe(400);
  });
});

describe('the origin of purchases', () => {
  it('adds up: the rings of all, and of every grouping', async () => {
    const view = regionOrigin.result.parse(await get('/region/origin?figures=all'));
    const relations = (rows: typeof view.groups.place) => rows.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + ring.relations!, 0);
    const { total } = view;
    expect([[total], view.groups.product, view.groups.branch, view.groups.place].map(relations)).toEqual(Array.from({ length: 4 }, () => total.all.relations));
    expect(view.groups.place.find(({ key }) => key === '05914000')?.label).toEqual({ de: 'Hagen', en: 'Hagen' });
  });

  it('is said of every supplier of a firm, seen from the district of that firm', async () => {
    const relation = demo.relations.find(({ supplier, buyer }) => demo.firms.find(({ id }) => id === supplier)!.country === 'CN' && demo.firms.find(({ id }) => id === buyer)!.ags !== undefined)!;
    const { suppliers } = (await get(`/firms/${relation.buyer}?measures=now`)) as { suppliers: { id: string; ring?: string }[] };
    expect(suppliers.find(({ id }) => id === relation.id)?.ring).toBe('world');
  });
});

describe('tables to take away', () => {
  it('say in CSV how they came about, and leave unknown empty', async () => {
    const lines = (await (await server.api('/region/files/gaps.csv?limit=2&lang=en&since=2018-01-01')).text()).split('\r\n');
    const notes = lines.filter((line) => line.startsWith('# '));
    expect(notes.map((line) => line.slice(2).split(':')[0])).toEqual(['Supply gaps Märkische Region', 'Region', 'Revision of the data', 'As of', 'Counted in', 'Coverage', 'Method', 'Suppressed values', 'Note', 'Note', 'Source']);
    expect(lines[notes.length]).toBe('code,goods,goods_en,kind,demand,covered,gap,hidden,real,unplaced,local_share,buyers,regional_suppliers,essential_share,firms_that_stop,firms_hit,weight,offered_by,closest,gap_before');
    expect(lines).toHaveLength(notes.length + 4);
  });

  it('come as workbooks with a sheet about the method', async () => {
    const response = await server.api('/region/files/origin.xlsx');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=origin.xlsx');
    expect([...readWorkbook(new Uint8Array(await response.arrayBuffer())).keys()]).toEqual(['Herkunft der Einkäufe Märkische', 'Methode']);
  });
});
