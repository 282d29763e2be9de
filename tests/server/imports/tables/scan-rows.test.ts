import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { rowScanner, type ScannedRow } from '#server/imports/tables/scan-rows.ts';

function scan(text: string, { delimiter = ';', chunk = text.length || 1, limit }: { delimiter?: string; chunk?: number; limit?: number } = {}): ScannedRow[] {
  const scanner = rowScanner(delimiter, limit);
  const rows: ScannedRow[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(...scanner.push(text.slice(at, at + chunk)));
  return [...rows, ...scanner.end()];
}

describe('rows of a text', () => {
  it('splits cells, and counts lines from 1', () => {
    expect(scan('a;b\nc;d\n')).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['c', 'd'] }]);
  });

  it('reads the last row without a line end', () => {
    expect(scan('a;b\nc;')).toEqual([{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['c', ''] }]);
  });

  it('takes line ends of Windows, Unix and old Macs in one file', () => {
    expect(scan('a\r\nb\nc\rd').map(({ line, cells }) => [line, cells[0]])).toEqual([[1, 'a'], [2, 'b'], [3, 'c'], [4, 'd']]);
  });

  it('skips empty lines and still counts them', () => {
    expect(scan('a\n\n\r\n\rb')).toEqual([{ line: 1, cells: ['a'] }, { line: 5, cells: ['b'] }]);
  });

  it('keeps line breaks, delimiters and doubled quotation marks within quotes, and goes on with the right line', () => {
    expect(scan('"x\r\ny;""z""";1\r\nc;2\r\n')).toEqual([{ line: 1, cells: ['x\r\ny;"z"', '1'] }, { line: 3, cells: ['c', '2'] }]);
  });

  it('takes quotation marks inside an unquoted cell as they are', () => {
    expect(scan('Rohr 5" lang;x\n')).toEqual([{ line: 1, cells: ['Rohr 5" lang', 'x'] }]);
  });

  it('passes over blanks around a quoted cell', () => {
    expect(scan('a, "b, c" ,d\n', { delimiter: ',' })).toEqual([{ line: 1, cells: ['a', 'b, c', 'd'] }]);
  });

  it('reports a quotation mark that is never closed where it begins, and reads on with the next line', () => {
    expect(scan('a;b\n1;"oh\n2;c\n')).toEqual([
      { line: 1, cells: ['a', 'b'] }, { line: 2, cells: [], fault: { code: 'unclosed_quote', cell: 1 } }, { line: 3, cells: ['2', 'c'] },
    ]);
  });

  it('reports text after a closing quotation mark and reads on', () => {
    expect(scan('"Rohr 5" lang";x\n2;c\n')).toEqual([{ line: 1, cells: [], fault: { code: 'bad_quote', cell: 0 } }, { line: 2, cells: ['2', 'c'] }]);
  });

  it('reports a record beyond the limit once and finds the line after it', () => {
    const text = `a;b\n${'x'.repeat(500)}\nc;d\n`;
    expect(scan(text, { limit: 100, chunk: 64 })).toEqual([
      { line: 1, cells: ['a', 'b'] }, { line: 2, cells: [], fault: { code: 'line_too_long', cell: 0 } }, { line: 3, cells: ['c', 'd'] },
    ]);
  });

  it('gives up an unclosed quotation mark at the limit instead of swallowing the file', () => {
    const text = `"a;b\n${'c;d\n'.repeat(100)}`;
    const rows = scan(text, { limit: 100, chunk: 32 });
    expect(rows[0]).toEqual({ line: 1, cells: [], fault: { code: 'unclosed_quote', cell: 0 } });
    expect(rows).toHaveLength(101);
    expect(rows.at(-1)).toEqual({ line: 101, cells: ['c', 'd'] });
  });

  it('gives the same rows however the text is cut into pieces', () => {
    const piece = fc.constantFrom('a', ';', '"', '\n', '\r', '\r\n', '""', ' ', '";"', 'ß');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (parts, chunk) => {
      const text = parts.join('');
      expect(scan(text, { chunk })).toEqual(scan(text));
    }), { numRuns: 600 });
  });

  it('reads what RFC 4180 allows as csv-parse reads it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ';', ',', '"', '\n', '\r\n', '\t'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(rows, fc.constantFrom(';', ',', '\t'), fc.constantFrom('\n', '\r\n'), (table, delimiter, lineEnd) => {
      const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter) + lineEnd).join('');
      const expected = parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
      expect(scan(text, { delimiter, chunk: 3 }).map(({ cells }) => cells)).toEqual(expected);
    }), { numRuns: 300 });
  });
});
