import type { PathPiece } from './path-pieces.ts';
import type { Paint, Pen } from './recording.ts';
import type { SlideBox, SlideItem } from './slide.ts';

/** English metric units, in which slides are measured, of a CSS pixel. */
export const EMU = 9525;
/** Points of a CSS pixel, in hundredths. */
const HUNDREDTHS = 75;
/** Room for a line above its size of letters. */
const LINE = 1.25;
/** How far the ground of a name covers what is below it. */
const GROUND = 0.75;
/** From this weight on letters are bold: a slide knows no other. */
const BOLD = 600;

/** The shapes of a slide in its own order, numbered from 2 on (1 is the slide itself). `imageId` is what the slide calls its image. */
export function shapesXml(items: readonly SlideItem[], language: string, imageId: string): string {
  return items.map((item, at) => shapeXml(item, at + 2, language, imageId)).join('\n');
}

function shapeXml(item: SlideItem, id: number, language: string, imageId: string): string {
  if (item.kind === 'words') return wordsXml(item, id, language);
  if (item.kind === 'name') return nameXml(item, id, language);
  if (item.kind === 'image') return imageXml(item, id, imageId);
  if (item.kind === 'circle') {
    const { x, y, r } = item.circle;
    return drawnXml(id, `Kreis ${id}`, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }, '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>', item);
  }
  const { left, top, right, bottom } = item.bounds;
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return drawnXml(id, `Form ${id}`, box, pathXml(item.pieces, box), item);
}

function drawnXml(id: number, name: string, box: SlideBox, geometry: string, { fill, pen }: { readonly fill?: Paint; readonly pen?: Pen }): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frameXml(box)}${geometry}${fill ? paintXml(fill) : '<a:noFill/>'}${penXml(pen)}</p:spPr></p:sp>`;
}

function pathXml(pieces: readonly PathPiece[], { x, y, width, height }: SlideBox): string {
  const point = (points: readonly number[], at: number): string => `<a:pt x="${emu(points[at] - x)}" y="${emu(points[at + 1] - y)}"/>`;
  const tags = { M: 'moveTo', L: 'lnTo', Q: 'quadBezTo', C: 'cubicBezTo' } as const;
  const steps = pieces.map(({ kind, points }) => {
    if (kind === 'Z') return '<a:close/>';
    const all = Array.from({ length: points.length / 2 }, (_, at) => point(points, 2 * at)).join('');
    return `<a:${tags[kind]}>${all}</a:${tags[kind]}>`;
  });
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}">${steps.join('')}</a:path></a:pathLst></a:custGeom>`;
}

function wordsXml({ role, box, paragraphs, size, weight, colour }: SlideItem & { kind: 'words' }, id: number, language: string): string {
  const isTitle = role === 'title';
  const kind = isTitle ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const body = paragraphs.map((text) => `<a:p>${runXml(text, { size, weight, fill: { colour, opacity: 1 } }, language)}</a:p>`).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${isTitle ? 'Titel' : 'Text'} ${id}"/>${kind}</p:nvSpPr><p:spPr>${frameXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`
    + `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
}

function nameXml({ text, x, y, width, align, size, weight, fill, edge }: SlideItem & { kind: 'name' }, id: number, language: string): string {
  // A text that is wider in the font that is there goes on beyond its box, to the side that it is aligned from.
  const [wide, high] = [width, size * LINE];
  // What a canvas draws as the edge of letters is a paler ground here: not every program knows glowing letters.
  const ground = edge ? paintXml({ colour: edge.colour, opacity: GROUND }) : '<a:noFill/>';
  const left = align === 'left' ? x : align === 'center' ? x - wide / 2 : x - wide;
  const algn = { left: 'l', center: 'ctr', right: 'r' }[align];
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Name ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frameXml({ x: left, y: y - high / 2, width: wide, height: high })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}</p:spPr>`
    + `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${algn}"/>${runXml(text, { size, weight, fill }, language)}</a:p></p:txBody></p:sp>`;
}

function runXml(text: string, { size, weight, fill }: { readonly size: number; readonly weight: number; readonly fill: Paint }, language: string): string {
  return `<a:r><a:rPr lang="${language}" sz="${Math.max(100, Math.round(size * HUNDREDTHS))}" b="${weight >= BOLD ? 1 : 0}" dirty="0">${paintXml(fill)}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
}

function imageXml({ box, description }: SlideItem & { kind: 'image' }, id: number, imageId: string): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Bild ${id}" descr="${escaped(description)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`
    + `<p:blipFill><a:blip r:embed="${imageId}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frameXml(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function frameXml({ x, y, width, height }: SlideBox): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></a:xfrm>`;
}

function paintXml(paint: Paint): string {
  return `<a:solidFill>${colourXml(paint)}</a:solidFill>`;
}

function colourXml({ colour, opacity }: Paint): string {
  const value = colour.slice(1, 7).toUpperCase();
  return opacity >= 1 ? `<a:srgbClr val="${value}"/>` : `<a:srgbClr val="${value}"><a:alpha val="${Math.round(opacity * 100_000)}"/></a:srgbClr>`;
}

function penXml(pen: Pen | undefined): string {
  if (!pen) return '<a:ln><a:noFill/></a:ln>';
  const join = { miter: '<a:miter lim="800000"/>', round: '<a:round/>', bevel: '<a:bevel/>' }[pen.join];
  return `<a:ln w="${emu(pen.width)}" cap="${{ butt: 'flat', round: 'rnd', square: 'sq' }[pen.cap]}">${paintXml(pen)}${join}</a:ln>`;
}

function emu(pixels: number): number {
  return Math.round(pixels * EMU);
}

/** Text as XML 1.0 may hold it: signs that it forbids are left out. */
export function escaped(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
