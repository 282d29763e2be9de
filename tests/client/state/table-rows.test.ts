import { describe, expect, it } from 'vitest';
import { cellsOf, tableCsv } from '../../../client/state/table-file.ts';
import { orderedRows, rowFinder, type TableColumn } from '../../../client/state/table-rows.ts';

function textColumn(texts: readonly (string | undefined)[]): TableColumn {
  return { id: 'name', label: 'Name', width: 1, text: (row) => texts[row] };
}

function numberColumn(numbers: readonly (number | undefined)[], isClass = false): TableColumn {
  return { id: 'number', label: 'Zahl; je Jahr', width: 1, isClass, number: (row) => numbers[row], text: (row) => (numbers[row] === undefined ? undefined : `${numbers[row]} Stück`) };
}

describe('the rows of a table', () => {
  it('are in German order, ä as a, and what is unknown is last in either direction', () => {
    const column = textColumn(['Zinn', undefined, 'Ähre', 'Amt', 'amt']);
    expect(orderedRows([0, 1, 2, 3, 4], column, false)).toEqual([2, 3, 4, 0, 1]);
    expect(orderedRows([0, 1, 2, 3, 4], column, true)).toEqual([0, 3, 4, 2, 1]);
  });

  it('go by number where a column has one, ties as they came', () => {
    const column = numberColumn([10, 9, undefined, 9]);
    expect(orderedRows([3, 2, 1, 0], column, false)).toEqual([3, 1, 0, 2]);
    expect(orderedRows([3, 2, 1, 0], column, true)).toEqual([0, 3, 1, 2]);
  });

  it('are found by all words of a search, in whichever columns, umlauts and ß alike', () => {
    const find = rowFinder([textColumn(['Größe Müller', 'Groß', 'Mueller']), textColumn(['Hagen', 'Hagen', undefined])]);
    expect(find([0, 1, 2], 'MUELLER  gross')).toEqual([0]);
    expect(find([0, 1, 2], 'hagen')).toEqual([0, 1]);
    expect(find([0, 1, 2], '  ')).toEqual([0, 1, 2]);
    expect(find([0, 1, 2], 'nichts')).toEqual([]);
  });
});

describe('a table as a file', () => {
  it('keeps numbers as numbers, classes as words, and leaves what is unknown empty', () => {
    const columns = [textColumn(['Müller']), numberColumn([1.5]), numberColumn([2], true), numberColumn([undefined])];
    expect(cellsOf(columns, 0)).toEqual(['Müller', 1.5, '2 Stück', undefined]);
  });

  it('says in words what no number says', () => {
    expect(cellsOf([numberColumn([Infinity])], 0)).toEqual(['Infinity Stück']);
  });

  it('is CSV as the spreadsheets of its language read it', () => {
    const columns = [textColumn(['Müller; "Söhne"', undefined]), numberColumn([1234.5, undefined])];
    expect(tableCsv(columns, [0, 1], 'de')).toBe('\uFEFFName;"Zahl; je Jahr"\r\n"Müller; ""Söhne""";1234,5\r\n;\r\n');
    expect(tableCsv(columns, [0], 'en')).toBe('\uFEFFName,Zahl; je Jahr\r\n"Müller; ""Söhne""",1234.5\r\n');
  });

  it('holds no text that a spreadsheet would run', () => {
    const names = ['=1+1', '+49 2331', '-5', '@SUM(A1)', '\t=1', '＝1', "'=1"];
    const cells = tableCsv([textColumn(names)], names.map((_, row) => row), 'de').split('\r\n').slice(1, -1);
    expect(cells).toEqual(["'=1+1", "'+49 2331", "'-5", "'@SUM(A1)", "'\t=1", "'＝1", "''=1"]);
  });
});
