import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { byCodePoint } from '#graph-model/code-point-order.ts';
import type { Finding } from '#graph-model/finding.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { combineReference, type AtlasReference } from '#server/reference/atlas-reference.ts';
import { readReferenceFile } from '#server/reference/read-reference-file.ts';
import { branchSearch } from '#server/reference/search-branches.ts';
import { placeSearch } from '#server/reference/search-places.ts';
import type { StoredTable } from '#server/reference/stored-reference.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/local');
const isThere = existsSync(FOLDER);
const FILES = ['hs_2022_cn_2026.csv', 'hs6_nace.csv', 'gemeinden_nrw.csv', 'plz_nrw.csv', 'nuts3_de.csv', 'wz2008.csv'];

describe.skipIf(!isThere)(`the official files${isThere ? '' : ' (skipped: ../shared/data/local is not there)'}`, () => {
  const tables: StoredTable[] = [];
  const faults: Finding[] = [];
  const shipped = loadReferenceData();
  let reference: AtlasReference;
  beforeAll(async () => {
    for (const file of FILES) {
      const { kind, rows, findings } = await readReferenceFile(file, createReadStream(path.join(FOLDER, file)));
      faults.push(...findings);
      tables.push({ kind: kind!, rows });
    }
    reference = combineReference(shipped, tables);
  });
  const rowsOf = (kind: string) => tables.find((table) => table.kind === kind)!.rows;

  it('are read whole, each as what it is', () => {
    expect(faults).toEqual([]);
    expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([['products', 6937], ['product-branches', 5612], ['municipalities', 396], ['postcodes', 871], ['districts', 401], ['wz2008', 1814]]);
  });

  it.each([['io_de_wiod2011.csv', 'input-coefficients', 1149], ['io_de_wiod2011_sectors.csv', 'input-industries', 35], ['io_us_bea2017.csv', 'input-coefficients', 12_785], ['io_us_bea2017_codes.csv', 'input-industries', 318]])('%s is read whole', async (file, kind, count) => {
    const { rows, findings, ...rest } = await readReferenceFile(file, createReadStream(path.join(FOLDER, file)));
    expect([rest.kind, rows.length, findings]).toEqual([kind, count, []]);
  });

  it('have the same WZ 2008 as ships, code by code', () => {
    expect(rowsOf('wz2008').map(({ code }) => code)).toEqual([...shipped.branches(2008).keys()]);
    const bare = (text: unknown) => String(text).replaceAll(/[^\p{L}]/gu, '').toLowerCase();
    const others = rowsOf('wz2008').filter(({ code, title_de: title }) => bare(title) !== bare(shipped.branch(String(code), 2008)?.de));
    expect(others.map(({ code }) => code)).toEqual([]);
  });

  it('have the same municipalities as ship, at points less than 12 km away', () => {
    expect(rowsOf('municipalities').map(({ ags }) => String(ags)).toSorted(byCodePoint)).toEqual(shipped.municipalities.map(({ ags }) => ags));
    const far = rowsOf('municipalities').filter(({ ags, lat, lon }) => {
      const known = shipped.municipalityByAgs.get(ags as never)!;
      return Math.hypot((Number(lat) - known.lat) * 111, (Number(lon) - known.lon) * 70) > 12;
    });
    expect(far).toEqual([]);
  });

  it('find springs, screws and wire by German and English words', () => {
    const first = (text: string) => reference.products!.search(text)[0]?.code;
    expect(['Federn', 'Stahlfedern', 'springs', 'Schrauben', 'Walzdraht', 'Zahnräder', '73 20.10', 'xyzzy'].map(first)).toEqual(['7320', '7320', '7320', '7318', '7221', '848390', '732010', undefined]);
    expect(reference.products!.entry('732010')).toMatchObject({ above: { de: 'Federn und Federblätter, aus Eisen oder Stahl' }, branch: '25.93' });
  });

  it('find places by postcode and district, and industries in both editions', () => {
    const places = placeSearch(reference);
    expect([places('58636'), places('DEA53'), places('luedenscheid'), places('05962024')].map((found) => found.map(({ name }) => name))).toEqual([['Iserlohn'], ['Hagen'], ['Lüdenscheid'], ['Iserlohn']]);
    expect(reference.nuts3.size).toBe(401);
    expect(branchSearch(reference)('Gesenkschmiede').map(({ code, edition }) => `${code} ${edition}`)).toEqual(['25.40.2 2025', '25.50.2 2008']);
  });
});
