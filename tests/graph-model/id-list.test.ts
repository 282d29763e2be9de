import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIds, unpackIds } from '#graph-model/id-list.ts';

const anId = fc.tuple(fc.constantFrom('F', 'ß', '1', '*', '😀'), fc.string({ unit: 'grapheme', maxLength: 50 }))
  .map(([first, rest]) => (first + rest).replace(/[\p{Cc}<>]/gu, '')).filter((id) => id.isWellFormed());

describe('a packed list of ids', () => {
  it('gives back every list, also after it has stood in an address', () => {
    fc.assert(fc.property(fc.uniqueArray(anId, { maxLength: 12 }), (ids) => {
      const text = new URLSearchParams({ list: packIds(ids) }).toString();
      expect(unpackIds(new URLSearchParams(text).get('list')!, 100)).toEqual(ids);
    }));
  });

  it('says once what ids share with the one before', () => {
    expect(packIds(['F01DJ5X3FPY', 'F01WEZMNW2R', 'A*B'])).toBe('0F01DJ5X3FPY*3WEZMNW2R*0A<B');
  });

  it('ends at what cannot be understood, and at the most that is wanted', () => {
    expect([unpackIds('0F1*9X*0F2', 9), unpackIds('?*', 9), unpackIds('', 9), unpackIds('0A*0B*0C*0A', 2)]).toEqual([['F1'], [], [], ['A', 'B']]);
  });
});
