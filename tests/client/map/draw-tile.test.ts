import { describe, expect, it } from 'vitest';
import type { Tile } from '#graph-model/picture/map-tiles.ts';
import { drawTile } from '../../../client/map/draw-tile.ts';

/** The world at zoom 0 is 1,024 pixels wide and begins at 0: tiles of zoom 2 have 256. */
const FIT = { scale: 1024 / (2 * Math.PI), dx: 512, dy: 512 };

/** What is drawn of which pictures, each as source rectangle and place in CSS pixels. */
function drawn(tile: Tile, there: Readonly<Record<string, number>>, fit = FIT, { ratio = 1, offset = 0 } = {}): unknown[] {
  const calls: unknown[] = [];
  const pictureOf = ({ z, x, y }: Tile) => {
    const size = there[`${z}/${x}/${y}`];
    return size === undefined ? undefined : { name: `${z}/${x}/${y}`, naturalWidth: size, naturalHeight: size } as unknown as HTMLImageElement;
  };
  const context = {
    getTransform: () => ({ a: ratio, d: ratio, e: offset, f: offset }),
    drawImage: ({ name }: { name: string }, ...box: number[]) => calls.push([name, ...box.map((value) => Math.round(value * 1e6) / 1e6)]),
  };
  drawTile(context as unknown as CanvasRenderingContext2D, pictureOf, tile, fit);
  return calls;
}

describe('a tile', () => {
  it('is drawn where it lies, however many pixels it has', () => {
    expect(drawn({ z: 2, x: 1, y: 3 }, { '2/1/3': 256, '1/0/1': 256 })).toEqual([['2/1/3', 0, 0, 256, 256, 256, 768, 256, 256]]);
    expect(drawn({ z: 2, x: 1, y: 3 }, { '2/1/3': 512 })).toEqual([['2/1/3', 0, 0, 512, 512, 256, 768, 256, 256]]);
  });

  it('that is missing is stood in for by its part of the next coarser one that is there', () => {
    expect(drawn({ z: 2, x: 3, y: 1 }, { '1/1/0': 256, '0/0/0': 256 })).toEqual([['1/1/0', 128, 128, 128, 128, 768, 256, 256, 256]]);
    expect(drawn({ z: 2, x: 3, y: 1 }, { '0/0/0': 256 })).toEqual([['0/0/0', 192, 64, 64, 64, 768, 256, 256, 256]]);
    expect(drawn({ z: 2, x: 3, y: 1 }, {})).toEqual([]);
  });

  it('that is missing shows the finer ones within it that are there, above a coarser one', () => {
    expect(drawn({ z: 1, x: 0, y: 1 }, { '0/0/0': 256, '2/1/2': 256, '2/0/3': 256, '2/2/2': 256 })).toEqual([
      ['0/0/0', 0, 128, 128, 128, 0, 512, 512, 512], ['2/1/2', 0, 0, 256, 256, 256, 512, 256, 256], ['2/0/3', 0, 0, 256, 256, 0, 768, 256, 256],
    ]);
  });

  it('meets its neighbour on a whole pixel of the screen', () => {
    const fit = { scale: 1000.3 / (2 * Math.PI), dx: 500.15, dy: 500.15 };
    const [[, , , , , left, , width], [, , , , , next]] = [0, 1].map((x) => drawn({ z: 2, x, y: 0 }, { '2/0/0': 256, '2/1/0': 256 }, fit, { ratio: 1.5, offset: 7.4 })[0] as number[]);
    expect(next).toBeCloseTo(left + width, 5);
    expect((next * 1.5 + 7.4) % 1).toBeCloseTo(0, 5);
  });
});
