import Pdf from 'pdfkit';
import type { Mark, Matrix, Recording } from './recording.ts';
import { BOLD } from './sheet-fonts.ts';
import type { SheetFonts } from './sheet-fonts.ts';

export interface PdfHead {
  /** Size of the sheet in CSS pixels; a point is four thirds of one. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly language: string;
}

/** Points of a CSS pixel. */
const POINT = 0.75;
/** Stands for what the font cannot show. */
const BOX = '□';

/** A recording as a PDF page of vectors and real text, in a font that goes with it. */
export function pdfOf({ marks, clips }: Recording, { width, height, title, language }: PdfHead, fonts: SheetFonts): Promise<Blob> {
  const doc = new Pdf({
    size: [width * POINT, height * POINT], margin: 0, lang: language, displayTitle: true, pdfVersion: '1.7', font: '',
    info: { Title: title, Author: 'Lieferkettenatlas', Creator: 'Lieferkettenatlas' },
  });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const ended = new Promise<Blob>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    doc.on('end', () => resolve(new Blob(chunks, { type: 'application/pdf' })));
    doc.on('error', reject);
  });
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  doc.scale(POINT);
  const clip = (at: number): void => {
    const { data, matrix, parent } = clips[at];
    if (parent !== undefined) clip(parent);
    // What cuts off is placed by its own matrix; what is cut keeps to that of the page.
    if (matrix) doc.transform(...mutable(matrix));
    doc.path(data).clip();
    if (matrix) doc.transform(...inverse(matrix));
  };
  for (const mark of marks) {
    doc.save();
    if (mark.clip !== undefined) clip(mark.clip);
    if (mark.matrix) doc.transform(...mutable(mark.matrix));
    if (mark.pen) doc.lineWidth(mark.pen.width).lineCap(mark.pen.cap).lineJoin(mark.pen.join).strokeColor(mark.pen.colour, mark.pen.opacity);
    if (mark.fill) doc.fillColor(mark.fill.colour, mark.fill.opacity);
    if (mark.kind === 'text') writeText(doc, mark);
    else if (mark.fill) doc.path(mark.data).fill(); else doc.path(mark.data).stroke();
    doc.restore();
  }
  doc.end();
  return ended;
}

function writeText(doc: PDFKit.PDFDocument, { text, x, y, weight, size, align, pen }: Mark & { kind: 'text' }): void {
  doc.font(weight >= BOLD ? 'bold' : 'regular').fontSize(size);
  const shown = legible(text, doc);
  const width = doc.widthOfString(shown);
  const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
  // The white edge of a name is the name once more: those who listen or search meet it once.
  if (pen) doc.markContent('Artifact', {});
  doc.text(shown, left, y, { lineBreak: false, baseline: 'alphabetic', fill: !pen, stroke: pen !== undefined });
  if (pen) doc.endMarkedContent();
}

/** A text without what the font that is set lacks. */
function legible(text: string, doc: PDFKit.PDFDocument): string {
  // Not in the types: what pdfkit keeps of the font that it has read.
  const { font } = Reflect.get(doc, '_font') as { font: { hasGlyphForCodePoint: (code: number) => boolean } };
  return Array.from(text.normalize('NFC'), (sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : BOX)).join('');
}

type Six = [number, number, number, number, number, number];

function mutable(matrix: Matrix): Six {
  return [...matrix];
}

function inverse([a, b, c, d, e, f]: Matrix): Six {
  const det = a * d - b * c;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
