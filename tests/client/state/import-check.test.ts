import { describe, expect, it } from 'vitest';
import { acceptFiles, importVerdict } from '../../../client/state/import-check.ts';

describe('files for an import', () => {
  it('are taken when they can be tables, and refused by name when they cannot', () => {
    const names = ['relations.csv', 'FIRMS.CSV', 'liste.xlsx', 'notes.txt', 'bild.csv.png', 'brief.docx'];
    expect(acceptFiles(names.map((name) => ({ name })))).toEqual({
      accepted: [{ name: 'relations.csv' }, { name: 'FIRMS.CSV' }, { name: 'liste.xlsx' }, { name: 'notes.txt' }], refused: ['bild.csv.png', 'brief.docx'],
    });
  });

  it('are judged by the worst that was found', () => {
    const counts = { created: 3, updated: 0, unchanged: 2 };
    expect(importVerdict({ errors: 1, warnings: 4, counts })).toBe('errors');
    expect(importVerdict({ errors: 0, warnings: 4, counts })).toBe('warnings');
    expect(importVerdict({ errors: 0, warnings: 0, counts })).toBe('clean');
    expect(importVerdict({ errors: 0, warnings: 0, counts: { created: 0, updated: 0, unchanged: 5 } })).toBe('unchanged');
  });
});
