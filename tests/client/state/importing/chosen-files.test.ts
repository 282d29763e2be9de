import { describe, expect, it } from 'vitest';
import { distinctNames, headOf, isBlock } from '../../../../client/state/importing/chosen-files.ts';

describe('chosen files', () => {
  it('are told apart by their names', () => {
    expect(distinctNames(['a.csv', 'b.xlsx', 'a.csv', 'a.csv', 'ohne', 'ohne'])).toEqual(['a.csv', 'b.xlsx', 'a (2).csv', 'a (3).csv', 'ohne', 'ohne (2)']);
  });

  it('are looked into by whole rows of their beginning, workbooks by all of them', async () => {
    const long = new File(['name;ort\n', 'Müller;Hagen\n'.repeat(300_000)], 'a.csv');
    const head = await headOf(long);
    expect(head.size).toBeLessThanOrEqual(1024 * 1024);
    expect((await head.text()).split('\n').at(-1)).toBe('Müller;Hagen');
    const workbook = new File([new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array(3 * 1024 * 1024)], 'a.xlsx');
    expect(await headOf(workbook)).toBe(workbook);
    const short = new File(['name\nx\n'], 'b.csv');
    expect(await headOf(short)).toBe(short);
  });

  it.each([
    ['UTF-16 with the low byte first', 'le', true], ['UTF-16 with the high byte first', 'be', true], ['UTF-16 low byte first without a mark', 'le', false], ['UTF-16 high byte first without a mark', 'be', false],
  ] as const)('are cut between two rows: %s', async (_, order, hasMark) => {
    // Signs whose bytes look like line ends: U+0A0A, U+0A00 and U+010A.
    const text = `${hasMark ? '\ufeff' : ''}name;ort\n${'ਊ਀Ċ GmbH aus Hagen in Westfalen;Hagen\n'.repeat(20_000)}${'ਊ'.repeat(500_000)}`;
    const bytes = Buffer.from(text, 'utf16le');
    const head = await headOf(new File([new Uint8Array(order === 'be' ? bytes.swap16() : bytes)], 'a.csv'));
    const read = Buffer.from(await head.arrayBuffer());
    expect(read.length % 2).toBe(0);
    expect((order === 'be' ? read.swap16() : read).toString('utf16le').split('\n').at(-1)).toBe('ਊ਀Ċ GmbH aus Hagen in Westfalen;Hagen');
  });

  it('are cut between two rows that old spreadsheets end with a carriage return', async () => {
    const head = await headOf(new File(['name;ort\r', 'Müller;Köln\r'.repeat(300_000)], 'a.csv'));
    expect((await head.text()).split('\r').at(-1)).toBe('Müller;Köln');
  });

  it('may be a pasted block: more than one row or column', () => {
    expect(['a\tb', 'a;b\n1;2', 'a,b\r\n1,2', 'ein Satz, mit Komma', 'eins\nzwei', ''].map(isBlock)).toEqual([true, true, true, false, false, false]);
  });
});
