import { describe, expect, it } from 'vitest';
import { sameValue } from '#graph-model/same-value.ts';

describe('whether two records say the same', () => {
  it.each([
    [{ id: 'F1', name: 'A' }, { name: 'A', id: 'F1' }],
    [{ id: 'F1', employees: undefined }, { id: 'F1' }],
    [{ list: ['a', 'b'], nested: { x: 1, y: [true] } }, { nested: { y: [true], x: 1 }, list: ['a', 'b'] }],
    [{ share: 0.1 + 0.2 }, { share: 0.300_000_000_000_000_04 }],
    [{}, {}],
  ])('they do: %j and %j', (a, b) => {
    expect([sameValue(a, b), sameValue(b, a)]).toEqual([true, true]);
  });

  it.each<[unknown, unknown]>([
    [{ employees: 0 }, {}],
    [{ essential: false }, { essential: undefined }],
    [{ list: ['a', 'b'] }, { list: ['b', 'a'] }],
    [{ list: ['a'] }, { list: ['a', 'b'] }],
    [{ list: [] }, { list: {} }],
    [{ share: 1 }, { share: '1' }],
    [{ a: 1, b: undefined }, { a: undefined, b: 1 }],
    [{ name: 'é' }, { name: 'e\u0301' }],
    [JSON.parse('{"__proto__": {"x": 1}}'), {}],
    [{ a: null }, { a: {} }],
  ])('they do not: %j and %j', (a, b) => {
    expect([sameValue(a, b), sameValue(b, a)]).toEqual([false, false]);
  });
});
