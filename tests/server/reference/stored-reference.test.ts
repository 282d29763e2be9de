import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import { combineReference, readAtlasReference } from '#server/reference/atlas-reference.ts';
import { listTables } from '#server/reference/list-tables.ts';
import { loadTables, removeTable, saveTable } from '#server/reference/stored-reference.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const HEAD = { kind: 'products', file: 'hs.csv', source: 'EU', edition: 'HS 2022', loadedAt: '2026-11-21T10:00:00.000Z' } as const;
const ROWS = [{ code: '7320', title_de: 'Federn' }, { code: '732010', title_de: 'Blattfedern', title_en: 'Leaf springs' }];

describe('tables in the data folder', () => {
  it('come back as they were kept, are replaced by kind, and can be taken away', async () => {
    const folder = temporaryFolder();
    expect(await loadTables(folder)).toEqual([]);
    await saveTable(folder, HEAD, ROWS);
    expect(await loadTables(folder)).toEqual([{ kind: 'products', head: { ...HEAD, rows: 2 }, rows: ROWS }]);
    await saveTable(folder, { ...HEAD, file: 'new.csv' }, ROWS.slice(0, 1));
    expect((await loadTables(folder)).map(({ head }) => [head?.file, head?.rows])).toEqual([['new.csv', 1]]);
    expect([await removeTable(folder, 'products'), await removeTable(folder, 'products'), await loadTables(folder)]).toEqual([true, false, []]);
  });

  it('that are damaged in any byte are named and left out, and the product works without them', async () => {
    const folder = temporaryFolder();
    await saveTable(folder, HEAD, ROWS);
    const file = path.join(folder, 'reference', 'products.jsonl');
    const whole = readFileSync(file);
    const damages = [whole.subarray(0, whole.length - 5), whole.subarray(0, 20), Buffer.alloc(0), Buffer.from('{}\n'), Buffer.from(whole.toString().replace('Blattfedern', 'Blattfeder!'))];
    for (const damaged of damages) {
      writeFileSync(file, damaged);
      expect(await loadTables(folder)).toEqual([{ kind: 'products', rows: [] }]);
      const reference = await readAtlasReference(folder);
      expect(reference.products).toBeUndefined();
      expect(listTables(reference).find(({ kind }) => kind === 'products')?.origin).toBe('damaged');
    }
  });

  it('leave nothing behind of a process that was killed while it wrote', async () => {
    const folder = temporaryFolder();
    await saveTable(folder, HEAD, ROWS);
    writeFileSync(path.join(folder, 'reference', 'products.jsonl.1234.unfinished'), '{"half');
    expect((await loadTables(folder)).map(({ head }) => head?.rows)).toEqual([2]);
    await saveTable(folder, HEAD, ROWS);
    expect(readdirSync(path.join(folder, 'reference'))).toEqual(['products.jsonl']);
  });

  it('that cannot be written say so', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    await expect(saveTable(path.join(folder, 'file'), HEAD, ROWS)).rejects.toThrow(AtlasError);
  });
});

describe('what ships with what was loaded', () => {
  const shipped = loadReferenceData();

  it('says its rows as they are', () => {
    const rows = Object.fromEntries(listTables({ loaded: [] }).map(({ kind, rows: count }) => [kind, count]));
    expect([rows.wz2008, rows.wz2025, rows.municipalities]).toEqual([shipped.branches(2008).size, shipped.branches(2025).size, shipped.municipalities.length]);
  });

  it('adds municipalities and keeps the points of those on the map', () => {
    const row = { name: 'Neu', lat: 1, lon: 2 };
    const reference = combineReference(shipped, [{ kind: 'municipalities', rows: [{ ...row, ags: '05914000', official_name: 'Hagen, Stadt der FernUniversität', plz: ['58095'], nuts3: 'DEA53' }, { ...row, ags: '09162000', name: 'München', district: 'München' }] }]);
    expect(reference.municipalityByAgs.get('05914000' as never)).toEqual(shipped.municipalityByAgs.get('05914000' as never));
    expect(reference.municipalityByName.get('hagen, stadt der fernuniversitat')?.map(({ ags }) => ags)).toEqual(['05914000']);
    expect(reference.municipalityByAgs.get('09162000')).toEqual({ ags: '09162000', name: 'München', district: 'München', districtKey: '09162', lat: 1, lon: 2 });
    expect(reference.postcodes.get('58095')?.map(({ name }) => name)).toEqual(['Hagen']);
  });

  it('takes titles of industries from a loaded table', () => {
    const reference = combineReference(shipped, [{ kind: 'wz2008', rows: [{ code: '25.93', title_de: 'Neu', title_en: 'New' }] }]);
    expect([reference.branch('25.93', 2008)?.en, reference.branch('25.94', 2008)?.de, reference.isWz('25.93', 2008)]).toEqual(['New', shipped.branch('25.94', 2008)?.de, true]);
  });
});
