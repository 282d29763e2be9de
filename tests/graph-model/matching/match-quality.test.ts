import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#graph-model/matching/thresholds.ts';
import { localData } from '#tests/support/fixtures.ts';
import { matchQuality } from '#tests/support/match-quality.ts';

interface HashedTruth {
  readonly salt: string;
  /** Each a firm: hashes of its spellings. */
  readonly sameFirm: readonly string[];
  /** Firms with one spelling. */
  readonly alone: readonly string[];
}

const suppliers = localData('real/apple_supplier_list/apple-supplier-list.csv');

describe('names of German firms, with traps', () => {
  const text = readFileSync(new URL('../../fixtures/firm-spellings.txt', import.meta.url), 'utf8');
  const groups = text.split(/\n\s*\n/).map((group) => group.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).filter((group) => group.length > 0);
  const firms = groups.flatMap((group) => group.map((line) => {
    const [name, ags] = line.split(' @');
    return { name, ...(ags && { ags }) };
  }));
  const quality = matchQuality(firms, groups.flatMap((group, number) => group.map(() => number)));

  test('143 spellings of 48 firms: whoever is certain is right, and next to nobody is missed by asking', () => {
    expect([firms.length, groups.length]).toEqual([143, 48]);
    expect({ certain: quality(DEFAULT_THRESHOLDS.certain), asked: quality(DEFAULT_THRESHOLDS.likely) }).toEqual({
      certain: { precision: 1, recall: 0.849, f1: 0.918 },
      asked: { precision: 0.834, recall: 0.994, f1: 0.907 },
    });
  });
});

describe.skipIf(suppliers === undefined)(`a real list of suppliers${suppliers === undefined ? ' (skipped: ../shared/data/local is not there)' : ''}`, () => {
  test('954 spellings of 423 firms: no two firms are taken for one, and asking finds nearly all that is left', () => {
    const truth = JSON.parse(readFileSync(new URL('./supplier-list-truth.json', import.meta.url), 'utf8')) as HashedTruth;
    const groups = [...truth.sameFirm.map((line) => line.split(' ')), ...truth.alone.flatMap((line) => line.split(' ').map((one) => [one]))];
    const firmOf = new Map(groups.flatMap((group, number) => group.map((spelling) => [spelling, number] as const)));
    const rows = parse(readFileSync(suppliers!), { columns: true, bom: true }) as { supplier_name: string }[];
    const names = [...new Set(rows.map(({ supplier_name: name }) => name))];
    const firms = names.map((name) => firmOf.get(createHash('sha256').update(`${truth.salt}\n${name}`).digest('hex').slice(0, 10)));
    expect([names.length, groups.length, firms.filter((firm) => firm === undefined)]).toEqual([954, 423, []]);
    const quality = matchQuality(names.map((name) => ({ name })), firms as number[]);
    expect({ certain: quality(DEFAULT_THRESHOLDS.certain), asked: quality(DEFAULT_THRESHOLDS.likely) }).toEqual({
      certain: { precision: 1, recall: 0.882, f1: 0.937 },
      asked: { precision: 0.928, recall: 0.973, f1: 0.95 },
    });
  });
});
