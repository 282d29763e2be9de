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

  it('may be a pasted block: more than one row or column', () => {
    expect(['a\tb', 'a;b\n1;2', 'a,b\r\n1,2', 'ein Satz, mit Komma', 'eins\nzwei', ''].map(isBlock)).toEqual([true, true, true, false, false, false]);
  });
});
