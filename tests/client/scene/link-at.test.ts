import { describe, expect, it } from 'vitest';
import { buildLinks } from '#graph-model/picture/links.ts';
import { drawnLines, lineAt } from '../../../client/scene/link-at.ts';
import { flowCaption, linkCaption } from '../../../client/scene/line-caption.ts';
import { LINK, parallelWidth } from '../../../client/scene/drawing.ts';
import { aNetwork } from '../../support/a-network.ts';

/** A supplies B with two products, B supplies A with one, C supplies B. */
const network = aNetwork(['A', 'B', 'C'].map((id) => ({ id })), [['A', 'B', 'Draht'], ['A', 'B', 'Feder'], ['B', 'A', 'Schrott'], ['C', 'B']]);
const links = buildLinks(network);
const placement = { frame: { x: 0, y: 0, width: 400, height: 400 }, x: Float64Array.from([100, 300, 200]), y: Float64Array.from([200, 200, 300]), radius: Float32Array.from([3, 3, 3]) };
const all = { link: new Uint8Array(links.count).fill(LINK.plain) };
const none = { link: new Uint8Array(links.count) };

describe('the line below the pointer', () => {
  it('tells there from back: they bend to different sides', () => {
    const lines = drawnLines('network', placement, links, all, undefined);
    expect(lineAt(lines, 200, 200 - 24, 4)).toEqual({ kind: 'link', supplier: 0, buyer: 1 });
    expect(lineAt(lines, 200, 200 + 24, 4)).toEqual({ kind: 'link', supplier: 1, buyer: 0 });
    expect(lineAt(lines, 200, 200, 4)).toBeUndefined();
  });

  it('is only one that is drawn: of the drawing, or of the selected firm', () => {
    expect(drawnLines('network', placement, links, none, undefined)).toEqual([]);
    expect(drawnLines('network', placement, links, none, 2).map(({ hit }) => hit)).toEqual([{ kind: 'link', supplier: 2, buyer: 1 }]);
    const folded = { ...placement, radius: Float32Array.from([3, 0, 3]) };
    expect(drawnLines('network', folded, links, all, undefined)).toEqual([]);
  });

  it('says how many relations it stands for, with which products, and how many run the other way', () => {
    expect(linkCaption(network, { kind: 'link', supplier: 0, buyer: 1 }, 'de')).toEqual({ name: 'Firma A → Firma B', lines: ['2 Lieferbeziehungen: Draht, Feder', 'in Gegenrichtung 1 Lieferbeziehung'] });
    expect(linkCaption(network, { kind: 'link', supplier: 2, buyer: 1 }, 'en')).toEqual({ name: 'Firma C → Firma B', lines: ['1 supply relation'] });
  });

  it('says of a bundle also what is traded most and who supplies most, within the filter', () => {
    const flows = [{ from: 0, to: 1, relations: 1200 }, { from: 1, to: 0, relations: 3 }];
    const caption = (visible?: ReadonlySet<number>) =>
      flowCaption(network, flows, (group) => ['Draht', 'Möbel'][group], { kind: 'flow', from: 0, to: 1 }, 'de', { groupOf: Int32Array.from([0, 1, 0]), visible });
    expect(caption()).toEqual({
      name: 'Draht → Möbel', lines: ['1.200 Lieferbeziehungen', 'vor allem Draht, Feder', 'vor allem von Firma A, Firma C', 'in Gegenrichtung 3 Lieferbeziehungen'],
    });
    expect(caption(new Set([1, 2])).lines).toEqual(['1.200 Lieferbeziehungen', 'vor allem von Firma C', 'in Gegenrichtung 3 Lieferbeziehungen']);
  });

  it('is a wide one anywhere on it, and a narrow one that crosses it where that runs', () => {
    const straight = { ax: 100, ay: 0, bx: 200, by: 0, x0: 0, y0: 0, x1: 300, y1: 0 };
    const wide = { ...straight, half: 20, hit: { kind: 'flow', from: 0, to: 1 } } as const;
    const narrow = { ...straight, y0: 12, ay: 12, by: 12, y1: 12, half: 1, hit: { kind: 'flow', from: 2, to: 1 } } as const;
    expect([0, 12, 18, 26].map((y) => lineAt([wide, narrow], 150, y, 4))).toEqual([wide.hit, narrow.hit, wide.hit, undefined]);
  });

  it('is wider the more relations it stands for, up to a point', () => {
    expect([1, 2, 4, 1000].map(parallelWidth)).toEqual([1, 1.45, 1.9, 2.2]);
  });
});
