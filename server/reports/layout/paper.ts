import { createRequire } from 'node:module';
import Pdf from 'pdfkit';
import type { Language } from '#graph-model/language.ts';
import { legible } from './legible.ts';

/** A4 in points, with room for head and foot. */
export const PAGE = { width: 595.28, height: 841.89, left: 50, right: 50, top: 68, bottom: 62 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const INK = { text: '#1f2933', quiet: '#5b6770', line: '#c6ced4', band: '#eef2f5', accent: '#1c5d99', warm: '#b3541e', neutral: '#9aa5ad' } as const;

const FAMILY = '@expo-google-fonts/source-sans-3';
const resolve = createRequire(import.meta.url).resolve;
export const FONTS = { regular: `${FAMILY}/400Regular/SourceSans3_400Regular.ttf`, bold: `${FAMILY}/600SemiBold/SourceSans3_600SemiBold.ttf`, italic: `${FAMILY}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf` } as const;
export type FontName = keyof typeof FONTS;

/** What stands on every page of a report. */
export interface PaperHead {
  readonly language: Language;
  /** Of the document: what it is about. */
  readonly title: string;
  /** Left in the head of every page. */
  readonly head: string;
  /** Right in the head, in a frame: that the firms do not exist. */
  readonly stamp?: string;
  /** Left in the foot: revision and day. */
  readonly foot: string;
  readonly pageOf: (page: number, pages: number) => string;
  /** `YYYY-MM-DD`: same content, same bytes. */
  readonly day: string;
  /** Streams are left as they are, so that tests can read them. */
  readonly uncompressed?: boolean;
}

export interface TextStyle {
  readonly font?: FontName;
  readonly size?: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right';
  /** Lines at most; what is longer ends with an ellipsis. */
  readonly mostLines?: number;
}

/** Pages with a place at which the next thing is written. All texts are made legible: what the font cannot show is a box. */
export interface Paper {
  readonly doc: PDFKit.PDFDocument;
  y: number;
  /** Begins a new page where less than `height` points are left; true where it did. */
  makeRoom(height: number): boolean;
  /** Height of a text in a column, in points. */
  heightOf(text: string, width: number, style?: TextStyle): number;
  /** Writes a text into a column without moving on; returns its height. */
  write(text: string, x: number, y: number, width: number, style?: TextStyle): number;
  /** Writes head and foot on every page and ends the document. */
  finish(): Promise<Uint8Array<ArrayBuffer>>;
}

export function openPaper(head: PaperHead): Paper {
  // No font of the document's own: the same file under a second name would be read anew at every change of font.
  const doc = new Pdf({
    size: 'A4', margin: 0, bufferPages: true, lang: head.language, displayTitle: true, pdfVersion: '1.7', compress: head.uncompressed !== true, font: '',
    info: { Title: head.title, Author: 'Lieferkettenatlas', Creator: 'Lieferkettenatlas', CreationDate: new Date(`${head.day}T00:00:00Z`), ModDate: new Date(`${head.day}T00:00:00Z`) },
  });
  const chunks: Uint8Array[] = [];
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<Uint8Array<ArrayBuffer>>((done, failed) => {
    doc.on('end', () => done(joined(chunks)));
    doc.on('error', failed);
  });
  for (const name of Object.keys(FONTS) as FontName[]) doc.registerFont(name, resolve(FONTS[name]));
  const readable = (text: string) => legible(text, doc);
  const set = ({ font = 'regular', size = 9.5 }: TextStyle) => doc.font(font).fontSize(size);
  const lineHeight = (style: TextStyle) => set(style).currentLineHeight(true);
  const limits = (style: TextStyle) => (style.mostLines === undefined ? {} : { height: lineHeight(style) * style.mostLines + 0.1, ellipsis: '…' });
  const paper: Paper = {
    doc, y: PAGE.top,
    makeRoom(height) {
      if (paper.y + height <= PAGE.height - PAGE.bottom) return false;
      doc.addPage();
      paper.y = PAGE.top;
      return true;
    },
    heightOf(text, width, style = {}) {
      set(style);
      const height = doc.heightOfString(readable(text), { width });
      return style.mostLines === undefined ? height : Math.min(height, lineHeight(style) * style.mostLines);
    },
    write(text, x, y, width, style = {}) {
      set(style).fillColor(style.colour ?? INK.text);
      const shown = readable(text);
      doc.text(shown, x, y, { width, align: style.align ?? 'left', ...limits(style) });
      return doc.y - y;
    },
    finish() {
      const { start, count } = doc.bufferedPageRange();
      for (let page = start; page < start + count; page++) {
        doc.switchToPage(page);
        frame(paper, head, head.pageOf(page + 1, count));
      }
      doc.end();
      return ended;
    },
  };
  return paper;
}

/** Head and foot of the page that is switched to. */
function frame(paper: Paper, { head, stamp, foot }: PaperHead, page: string): void {
  const { doc } = paper;
  const small: TextStyle = { size: 8, colour: INK.quiet, mostLines: 1 };
  const stampWidth = stamp === undefined ? 0 : doc.font('bold').fontSize(8).widthOfString(stamp) + 12;
  paper.write(head, PAGE.left, 34, TEXT_WIDTH - stampWidth - 12, small);
  if (stamp !== undefined) {
    const x = PAGE.width - PAGE.right - stampWidth;
    doc.roundedRect(x, 31, stampWidth, 15, 2).lineWidth(0.8).stroke(INK.warm);
    paper.write(stamp, x + 6, 33.5, stampWidth, { font: 'bold', size: 8, colour: INK.warm });
  }
  line(doc, 50);
  const bottom = PAGE.height - 42;
  line(doc, bottom - 6);
  paper.write(foot, PAGE.left, bottom, TEXT_WIDTH - 100, small);
  paper.write(page, PAGE.width - PAGE.right - 100, bottom, 100, { ...small, align: 'right' });
}

function line(doc: PDFKit.PDFDocument, y: number): void {
  doc.moveTo(PAGE.left, y).lineTo(PAGE.width - PAGE.right, y).lineWidth(0.5).stroke(INK.line);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
