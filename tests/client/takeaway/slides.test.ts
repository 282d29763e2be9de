import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawScene } from '../../../client/canvas/draw-scene.ts';
import { MOST_SHAPES, partsOfRecording } from '../../../client/takeaway/items-of-recording.ts';
import { circlesOf, piecesOf } from '../../../client/takeaway/path-pieces.ts';
import { pptxOf } from '../../../client/takeaway/pptx-file.ts';
import { recordingContext } from '../../../client/takeaway/recording.ts';
import type { Measuring } from '../../../client/takeaway/recording.ts';
import { LIGHT } from '#graph-model/picture/palette.ts';
import { aNetwork } from '../../support/a-network.ts';
import { aStandingScene } from '../../support/a-standing-scene.ts';

const measuring = (): Measuring => ({ font: '', fillStyle: '', measureText: (text) => ({ width: 7 * text.length }) as TextMetrics });
const drawn = (draw: (context: CanvasRenderingContext2D) => void) => {
  const { context, recording } = recordingContext(measuring());
  draw(context);
  return partsOfRecording(recording, measuring());
};
const disc = (context: CanvasRenderingContext2D, x: number, y: number, r: number, colour: string) => {
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x + r, y);
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fill();
};

describe('a path of a recording', () => {
  it('is brought to where its matrix puts it, with arcs as curves', () => {
    expect(piecesOf('M0 0H10V5L1 2Z', [2, 0, 0, 2, 100, 0])).toEqual([
      { kind: 'M', points: [100, 0] }, { kind: 'L', points: [120, 0] }, { kind: 'L', points: [120, 10] }, { kind: 'L', points: [102, 4] }, { kind: 'Z', points: [] },
    ]);
    // A quarter, clockwise on the screen, from the right to below.
    const [, quarter] = piecesOf('M10 0A10 10 0 0 1 0 10', undefined);
    expect(quarter.kind).toBe('C');
    expect(quarter.points.map((value) => Math.round(value * 100) / 100 + 0)).toEqual([10, 5.52, 5.52, 10, 0, 10]);
  });

  it('is circles where it is nothing else', () => {
    const { context, recording } = recordingContext(measuring());
    disc(context, 5, 6, 2, '#000000');
    expect(circlesOf((recording.marks[0] as { data: string }).data, undefined)).toEqual([{ x: 5, y: 6, r: 2 }]);
    expect(circlesOf('M7 6A2 2 0 0 1 3 6', undefined)).toBeUndefined();
    expect(circlesOf('M7 6L7 6A2 2 0 0 1 3 6A2 2 0 0 1 7 6L9 9', undefined)).toBeUndefined();
  });
});

describe('what is drawn on a slide', () => {
  it('has a dot with its ring as one circle, and a name with its edge as one text', () => {
    const { items, inImage } = drawn((context) => {
      disc(context, 50, 60, 10, '#111111');
      disc(context, 50, 60, 8, '#22aa22');
      Object.assign(context, { font: '500 12px Arial', textAlign: 'left', textBaseline: 'alphabetic', strokeStyle: '#ffffff', lineWidth: 3.5, fillStyle: '#333333' });
      context.strokeText('Öl & Söhne', 70, 64);
      context.fillText('Öl & Söhne', 70, 64);
    });
    expect(inImage).toBe(0);
    expect(items).toEqual([
      { kind: 'circle', circle: { x: 50, y: 60, r: 9 }, fill: { colour: '#22aa22', opacity: 1 }, pen: { colour: '#111111', opacity: 1, width: 2, cap: 'butt', join: 'round' } },
      {
        kind: 'name', text: 'Öl & Söhne', x: 70, y: 64 - 0.35 * 12, width: 70, align: 'left', size: 12, weight: 500, fill: { colour: '#333333', opacity: 1 },
        edge: { colour: '#ffffff', opacity: 1, width: 3.5, cap: 'butt', join: 'miter' },
      },
    ]);
  });

  it('is in an image as far as something is cut off, and whole where it is too much for shapes; texts never are', () => {
    const cut = drawn((context) => {
      context.beginPath();
      context.rect(0, 0, 100, 100);
      context.clip();
      context.fillRect(-50, 10, 100, 10);
      context.fillRect(200, 10, 5, 5);
      disc(context, 99, 50, 8, '#000000');
      disc(context, 120, 50, 8, '#000000');
      context.fillText('drin', 50, 50);
      context.fillText('draußen', 300, 50);
    });
    expect(cut.inImage).toBe(1);
    expect(cut.items.map((item) => (item.kind === 'name' ? item.text : item.kind))).toEqual(['circle', 'drin']);
    const group = drawn((context) => {
      context.beginPath();
      context.rect(0, 0, 100, 100);
      context.clip();
      disc(context, 50, 50, 60, '#eeeeee');
      disc(context, 50, 50, 4, '#000000');
    });
    expect([group.inImage, group.items.map(({ kind }) => kind)]).toEqual([1, ['circle']]);
    const many = drawn((context) => {
      for (let at = 0; at <= MOST_SHAPES; at++) disc(context, at, 0, 0.4, '#000000');
      context.fillText('Name', 0, 0);
    });
    expect([many.inImage, many.items.map(({ kind }) => kind)]).toEqual([MOST_SHAPES + 2, ['name']]);
  });

  it('is a file of well-formed parts, each of them declared, with the names of a scene as texts', async () => {
    const names = ['Walzwerk Ölmann & Söhne', 'Federn <Süd>'];
    const scene = aStandingScene(aNetwork(names.map((name, at) => ({ id: `F${at}`, name }))));
    const { items } = drawn((context) => drawScene(context, { k: 1, dx: 0, dy: 0, width: 800, height: 500, text: 1, font: 'Arial', palette: LIGHT }, scene));
    const title = { kind: 'words', role: 'title', box: { x: 0, y: 0, width: 100, height: 30 }, paragraphs: ['Netz <A> & "B"\u0000'], size: 30, weight: 700, colour: '#000000' } as const;
    const image = { kind: 'image', png: new Uint8Array([1, 2]), box: title.box, description: 'Bild' } as const;
    const file = pptxOf([{ title: 'Netz', items: [title, ...items] }, { title: 'Netz', items: [title, image] }], { title: 'Netz <A>', language: 'de', at: new Date('2026-11-22T09:00:00.5Z') });
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const texts: string[] = [];
    for (const [name, bytes] of Object.entries(parts)) {
      if (name.endsWith('.png')) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => { throw new Error(`${name}: ${error.message}`); });
      parser.on('text', (text) => { if (text.trim() !== '' && name === 'ppt/slides/slide1.xml') texts.push(text); });
      parser.write(strFromU8(bytes)).close();
    }
    expect(texts).toEqual(expect.arrayContaining(['Netz <A> & "B"', ...names]));
    const declared = [...strFromU8(parts['[Content_Types].xml']).matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(parts).filter((name) => !/\.rels$|\.png$|^\[/.test(name)).sort()).toEqual(declared.sort());
    expect(strFromU8(parts['ppt/slides/_rels/slide2.xml.rels'])).toContain('../media/image2.png');
    expect(strFromU8(parts['docProps/core.xml'])).toContain('2026-11-22T09:00:00Z');
  });
});
