import type { Clip, Mark, Matrix, Paint, Pen, Recording } from './recording.ts';

/** What an SVG says of itself. */
export interface SvgHead {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** A recording as an SVG file of real texts and paths; only what every program that reads SVG knows. */
export function svgOf({ marks, clips }: Recording, { width, height, title, description, language }: SvgHead): string {
  const size = `width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" ${size} xml:lang="${escaped(language)}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...(clips.length > 0 ? [`<defs>${clips.map(clipElement).join('')}</defs>`] : []),
    ...marks.map(element),
    '</svg>\n',
  ].join('\n');
}

function clipElement({ data, matrix, parent }: Clip, at: number): string {
  return `<clipPath id="clip${at}"${parent === undefined ? '' : ` clip-path="url(#clip${parent})"`}><path d="${data}"${transform(matrix)}/></clipPath>`;
}

function element(mark: Mark): string {
  const looks = `${mark.fill ? paint('fill', mark.fill) : ' fill="none"'}${mark.pen ? pen(mark.pen) : ''}${transform(mark.matrix)}`;
  const shape = mark.kind === 'path' ? `<path d="${mark.data}"${looks}/>` : textElement(mark, looks);
  // A clip is in the coordinates of what it cuts: a group keeps it out of the mark's own transform.
  return mark.clip === undefined ? shape : `<g clip-path="url(#clip${mark.clip})">${shape}</g>`;
}

function textElement({ text, x, y, weight, size, family, align, pen: edge }: Mark & { kind: 'text' }, looks: string): string {
  const anchor = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' }[align];
  const font = ` font-family="${escaped(family)}" font-size="${number(size)}"${weight === 400 ? '' : ` font-weight="${weight}"`}`;
  // The white edge of a name is the name once more: those who listen hear it once.
  return `<text x="${number(x)}" y="${number(y)}"${font}${anchor}${edge ? ' aria-hidden="true"' : ''}${looks}>${escaped(text)}</text>`;
}

function paint(which: 'fill' | 'stroke', { colour, opacity }: Paint): string {
  return ` ${which}="${escaped(colour)}"${opacity === 1 ? '' : ` ${which}-opacity="${number(opacity)}"`}`;
}

function pen(edge: Pen): string {
  const ends = `${edge.cap === 'butt' ? '' : ` stroke-linecap="${edge.cap}"`}${edge.join === 'miter' ? '' : ` stroke-linejoin="${edge.join}"`}`;
  return `${paint('stroke', edge)} stroke-width="${String(Math.round(edge.width * 1e4) / 1e4)}"${ends}`;
}

function transform(matrix: Matrix | undefined): string {
  return matrix ? ` transform="matrix(${matrix.map((value) => String(Math.round(value * 1e6) / 1e6)).join(' ')})"` : '';
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Text as XML 1.0 may hold it: signs that it forbids are left out. */
function escaped(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
