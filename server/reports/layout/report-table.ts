import { INK, PAGE, TEXT_WIDTH, type Paper, type TextStyle } from './paper.ts';

export interface ReportColumn {
  readonly title: string;
  /** Part of the width, against the other columns. */
  readonly width: number;
  /** Numbers stand right, digit under digit: the figures of the font are all of one width. */
  readonly align?: 'left' | 'right';
}

/** A table of texts. Rows beyond `mostRows` are left out and `more` says so. */
export interface ReportTable {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly mostRows?: number;
  readonly more?: (shown: number, all: number) => string;
  /** Instead of a table without rows. */
  readonly empty: string;
}

const SIZE = 8.5;
const PAD = 4;
const CELL: TextStyle = { size: SIZE, mostLines: 4 };
const HEAD: TextStyle = { font: 'bold', size: SIZE, mostLines: 3 };

/** Writes a table; on every further page its head again. */
export function writeTable(paper: Paper, { columns, rows, mostRows = rows.length, more, empty }: ReportTable): void {
  if (rows.length === 0) {
    paper.y += sentence(paper, empty);
    return;
  }
  const places = placesOf(columns);
  const titles = columns.map(({ title }) => title);
  const head = () => {
    const height = heightOf(paper, titles, places, HEAD);
    paper.doc.rect(PAGE.left, paper.y, TEXT_WIDTH, height).fill(INK.band);
    writeCells(paper, titles, places, HEAD, height);
  };
  // A head is never left alone at the foot of a page.
  paper.makeRoom(heightOf(paper, titles, places, HEAD) + heightOf(paper, rows[0], places, CELL));
  head();
  for (const row of rows.slice(0, mostRows)) {
    const height = heightOf(paper, row, places, CELL);
    if (paper.makeRoom(height)) head();
    writeCells(paper, row, places, CELL, height);
    paper.doc.moveTo(PAGE.left, paper.y).lineTo(PAGE.left + TEXT_WIDTH, paper.y).lineWidth(0.4).stroke(INK.line);
  }
  paper.y += 3;
  if (rows.length > mostRows && more) paper.y += sentence(paper, more(mostRows, rows.length));
  paper.y += 5;
}

interface CellPlace {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

function placesOf(columns: readonly ReportColumn[]): CellPlace[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let x: number = PAGE.left;
  return columns.map(({ width, align = 'left' }) => {
    const place = { x: x + PAD, width: (width / all) * TEXT_WIDTH - 2 * PAD, align };
    x += (width / all) * TEXT_WIDTH;
    return place;
  });
}

function heightOf(paper: Paper, cells: readonly string[], places: readonly CellPlace[], style: TextStyle): number {
  return Math.max(...cells.map((cell, at) => paper.heightOf(cell, places[at].width, style))) + 5;
}

/** Writes one row and goes on below it. */
function writeCells(paper: Paper, cells: readonly string[], places: readonly CellPlace[], style: TextStyle, height: number): void {
  cells.forEach((cell, at) => {
    const { x, width, align } = places[at];
    paper.write(cell, x, paper.y + 2, width, { ...style, align });
  });
  paper.y += height;
}

function sentence(paper: Paper, text: string): number {
  const style: TextStyle = { font: 'italic', size: SIZE + 0.5, colour: INK.quiet };
  paper.makeRoom(paper.heightOf(text, TEXT_WIDTH, style));
  return paper.write(text, PAGE.left, paper.y, TEXT_WIDTH, style) + 5;
}
