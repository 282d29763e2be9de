import { PLAIN_TEXT } from '../sigma/canvas-layer.ts';
import type { Language } from '#graph-model/language.ts';
import { onPaper } from './on-paper.ts';
import { sheetAround, sheetOn } from './picture-sheet.ts';
import type { Sheet, SheetWords, StandingPicture } from './picture-sheet.ts';
import { recordingContext } from './recording.ts';
import { svgOf } from './recording-to-svg.ts';

/** Sizes of paper in CSS pixels, upright. */
export const PAPER = { a4: { width: 793.7, height: 1122.5 }, a3: { width: 1122.5, height: 1587.4 } } as const;

/** A way to take the picture away. */
export type PictureFormat =
  | { readonly kind: 'png'; readonly scale: 1 | 2 | 4 }
  | { readonly kind: 'svg' }
  | { readonly kind: 'pptx' }
  | { readonly kind: 'pdf'; readonly paper: keyof typeof PAPER; readonly isUpright: boolean };

/** The picture as a file, with title, labels, legend and source. Fails where the browser makes none. */
export async function pictureFile(asShown: StandingPicture, words: SheetWords, language: Language, format: PictureFormat): Promise<Blob> {
  const picture = onPaper(asShown);
  if (format.kind === 'pptx') return pptxFile(picture, words, language);
  if (format.kind === 'pdf') return pdfFile(picture, words, language, format);
  if (format.kind === 'png') return pngFile(withTiles(picture, words), format.scale);
  const sheet = sheetAround(picture, words, measuringContext());
  return new Blob([svgFile(sheet, words, language)], { type: 'image/svg+xml' });
}

/** The sheet of an image: with the tiles of the map that are there, and whom they are by. */
function withTiles(picture: StandingPicture, words: SheetWords): Sheet {
  const { scene, tiles } = picture;
  if (!tiles) return sheetAround(picture, words, measuringContext());
  const source = [...words.source, tiles.attribution.map(({ text }) => text).join(' · ')];
  return sheetAround({ ...picture, scene: { ...scene, tiles } }, { ...words, source }, measuringContext());
}

function measuringContext(): CanvasRenderingContext2D {
  return document.createElement('canvas').getContext('2d')!;
}

function pngFile(sheet: Sheet, scale: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * scale);
  canvas.height = Math.round(sheet.height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  sheet.draw(context);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => { if (blob) resolve(blob); else reject(new Error('The browser made no picture.')); }, 'image/png');
  });
}

function svgFile(sheet: Sheet, { title, limits, source }: SheetWords, language: Language): string {
  const { context, recording } = recordingContext(measuringContext());
  sheet.draw(context);
  return svgOf(recording, { width: sheet.width, height: sheet.height, title, description: [...limits, ...source].join(' · '), language });
}

async function pptxFile(picture: StandingPicture, words: SheetWords, language: Language): Promise<Blob> {
  const [{ pptxOf }, { pictureSlide }] = await Promise.all([import('./pptx-file.ts'), import('./picture-slide.ts')]);
  return pptxOf([await pictureSlide(picture, words)], { title: words.title, language, at: new Date() });
}

async function pdfFile(picture: StandingPicture, words: SheetWords, language: Language, { paper, isUpright }: PictureFormat & { kind: 'pdf' }): Promise<Blob> {
  // Both are large and needed by few.
  const [{ pdfOf }, { loadSheetFonts, SHEET_FAMILY }] = await Promise.all([import('./recording-to-pdf.ts'), import('./sheet-fonts.ts')]);
  const fonts = await loadSheetFonts();
  const measuring = measuringContext();
  const [short, long] = [PAPER[paper].width, PAPER[paper].height];
  const [width, height] = isUpright ? [short, long] : [long, short];
  const sheet = sheetOn(width, height, picture, words, { ...PLAIN_TEXT, font: `"${SHEET_FAMILY}"` }, measuring);
  const { context, recording } = recordingContext(measuring);
  sheet.draw(context);
  return pdfOf(recording, { width, height, title: words.title, language }, fonts);
}
