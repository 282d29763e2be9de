import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { byCodePoint } from '#graph-model/code-point-order.ts';

describe('order by code point', () => {
  it('is the order of the bytes in UTF-8, for any two texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }), { numRuns: 500, seed: 1 });
  });

  it('puts characters beyond U+FFFF last, unlike the order of UTF-16 units', () => {
    const ids = ['😀 Werk', 'ﬀ Werk', 'Z', 'A', 'Ä', 'AB'];
    expect([...ids].sort(byCodePoint)).toEqual(['A', 'AB', 'Z', 'Ä', 'ﬀ Werk', '😀 Werk']);
    expect([...ids].sort()).not.toEqual([...ids].sort(byCodePoint));
  });
});
