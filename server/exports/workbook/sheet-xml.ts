import { cellXml, columnLetters } from './cell-xml.ts';
import type { StyleTable } from './styles.ts';
import { MOST_ROWS, type MarkedCell, type WorkbookColumn, type WorkbookSheet } from './workbook.ts';
import { escapeXml } from './xml-text.ts';

/** A note at a cell, rows and columns from 0. */
export interface CellNote { readonly row: number; readonly column: number; readonly text: string }

/** What a sheet leaves behind once it is written. */
export interface WrittenSheet { readonly notes: CellNote[]; rows: number }

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROWS_A_PIECE = 500;

/** A sheet as XML in pieces. `listOf` names the cells where long drop-down lists stand. Fills `written`. */
export function* sheetXml(sheet: WorkbookSheet, styles: StyleTable, isFirst: boolean, listOf: (choices: readonly string[]) => string, written: WrittenSheet): Generator<string> {
  const { columns, plain } = sheet;
  const view = `<sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${plain ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'}</sheetView>`;
  yield `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews>${view}</sheetViews>`
    + `<cols>${columns.map((column, c) => columnXml(column, c, styles, sheet.wrap)).join('')}</cols><sheetData>${plain ? '' : headerXml(columns, styles, written)}`;
  yield* rowsXml(sheet, styles, written);
  yield `</sheetData>${plain || sheet.filter === false ? '' : `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${Math.max(1, written.rows)}"/>`}`
    + `${choicesXml(sheet, written.rows, listOf)}${written.notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`;
}

function columnXml({ width, header, type = 'text' }: WorkbookColumn, at: number, styles: StyleTable, wrap?: boolean): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width ?? Math.min(40, Math.max(10, header.length + 4))}" style="${styles.numberOf({ type, wrap })}" customWidth="1"/>`;
}

function headerXml(columns: readonly WorkbookColumn[], styles: StyleTable, written: WrittenSheet): string {
  const cells = columns.map(({ header, required, note }, column) => {
    if (note !== undefined) written.notes.push({ row: 0, column, text: note });
    const style = styles.numberOf({ type: 'text', header: required ? 'required' : 'plain' });
    return cellXml(`${columnLetters(column)}1`, header, 'text', style, style);
  });
  written.rows = 1;
  return `<row r="1" ht="32" customHeight="1">${cells.join('')}</row>`;
}

function* rowsXml({ columns, rows, wrap }: WorkbookSheet, styles: StyleTable, written: WrittenSheet): Generator<string> {
  const letters = columns.map((_, column) => columnLetters(column));
  const types = columns.map(({ type = 'text' }) => type);
  const plainStyle = types.map((type) => styles.numberOf({ type, wrap }));
  const textStyle = styles.numberOf({ type: 'text', wrap });
  let piece = '';
  for (const row of rows) {
    if (written.rows >= MOST_ROWS) break;
    const number = ++written.rows;
    let cells = '';
    for (let column = 0; column < row.length && column < letters.length; column++) {
      const cell = row[column];
      cells += typeof cell === 'object'
        ? markedXml(cell, { row: number - 1, column, letters: letters[column], type: types[column], wrap }, styles, written)
        : cellXml(letters[column] + number, cell, types[column], plainStyle[column], textStyle);
    }
    piece += `<row r="${number}">${cells}</row>`;
    if (number % ROWS_A_PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

interface Spot { readonly row: number; readonly column: number; readonly letters: string; readonly type: NonNullable<WorkbookColumn['type']>; readonly wrap?: boolean }

/** A marked cell is there even when it is empty: its fill and its note are what it says. */
function markedXml({ value, mark, note, bold, type }: MarkedCell, { row, column, letters, type: usual, wrap }: Spot, styles: StyleTable, written: WrittenSheet): string {
  if (note !== undefined) written.notes.push({ row, column, text: note });
  const place = `${letters}${row + 1}`;
  const look = { mark, bold, wrap };
  const style = styles.numberOf({ type: type ?? usual, ...look });
  return cellXml(place, value, type ?? usual, style, styles.numberOf({ type: 'text', ...look })) || `<c r="${place}" s="${style}"/>`;
}

function choicesXml({ columns, choiceRows }: WorkbookSheet, rows: number, listOf: (choices: readonly string[]) => string): string {
  const last = Math.min(MOST_ROWS, choiceRows ?? rows + 1000);
  const rules = columns.flatMap(({ choices }, column) => {
    if (choices === undefined || choices.length === 0) return [];
    const cells = `${columnLetters(column)}2:${columnLetters(column)}${Math.max(2, last)}`;
    // A value beside the list is a warning: other spellings are read as well.
    return [`<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${escapeXml(listOf(choices))}</formula1></dataValidation>`];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
