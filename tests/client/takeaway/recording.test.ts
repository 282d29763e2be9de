import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '#graph-model/picture/palette.ts';
import { drawScene } from '../../../client/canvas/draw-scene.ts';
import { recordingContext } from '../../../client/takeaway/recording.ts';
import type { Measuring } from '../../../client/takeaway/recording.ts';
import { svgOf } from '../../../client/takeaway/recording-to-svg.ts';
import { aNetwork } from '../../support/a-network.ts';
import { aStandingScene } from '../../support/a-standing-scene.ts';

const measuring = (): Measuring => ({ font: '', fillStyle: '', measureText: (text) => ({ width: 7 * text.length }) as TextMetrics });
const HEAD = { width: 800, height: 500, title: 'Netz <A> & "B"', description: 'Alles\u0000', language: 'de' };

describe('a recording', () => {
  it('holds paths with their colours, opacities and pens, and texts at the baseline of their letters', () => {
    const { context, recording } = recordingContext(measuring());
    context.fillStyle = 'rgba(31, 111, 178, 0.300)';
    context.beginPath();
    context.moveTo(1, 2);
    context.lineTo(3.456789, 4);
    context.closePath();
    context.fill();
    Object.assign(context, { strokeStyle: '#ff0000', lineWidth: 2, globalAlpha: 0.5, font: '500 13px "Source Sans 3", serif', textBaseline: 'middle', textAlign: 'center' });
    context.strokeText('Draht', 10, 20);
    expect(recording.marks).toEqual([
      { kind: 'path', data: 'M1 2L3.46 4Z', fill: { colour: '#1f6fb2', opacity: 0.3 } },
      {
        kind: 'text', text: 'Draht', x: 10, y: 20 + 0.34 * 13, weight: 500, size: 13, family: '"Source Sans 3", serif', align: 'center',
        pen: { colour: '#ff0000', opacity: 0.5, width: 2, cap: 'butt', join: 'miter' },
      },
    ]);
  });

  it('keeps transforms and clips apart, each until it is restored', () => {
    const { context, recording } = recordingContext(measuring());
    context.save();
    context.translate(10, 20);
    context.beginPath();
    context.rect(0, 0, 5, 5);
    context.clip();
    context.scale(2, 2);
    context.fillRect(0, 0, 1, 1);
    context.restore();
    context.fillRect(0, 0, 1, 1);
    expect(recording.clips).toEqual([{ data: 'M0 0H5V5H0Z', matrix: [1, 0, 0, 1, 10, 20] }]);
    expect(recording.marks.map(({ matrix, clip }) => [matrix, clip])).toEqual([[[2, 0, 0, 2, 10, 20], 0], [undefined, undefined]]);
  });

  it('draws a whole circle, which an arc of SVG alone cannot', () => {
    const { context, recording } = recordingContext(measuring());
    context.beginPath();
    context.arc(10, 10, 4, 0, 2 * Math.PI);
    context.fill();
    expect(recording.marks[0]).toMatchObject({ data: 'M14 10A4 4 0 0 1 6 10A4 4 0 0 1 14 10' });
  });
});

describe('an SVG of a scene', () => {
  it('is well-formed whatever the names hold, and holds every name once for those who listen', () => {
    const names = ['Müller & Söhne', '<script>alert(1)</script>', 'Ende\u0007 "X"'];
    const network = aNetwork(names.map((name, at) => ({ id: `F${at}`, name, wz: '25.93.0' })), [['F0', 'F1'], ['F1', 'F2']]);
    const { context, recording } = recordingContext(measuring());
    drawScene(context, { k: 1, dx: 0, dy: 0, width: 800, height: 500, text: 1, font: '"A", sans-serif', palette: LIGHT }, aStandingScene(network));
    const heard: string[] = [];
    const tags = new Set<string>();
    let isHeard = true;
    const parser = new SaxesParser();
    parser.on('error', (error) => { throw error; });
    parser.on('opentag', ({ name, attributes }) => { tags.add(name); isHeard = attributes['aria-hidden'] === undefined; });
    parser.on('text', (text) => { if (isHeard && text.trim() !== '') heard.push(text); });
    parser.write(svgOf(recording, HEAD)).close();
    expect(heard.slice(0, 2)).toEqual(['Netz <A> & "B"', 'Alles']);
    for (const name of ['Müller & Söhne', '<script>alert(1)</script>', 'Ende "X"']) expect(heard.filter((text) => text === name)).toEqual([name]);
    expect(tags).toEqual(new Set(['svg', 'title', 'desc', 'path', 'text']));
  });
});
