import { columnLetters, spreadsheetText } from './cell-xml.ts';
import type { CellNote } from './sheet-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The notes of a sheet: what they say. One cell, one note: several are joined. */
export function commentsXml(notes: readonly CellNote[]): string {
  const comments = notes.map(({ row, column, text }) =>
    `<comment ref="${columnLetters(column)}${row + 1}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${spreadsheetText(text)}</t></r></text></comment>`);
  return `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Lieferkettenatlas</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The boxes in which a spreadsheet shows the notes. */
export function noteBoxesXml(notes: readonly CellNote[]): string {
  const boxes = notes.map(({ row, column, text }, at) => {
    const lines = Math.min(16, text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 42), 1));
    return `<v:shape id="_x0000_s${1025 + at}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>`
      + `<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},12,${row},2,${column + 4},24,${row + lines},4</x:Anchor>`
      + `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  });
  return '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    + '<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    + `${boxes.join('')}</xml>`;
}
