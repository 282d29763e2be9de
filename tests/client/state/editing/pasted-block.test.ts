import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText, pastedBlock } from '../../../../client/state/editing/pasted-block.ts';

describe('a pasted block', () => {
  it('is split by tabs as spreadsheets copy it, with quoted cells', () => {
    expect(pastedBlock('Name\tArt\r\n"Müller\r\n& Söhne"\t"sagt ""ja"""\r\n3" Rohr\tx\r\n\r\n')).toEqual([['Name', 'Art'], ['Müller & Söhne', 'sagt "ja"'], ['3" Rohr', 'x']]);
  });

  it('is split as CSV where there are no tabs', () => {
    expect(pastedBlock('a;b,c\n1;"2;3"')).toEqual([['a', 'b,c'], ['1', '2;3']]);
    expect(pastedBlock('a,b\n1,2')).toEqual([['a', 'b'], ['1', '2']]);
  });

  it('keeps names with commas whole', () => {
    expect(pastedBlock('Müller, Söhne & Co.')).toEqual([['Müller, Söhne & Co.']]);
    expect(pastedBlock('Müller, Söhne\nSchmidt')).toEqual([['Müller, Söhne'], ['Schmidt']]);
  });

  it('of nothing is empty', () => {
    expect([pastedBlock(''), pastedBlock('\n\n')]).toEqual([[], []]);
  });

  it('comes back from the clipboard as it was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ';', ',', ' ', '😀') }).map((text) => text.trim());
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1 }), (block) => {
      expect(pastedBlock(blockText(block))).toEqual(block.map((cells) => cells.map((text) => text)));
    }));
  });

  it('however broken is read without a failure', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', ';', ',', 'a', '\u0000') }), (text) => { expect(Array.isArray(pastedBlock(text))).toBe(true); }));
  });
});
