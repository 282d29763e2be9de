import { beforeEach, describe, expect, it } from 'vitest';
import { ImportOptions } from '#graph-model/contract/import-options.ts';
import { forgetMapping, keepMapping, mappingFile, mappingFor, mappingInFile, savedMappings } from '../../../../client/state/importing/saved-mappings.ts';

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key), clear: () => kept.clear(), key: () => null, length: 0 };
}
const column = (index: number, header: string) => ({ index, header, samples: [], filled: 1 });
const saved = { name: 'Umfrage', headers: ['Betrieb', 'Sitz', ''], mapping: { kind: 'firms' as const, columns: [{ index: 0, header: 'Betrieb', field: 'name' }] } };
let storage: Storage;
beforeEach(() => { storage = aStorage(); });

describe('a saved mapping', () => {
  it('is found again by its headers, whatever their case and blanks', () => {
    expect(keepMapping(storage, saved)).toBe(true);
    const list = savedMappings(storage);
    expect(mappingFor(list, { proposals: [column(0, ' BETRIEB'), column(1, 'Sitz  ')], preview: [], headerRow: 1 })).toEqual({ saved });
    expect(mappingFor(list, { proposals: [column(0, 'Betrieb'), column(1, 'Ort')], preview: [], headerRow: 1 })).toBeUndefined();
  });

  it('says where the header is, where another row was taken for it', () => {
    expect(mappingFor([saved], { proposals: [column(0, 'Liste')], preview: [{ row: 1, cells: ['Liste'] }, { row: 3, cells: ['Betrieb', 'Sitz'] }], headerRow: 1 })).toEqual({ saved, headerRow: 3 });
  });

  it('gives way to one of the same name or for the same headers, and can be forgotten', () => {
    keepMapping(storage, saved);
    keepMapping(storage, { ...saved, name: 'Umfrage 2' });
    expect(savedMappings(storage).map(({ name }) => name)).toEqual(['Umfrage 2']);
    forgetMapping(storage, 'Umfrage 2');
    expect(savedMappings(storage)).toEqual([]);
  });

  it('is a file that the command line takes, and comes back out of it', () => {
    const text = mappingFile(saved);
    expect(ImportOptions.parse(JSON.parse(text)).mapping).toEqual([saved.mapping]);
    expect(mappingInFile(text)).toEqual(saved.mapping);
    expect(mappingInFile(JSON.stringify([{ file: 'x.csv', sheet: 'S', skip: true }]))).toEqual({ skip: true });
  });

  it('is none where a file or the storage holds something else', () => {
    expect(['', '{', '{}', '[1]', '[{"columns":[{"index":"x"}]}]', 'null'].map(mappingInFile)).toEqual(Array.from({ length: 6 }, () => undefined));
    storage.setItem('lieferkettenatlas.mappings', '[{"name":1},null,{"name":"a"}]');
    expect(savedMappings(storage)).toEqual([]);
    expect(savedMappings({ getItem: () => { throw new Error('refused'); } })).toEqual([]);
  });
});
