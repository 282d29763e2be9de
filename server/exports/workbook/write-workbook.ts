import { commentsXml, noteBoxesXml } from './notes-xml.ts';
import { sheetXml, type WrittenSheet } from './sheet-xml.ts';
import { createStyles } from './styles.ts';
import { columnLetters } from './cell-xml.ts';
import { MOST_NAME, type Workbook, type WorkbookSheet } from './workbook.ts';
import { escapeXml } from './xml-text.ts';
import { zipPieces, type ZipEntry } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Longest list that a rule for a cell can hold itself. */
const MOST_INLINE = 255;

/**
 * An XLSX file in pieces, sheet by sheet and row by row: memory does not grow with it. Strings are texts, never formulas. Same workbook, same
 * bytes. Names of sheets are made fitting and different.
 */
export function writeWorkbook(book: Workbook): Generator<Uint8Array> {
  return zipPieces(partsOf(book), book.day);
}

function* partsOf(book: Workbook): Generator<ZipEntry> {
  const styles = createStyles(book.language);
  const lists: (readonly string[])[] = [];
  const hiddenName = sheetNames([...book.sheets.map(({ name }) => name), book.language === 'de' ? 'Auswahllisten' : 'Lists']).at(-1)!;
  const listOf = (choices: readonly string[]): string => {
    const inline = `"${choices.join(',')}"`;
    if (inline.length <= MOST_INLINE && !choices.some((choice) => /[",\n]/.test(choice))) return inline;
    const letters = columnLetters(lists.push(choices) - 1);
    return `'${hiddenName.replaceAll("'", "''")}'!$${letters}$1:$${letters}$${choices.length}`;
  };
  const withNotes = new Set<number>();
  for (const [at, sheet] of book.sheets.entries()) {
    const written: WrittenSheet = { notes: [], rows: 0 };
    yield { name: `xl/worksheets/sheet${at + 1}.xml`, pieces: sheetXml(sheet, styles, at === 0, listOf, written) };
    if (written.notes.length === 0) continue;
    withNotes.add(at);
    yield { name: `xl/comments${at + 1}.xml`, pieces: [commentsXml(written.notes)] };
    yield { name: `xl/drawings/vmlDrawing${at + 1}.vml`, pieces: [noteBoxesXml(written.notes)] };
    yield { name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`, pieces: [noteRelations(at + 1)] };
  }
  const sheets: WorkbookSheet[] = [...book.sheets];
  if (lists.length > 0) {
    sheets.push({ name: hiddenName, plain: true, columns: lists.map(() => ({ header: '' })), rows: transposed(lists) });
    yield { name: `xl/worksheets/sheet${sheets.length}.xml`, pieces: sheetXml(sheets.at(-1)!, styles, false, listOf, { notes: [], rows: 0 }) };
  }
  yield* packageParts(book, sheetNames(sheets.map(({ name }) => name)), withNotes, lists.length > 0);
  yield { name: 'xl/styles.xml', pieces: [styles.xml()] };
}

function* packageParts(book: Workbook, names: readonly string[], withNotes: ReadonlySet<number>, lastIsHidden: boolean): Generator<ZipEntry> {
  const part = (name: string, xml: string): ZipEntry => ({ name, pieces: [HEAD + xml] });
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  yield part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
    + `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main')}${override('xl/styles.xml', 'officedocument.spreadsheetml.styles')}`
    + names.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, 'officedocument.spreadsheetml.worksheet')).join('')
    + [...withNotes].map((at) => override(`xl/comments${at + 1}.xml`, 'officedocument.spreadsheetml.comments')).join('') + `${override('docProps/core.xml', 'package.core-properties')}</Types>`);
  yield part('_rels/.rels', `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>`
    + `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`);
  yield part('docProps/core.xml', `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`
    + `<dc:title>${escapeXml(book.title)}</dc:title><dc:creator>Lieferkettenatlas</dc:creator><dc:language>${book.language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${book.day}T00:00:00Z</dcterms:created></cp:coreProperties>`);
  const sheet = (name: string, at: number) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${lastIsHidden && at === names.length - 1 ? ' state="hidden"' : ''}/>`;
  yield part('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${names.map(sheet).join('')}</sheets></workbook>`);
  yield part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships">`
    + names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')
    + `<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`);
}

function noteRelations(sheet: number): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/vmlDrawing" Target="../drawings/vmlDrawing${sheet}.vml"/>`
    + `<Relationship Id="rId2" Type="${OFFICE}/relationships/comments" Target="../comments${sheet}.xml"/></Relationships>`;
}

function* transposed(lists: readonly (readonly string[])[]): Generator<readonly (string | undefined)[]> {
  const rows = lists.reduce((most, { length }) => Math.max(most, length), 0);
  for (let row = 0; row < rows; row++) yield lists.map((list) => list[row]);
}

/** Names that a spreadsheet takes: short, without its own signs, none twice (letter case does not count). */
function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const base = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[' ]+|[' ]+$/g, '').slice(0, MOST_NAME) || 'Blatt';
    let fitting = base;
    for (let number = 2; used.has(fitting.toLowerCase()); number++) fitting = `${base.slice(0, MOST_NAME - 4)} ${number}`;
    used.add(fitting.toLowerCase());
    return fitting;
  });
}
