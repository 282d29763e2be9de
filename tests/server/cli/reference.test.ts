import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAtlas } from '#tests/support/product-process.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function product() {
  const folder = temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const dataDir = path.join(folder, 'data');
  return { file, dataDir, atlas: (...args: string[]) => runAtlas(args, { DATA_DIR: dataDir, DEMO_REGION: 'off' }) };
}

describe('atlas reference', () => {
  it('loads official tables, lists them, checks imports by them, and takes them away', async () => {
    const { file, atlas } = product();
    const codes = file('hs_2022.csv', 'code;title_de\n7320;Federn\n');
    const postcodes = file('plz.csv', 'plz,ags\n58636,05962024\n');
    const loaded = await atlas('reference', 'load', codes, postcodes, '--source', 'EU, CC BY 4.0', '--date', '2026-01-01', '--json');
    expect([loaded.code, JSON.parse(loaded.out).tables.map(({ kind, rows, edition, source }: Record<string, unknown>) => [kind, rows, edition, source])]).toEqual([0, [['products', 1, 'HS 2022', 'EU, CC BY 4.0'], ['postcodes', 1, undefined, 'EU, CC BY 4.0']]]);
    expect((await atlas('reference', 'list')).out).toContain('1 Zeilen · HS 2022 · EU, CC BY 4.0 · 2026-01-01');

    const firms = file('firms.csv', 'name,municipality,source\nA,58636,U\n');
    const products = file('products.csv', 'name,code,code_system,source\nFeder,7399,HS,U\n');
    const checked = await atlas('import', firms, products, '--dry-run', '--lang=en');
    expect([checked.code, checked.err]).toEqual([0, expect.stringContaining('The loaded edition of HS has no “7399”')]);

    const removed = await atlas('reference', 'remove', 'postcodes', '--json');
    expect([removed.code, JSON.parse(removed.out)]).toEqual([0, { removed: ['postcodes'] }]);
    const again = await atlas('import', firms, '--dry-run');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('das Verzeichnis der Postleitzahlen ist nicht geladen')]);
  });

  it('keeps nothing where one of several files has faults, nor in a dry run', async () => {
    const { file, atlas, dataDir } = product();
    const good = file('plz.csv', 'plz,ags\n58636,05962024\n');
    const bad = await atlas('reference', 'load', good, file('other.csv', 'a,b\n1,2\n'));
    expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('other.csv, Zeile 1: Die Spalten „a, b“ passen zu keinem bekannten Verzeichnis.')]);
    expect((await atlas('reference', 'load', good, '--dry-run')).code).toBe(0);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('says what it expects', async () => {
    const { file, atlas } = product();
    const good = file('plz.csv', 'plz,ags\n58636,05962024\n');
    const ends = await Promise.all([atlas('reference'), atlas('reference', 'load', 'nothing.csv'), atlas('reference', 'load', good, '--kind', 'x'), atlas('reference', 'load', good, '--date', 'today'), atlas('reference', 'remove', 'postcodes'), atlas('reference', '--help')]);
    expect(ends.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 0]);
    expect(ends[2].err).toContain('Möglich sind: products, product-branches');
  });
});
