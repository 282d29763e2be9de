import { describe, expect, it } from 'vitest';
import { INK, LIGHT } from '#graph-model/picture/palette.ts';
import { drawLegend, drawScene } from '../../../client/canvas/draw-scene.ts';
import { legendFrom } from '../../../client/scene/legend.ts';
import { aNetwork } from '../../support/a-network.ts';
import { aStandingScene } from '../../support/a-standing-scene.ts';

const network = aNetwork(
  [{ id: 'Stahl', name: 'Stahlwerk', wz: '24.10.0' }, { id: 'Draht', wz: '24.34.0' }, { id: 'Federn', wz: '25.93.0' }],
  [['Stahl', 'Draht'], ['Draht', 'Federn']],
);
const VIEW = { k: 1, dx: 0, dy: 0, width: 800, height: 500, text: 1, font: 'sans-serif', palette: LIGHT };

/** A context that notes what is called, as any object with the interface of a canvas's context may do. */
function noting(): { context: CanvasRenderingContext2D; calls: string[]; fills: string[]; texts: string[] } {
  const [calls, fills, texts] = [[], [], []] as string[][];
  const state: Record<string, unknown> = {};
  const context = new Proxy(state, {
    get: (_, key: string) => {
      if (key in state) return state[key];
      if (key === 'measureText') return (text: string) => ({ width: 7 * text.length });
      return (...values: unknown[]) => {
        calls.push(key);
        if (key === 'fill') fills.push(String(state['fillStyle']));
        if (key === 'fillText') texts.push(String(values[0]));
      };
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls, fills, texts };
}

describe('the scene drawn on any context', () => {
  it('lays ground, links, dots and names over each other in this order, and names every firm of a small network', () => {
    const { context, calls, texts } = noting();
    drawScene(context, VIEW, aStandingScene(network));
    const order = ['fillRect', 'lineTo', 'arc', 'strokeText'].map((call) => calls.indexOf(call));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(calls.filter((call) => call === 'arc').length).toBeGreaterThanOrEqual(3);
    expect(texts).toEqual(expect.arrayContaining(['Stahlwerk', 'Firma Draht', 'Firma Federn']));
  });

  it('draws a firm in focus with a dark ring, and its surroundings in their colours', () => {
    const { context, fills } = noting();
    const scene = aStandingScene(network, { focus: { firm: 1, tiers: 1, direction: 'both' } });
    drawScene(context, VIEW, scene);
    const dots = [scene.drawing.fill[0], scene.drawing.ring[1], scene.drawing.fill[1]];
    expect(scene.drawing.ring[1]).toBe(INK.text);
    expect(fills).toEqual(expect.arrayContaining([...dots, scene.drawing.linkColour[0], scene.drawing.linkColour[1]]));
  });

  it('leaves out what lies beside the view', () => {
    const { context, calls } = noting();
    drawScene(context, { ...VIEW, dx: -5000 }, aStandingScene(network, { colourBy: 'kind' }));
    expect(calls).not.toContain('arc');
  });

  it('writes the legend in as many lines as its width needs', () => {
    const legend = legendFrom(aStandingScene(network).input, 'de');
    const { context, texts } = noting();
    const wide = drawLegend(context, VIEW, legend, { x: 0, y: 0, width: 2000 });
    expect(texts).toEqual(legend.parts.flatMap(({ title, entries }) => [title, ...entries.map(({ label, count }) => (count === undefined ? label : `${label} (${count})`))]));
    expect(drawLegend(context, VIEW, legend, { x: 0, y: 0, width: 150 })).toBeGreaterThan(wide);
  });
});
