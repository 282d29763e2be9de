import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordVersion } from '#server/store/record-version.ts';
import { sameValue } from '#graph-model/same-value.ts';
import { aFirm } from '#tests/support/records.ts';

describe('the version of a record', () => {
  it('is short text that fits into a header as it is', () => {
    expect(recordVersion(aFirm())).toMatch(/^[\w-]{22}$/);
    expect(recordVersion({})).toBe('RBNvo1WzZ4oRRq0W9-hknp');
  });

  it('does not depend on the order of fields, nor on fields that are undefined', () => {
    const firm = aFirm({ employees: 3, capabilities: ['Drehen', 'Fräsen'] });
    const turned = Object.fromEntries(Object.entries(firm).reverse());
    expect(recordVersion({ ...turned, wz: undefined })).toBe(recordVersion(firm));
    expect(recordVersion(JSON.parse(JSON.stringify(firm)) as object)).toBe(recordVersion(firm));
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['a number and its text', { a: 1 }, { a: '1' }],
    ['a field and none', { a: 1 }, { a: 1, b: 1 }],
    ['another order in a list', { a: ['x', 'y'] }, { a: ['y', 'x'] }],
    ['lists that are cut otherwise', { a: ['x', 'y'] }, { a: ['x","y'] }],
    ['another half of a character', { a: '\ud800' }, { a: '\ud801' }],
    ['a field called __proto__', JSON.parse('{"__proto__":{"a":1}}') as object, {}],
    ['fields that look like positions', { 1: 'a', 2: 'b' }, { 1: 'b', 2: 'a' }],
  ])('differs for %s', (_what, one, other) => {
    expect(recordVersion(one)).not.toBe(recordVersion(other));
  });

  it('is the same for two records exactly where they say the same', () => {
    const value = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
    fc.assert(fc.property(value, value, (one, other) => {
      expect(recordVersion(one) === recordVersion(other)).toBe(sameValue(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))));
      expect(recordVersion(Object.fromEntries(Object.entries(one).reverse()))).toBe(recordVersion(one));
    }));
  });
});
