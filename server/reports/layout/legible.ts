/** Stands for what the font cannot show. */
const BOX = '□';

const GRAPHEMES = new Intl.Segmenter('de', { granularity: 'grapheme' });
const glyphsOf = new WeakMap<object, ReadonlySet<number>>();

/**
 * A text as the font that is set can show it: line breaks and tabs become spaces, control and direction signs go, and whatever a reader
 * would call one character and the font lacks becomes one box. Letters that run from right to left are not in the font. O(characters).
 */
export function legible(text: string, doc: PDFKit.PDFDocument): string {
  const plain = text.normalize('NFC').replaceAll(/[\s\u2028\u2029]/gu, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' ')).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '');
  const known = glyphs(doc);
  let isWhole = true;
  for (const sign of plain) if (!known.has(sign.codePointAt(0)!)) isWhole = false;
  if (isWhole) return plain;
  return Array.from(GRAPHEMES.segment(plain), ({ segment }) => ([...segment].every((sign) => known.has(sign.codePointAt(0)!)) ? segment : BOX)).join('');
}

/** Characters of the font that is set: the italic has fewer than the others. */
function glyphs(doc: PDFKit.PDFDocument): ReadonlySet<number> {
  // Not in the types: what pdfkit keeps of the font that it has read.
  const { font } = Reflect.get(doc, '_font') as { font: { characterSet: number[] } };
  const known = glyphsOf.get(font) ?? new Set(font.characterSet);
  glyphsOf.set(font, known);
  return known;
}
