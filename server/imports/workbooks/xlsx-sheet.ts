import { setImmediate } from 'node:timers/promises';
import type { ScannedRow } from '../tables/scan-rows.ts';
import { placeOfCell } from './cell-places.ts';
import { mergedRows, mergeFiller } from './merged-cells.ts';
import { numberText, type NumberStyle } from './number-formats.ts';
import { MAX_CELLS, UnreadableWorkbook, type SheetNote } from './workbook.ts';
import { unescapeText, type XlsxParts } from './xlsx-parts.ts';
import { xmlReader, type XmlHandler } from './xml-events.ts';
import type { ZipParts } from './zip-parts.ts';

const PLAIN: NumberStyle = { is: 'plain' };

/**
 * Rows with content of a sheet. Holds one unpacked piece at a time and lets other work have a turn after each. Values are what was stored:
 * formulas are not computed, links not followed.
 */
export async function* xlsxRows(zip: ZipParts, part: string, shared: XlsxParts, notes: SheetNote[]): AsyncGenerator<readonly ScannedRow[]> {
  const merges = mergeFiller(await mergedRows(zip.text(part)));
  let rows: ScannedRow[] = [];
  let firstMerged = 0;
  const collector = rowCollector(shared, (line, cells, isEmpty) => {
    if (isEmpty) return;
    const before = merges.filled();
    merges.fill(line, cells);
    if (firstMerged === 0 && merges.filled() > before) firstMerged = line;
    rows.push({ line, cells });
  });
  const reader = xmlReader(collector.handler);
  for await (const piece of zip.text(part)) {
    reader.write(piece);
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
    await setImmediate();
  }
  reader.end();
  if (rows.length > 0) yield rows;
  if (merges.filled() > 0) notes.push({ code: 'merged_cells', row: firstMerged, details: { count: merges.filled() } });
  const missing = collector.withoutValue();
  if (missing.count > 0) notes.push({ code: 'formula_without_value', row: missing.row, details: { count: missing.count } });
}

/** Makes rows of the elements of a sheet: `row` > `c` > `v`, `f` or `is` > `t`. */
function rowCollector(shared: XlsxParts, take: (line: number, cells: string[], isEmpty: boolean) => void): { handler: XmlHandler; withoutValue(): { count: number; row: number } } {
  let line = 0;
  let column = -1;
  let cells: string[] = [];
  let isEmpty = true;
  let type = 'n';
  let style = PLAIN;
  let value = '';
  let listening = false;
  let hasFormula = false;
  const withoutValue = { count: 0, row: 0 };

  const endCell = () => {
    if (hasFormula && value === '' && type !== 'str') {
      withoutValue.row ||= line;
      withoutValue.count++;
    }
    if (value === '' || column >= MAX_CELLS) return;
    const text = cellText(type, value, style, shared);
    if (text === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
    isEmpty = false;
  };
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name === 'row') {
        line = nextLine(attributes.r, line);
        column = -1;
        cells = [];
        isEmpty = true;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        type = attributes.t ?? 'n';
        style = attributes.s === undefined ? PLAIN : shared.styles[Number(attributes.s)] ?? PLAIN;
        value = '';
        hasFormula = false;
      } else if (name === 'v' || name === 't') listening = true;
      else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') type = 'phonetic';
    },
    text: (text) => { if (listening && type !== 'phonetic') value += text; },
    close: (name) => {
      if (name === 'v' || name === 't') listening = false;
      else if (name === 'rPh') type = 'inlineStr';
      else if (name === 'c') endCell();
      else if (name === 'row') take(line, cells, isEmpty);
    },
  };
  return { handler, withoutValue: () => withoutValue };
}

function nextLine(written: string | undefined, before: number): number {
  const line = written === undefined ? before + 1 : Number(written);
  // Rows that go back would make findings point at the wrong ones.
  if (!Number.isInteger(line) || line <= before || line > 1_048_576) throw new UnreadableWorkbook({ code: 'workbook_damaged' });
  return line;
}

function columnOf(reference: string): number {
  const place = placeOfCell(reference);
  if (!place) throw new UnreadableWorkbook({ code: 'workbook_damaged' });
  return place.column;
}

function cellText(type: string, value: string, style: NumberStyle, { texts, from1904 }: XlsxParts): string {
  switch (type) {
    case 's': return texts[Number(value)] ?? '';
    case 'n': return numberText(value, style, from1904);
    case 'b': return value === '1' || value === 'true' ? 'true' : 'false';
    case 'd': return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default: return unescapeText(value);
  }
}
