import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Product } from '#graph-model/product.ts';
import { makeProducts, productKey } from '#seed-data/maerkische-region/products.ts';
import { createRandom } from '#seed-data/maerkische-region/random.ts';
import { ROLES } from '#seed-data/maerkische-region/roles.ts';
import { readValueChains } from '#seed-data/maerkische-region/value-chains.ts';

const chains = readValueChains();
const products = makeProducts(chains.values(), createRandom(1));

describe('products of the demonstration region', () => {
  it('names every input and output of the sixteen chains, in both languages', () => {
    expect(chains.size).toBe(16);
    const labels = [...chains.values()].flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
    expect(labels.filter(({ label_de, hs6 }) => !products.has(productKey(label_de, hs6)))).toEqual([]);
    expect([...products.values()].filter(({ name, nameEn }) => nameEn === undefined || (nameEn === name && !['Nickel', 'PMMA', 'ABS'].includes(name)))).toEqual([]);
  });

  it('are records as the model wants them, each name once', () => {
    for (const product of products.values()) expect(Product.parse(product)).toEqual(product);
    expect(new Set([...products.values()].map(({ name }) => name)).size).toBe(products.size);
  });

  it('treats the input of one chain as the output of another', () => {
    expect(productKey('Formfedern', '732090')).toBe('Teller-, Flach-, Formfedern');
    expect(productKey('Fahrzeugteile', '870829')).toBe('Fahrzeugteile [870829]');
    expect(products.get(productKey('Kaltstauchdraht', '722990'))).toMatchObject({ name: 'Kaltstauchdraht legiert', code: '722990', codeSystem: 'HS', kind: 'material' });
  });

  it('gives services no code', () => {
    expect([...products.values()].filter(({ kind, code }) => kind === 'service' && code !== undefined)).toEqual([]);
  });

  it('can all be made by somebody who comes before those who need them', () => {
    const unmet = ROLES.flatMap((role) => Object.values(role.needs).flat().map((product) => ({ role, product })))
      .filter(({ role, product }) => !ROLES.some((maker) => maker.stage < role.stage && maker.makes.includes(product)))
      .map(({ role, product }) => `${role.id}: ${product}`);
    expect(unmet).toEqual([]);
    expect(ROLES.flatMap((role) => [...role.makes, ...Object.values(role.needs).flat()]).filter((product) => !products.has(product))).toEqual([]);
  });

  const harmonizedSystem = new URL('../../../../shared/data/local/hs_2022_cn_2026.csv', import.meta.url);
  it.skipIf(!existsSync(harmonizedSystem))('carry codes of the Harmonized System 2022 (needs shared/data/local)', () => {
    const rows: Record<string, string>[] = parse(readFileSync(harmonizedSystem, 'utf8'), { columns: true });
    const codes = new Set(rows.map((row) => row.code));
    expect([...products.values()].filter(({ code }) => code !== undefined && !codes.has(code))).toEqual([]);
  });
});
