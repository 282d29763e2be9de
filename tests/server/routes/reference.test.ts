import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemHandler } from '#server/middleware/problem.ts';
import { readAtlasReference } from '#server/reference/atlas-reference.ts';
import { saveTable } from '#server/reference/stored-reference.ts';
import { referenceRoutes } from '#server/routes/reference.ts';
import { startTestServer, type TestServer } from '#tests/support/test-server.ts';

describe('the reference data over HTTP, as they ship', () => {
  let server: TestServer;
  beforeAll(async () => { server = await startTestServer(); });
  afterAll(() => server.close());
  const get = async (route: string) => (await server.api(route)).json();

  it('say which tables are there and which are missing', async () => {
    const { tables } = await get('/reference');
    expect(tables.map(({ kind, origin }: { kind: string; origin: string }) => `${kind} ${origin}`)).toEqual([
      'products missing', 'product-branches missing', 'municipalities shipped', 'postcodes missing', 'districts missing', 'wz2008 shipped', 'wz2025 shipped', 'employment missing', 'input-coefficients shipped', 'input-industries missing',
    ]);
  });

  it('without a table of product codes find none and say so', async () => {
    expect(await get('/reference/products?search=Federn')).toEqual({ available: false, total: 0, items: [] });
  });

  it('find places by name without umlauts', async () => {
    expect(await get('/reference/places?search=ludenscheid')).toEqual({ available: true, total: 1, items: [{ ags: '05962032', name: 'Lüdenscheid', district: 'Märkischer Kreis', nuts3: 'DEA58' }] });
  });

  it('list the districts with their municipalities and NUTS-3, in order of name', async () => {
    const { districts } = await get('/reference/districts');
    expect([districts.length, districts.every(({ nuts3 }: { nuts3?: string }) => nuts3?.startsWith('DEA'))]).toEqual([53, true]);
    expect(districts.find(({ key }: { key: string }) => key === '05914')).toEqual({ key: '05914', name: 'Hagen', nuts3: 'DEA53', municipalities: [{ ags: '05914000', name: 'Hagen' }] });
  });

  it('find industries with what they are in the other edition', async () => {
    const { items, total } = await get('/reference/branches?search=25.50.2');
    expect([total, items]).toEqual([1, [{
      code: '25.50.2', edition: 2008, title: { de: 'Herstellung von Gesenkschmiedeteilen', en: 'Manufacture of closed-die forgings' },
      other: [{ code: '25.40.2', title: expect.objectContaining({ de: 'Herstellung von Gesenkschmiedeteilen' }) }], same: true,
    }]]);
    expect((await get('/reference/branches?search=2561&edition=2025&limit=1')).items.map(({ code, edition }: { code: string; edition: number }) => [code, edition])).toEqual([['25.61', 2025]]);
  });

  it('refuse a search without words and one without end', async () => {
    for (const query of ['', '?search=', `?search=${'x'.repeat(201)}`, '?search=a&limit=0', '?search=a&limit=101']) expect((await server.api(`/reference/places${query}`)).status).toBe(400);
    for (const odd of ['%00', '((((', '=1+1', '%F0%9F%8C%80', '.*']) expect((await server.api(`/reference/branches?search=${odd}`)).status).toBe(200);
  });
});

describe('the reference data over HTTP, with loaded tables', () => {
  let http: Server;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'atlas-test-'));
    const head = { file: 'hs.csv', source: 'EU', date: '2026-01-01', edition: 'HS 2022', loadedAt: '2026-11-21T10:00:00.000Z' };
    await saveTable(folder, { ...head, kind: 'products' }, [{ code: '7320', title_de: 'Federn', title_en: 'Springs' }, { code: '732010', title_de: 'andere', title_en: 'other' }]);
    await saveTable(folder, { ...head, kind: 'product-branches' }, [{ hs6: '732010', nace: '25.93' }]);
    await saveTable(folder, { ...head, kind: 'postcodes' }, [{ plz: '58636', ags: '05962024' }]);
    const app = express().use(referenceRoutes({ reference: await readAtlasReference(folder) })).use(problemHandler(() => undefined));
    http = createServer(app);
    await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  });
  afterAll(async () => {
    await new Promise((resolve) => { http.close(resolve); });
    await rm(folder, { recursive: true });
  });
  const get = async (route: string) => (await fetch(`http://127.0.0.1:${(http.address() as AddressInfo).port}${route}`)).json();

  it('name source, date, edition and rows of what was loaded', async () => {
    const { tables } = await get('/reference');
    expect(tables[0]).toEqual({ kind: 'products', title: { de: 'HS/CN: Warennummern mit Titeln', en: 'HS/CN: product codes with titles' }, origin: 'loaded', rows: 2, source: 'EU', date: '2026-01-01', edition: 'HS 2022', file: 'hs.csv', loadedAt: '2026-11-21T10:00:00.000Z' });
  });

  it('find product codes by words with heading and industry, and places by postcode', async () => {
    const { items, ...rest } = await get('/reference/products?search=Feder');
    expect(rest).toEqual({ available: true, edition: 'HS 2022', total: 2 });
    expect(items).toEqual([
      { code: '7320', title: { de: 'Federn', en: 'Springs' } },
      { code: '732010', title: { de: 'andere', en: 'other' }, above: { de: 'Federn', en: 'Springs' }, branch: { code: '25.93', title: expect.objectContaining({ de: 'Herstellung von Drahtwaren, Ketten und Federn' }) } },
    ]);
    expect((await get('/reference/places?search=58636')).items).toEqual([{ ags: '05962024', name: 'Iserlohn', district: 'Märkischer Kreis', nuts3: 'DEA58', postcodes: ['58636'] }]);
  });
});
