import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, expectedCheckCharacters, isBpn, isGln, isLei } from '#graph-model/check-character.ts';
import { FirmId, isMistyped, mintId } from '#graph-model/identifier.ts';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bodyOf = (numbers: readonly number[]) => `F${numbers.map((number) => LETTERS[Math.floor(number * 32)]).join('')}`;
const ids = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 9, maxLength: 9 })
  .filter((numbers) => checkCharacter(bodyOf(numbers)) !== '*')
  .map((numbers) => { let next = 0; return mintId('firm', () => numbers[next++]); });

describe('a minted id', () => {
  it('names its kind and carries a check character', () => {
    expect(mintId('firm', () => 0.5)).toBe(`FGGGGGGGGG${checkCharacter('FGGGGGGGGG')}`);
    expect(isMistyped(mintId('product', () => 0.1))).toBe(false);
  });

  it('checks as ISO 7064 MOD 37-2 does (a donation number of ISBT 128: G1234 98 654321 H)', () => {
    expect(checkCharacter('G123498654321')).toBe('H');
  });

  it('betrays every single wrong character and every swap of neighbours', () => {
    fc.assert(fc.property(ids, fc.nat(9), fc.constantFrom(...LETTERS), (id, at, wrong) => {
      if (at > 0 && wrong !== id[at]) expect(isMistyped(id.slice(0, at) + wrong + id.slice(at + 1))).toBe(true);
      if (at > 1 && id[at] !== id[at - 1]) expect(isMistyped(id.slice(0, at - 1) + id[at] + id[at - 1] + id.slice(at + 1))).toBe(true);
    }), { numRuns: 3000 });
  });

  it('never ends in a star', () => {
    const numbers = Array.from({ length: 900 }, (_, draw) => ((draw * 7919) % 1000) / 1000);
    let next = 0;
    const minted = Array.from({ length: 80 }, () => mintId('relation', () => numbers[next++ % numbers.length]));
    expect(minted.filter((id) => !/^R[0-9A-Z]{10}$/.test(id))).toEqual([]);
  });

  it('is not asked of ids that a file brought along', () => {
    expect(['F1', '4711', 'Stahlwerk', 'FGGGGGGGG'].map(isMistyped)).toEqual([false, false, false, false]);
  });
});

describe('ids from files', () => {
  it('may hold what firms write, but start with a letter or digit', () => {
    expect(['F1', '0815', 'Müller & Söhne (Werk 2)', 'Ö-7'].map((id) => FirmId.safeParse(id).success)).toEqual([true, true, true, true]);
    expect(['', ' ', '__proto__', '=1+1', '-1', '<b>', 'a\u0000b', 'x'.repeat(201)].map((id) => FirmId.safeParse(id).success)).toEqual(Array(8).fill(false));
  });
});

describe('identifiers of others', () => {
  it('knows a GLN by its last digit (GS1 example 4012345000009)', () => {
    expect(['4012345000009', '4012345000008', '401234500000', '40123450000O9'].map(isGln)).toEqual([true, false, false, false]);
  });

  it('knows an LEI by ISO 7064 MOD 97-10', () => {
    expect(['529900T8BM49AURSDO55', '529900T8BM49AURSDO56', '529900T8BM49AURSDO5'].map(isLei)).toEqual([true, false, false]);
  });

  it('knows a BPN by its form', () => {
    expect(['BPNL00000003CRHK', 'BPNX00000003CRHK', 'BPNL3CRHK'].map(isBpn)).toEqual([true, false, false]);
  });

  it('says how a BPN ends by ISO 7064 MOD 1271-36 (numbers that are in use)', () => {
    const inUse = ['BPNL00000003CRHK', 'BPNL00000003AYRE', 'BPNL00000003B2OM', 'BPNL00000003CSGV', 'BPNL00000007OTZ3', 'BPNL00000003AZQP', 'BPNL00000003CML1', 'BPNS00000003AYRE'];
    expect(inUse.map((bpn) => expectedCheckCharacters('BPN', bpn))).toEqual(inUse.map((bpn) => bpn.slice(-2)));
    expect(expectedCheckCharacters('BPN', 'BPNL3CRHK')).toBeUndefined();
  });

  it.each([
    ['LEI', 18, fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), ''], ['GLN', 12, fc.constantFrom(...'0123456789'), ''], ['BPN', 10, fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), 'BPNL'],
  ] as const)('%s: ends as it should, and every single wrong character is betrayed (of a LEI a letter for a letter, a digit for a digit)', (kind, length, characters, prefix) => {
    fc.assert(fc.property(fc.array(characters, { minLength: length, maxLength: length }), fc.nat(length - 1), characters, (body, at, wrong) => {
      const zeros = kind === 'GLN' ? '0' : '00';
      const check = expectedCheckCharacters(kind, `${prefix}${body.join('')}${zeros}`)!;
      expect(expectedCheckCharacters(kind, `${prefix}${body.join('')}${check}`)).toBe(check);
      const mistyped = body.with(at, wrong).join('');
      // A LEI is checked as a number in which letters have two digits: a letter in the place of a digit moves all others, and one in a hundred fits again.
      const isBetrayed = wrong !== body[at] && (kind !== 'LEI' || /\d/.test(wrong) === /\d/.test(body[at]));
      if (isBetrayed) expect(expectedCheckCharacters(kind, `${prefix}${mistyped}${check}`)).not.toBe(check);
    }));
  });
});
