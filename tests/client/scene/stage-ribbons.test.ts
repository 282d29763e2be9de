import { describe, expect, it } from 'vitest';
import { stageRibbons } from '../../../client/scene/stage-ribbons.ts';
import type { StageCell } from '#graph-model/picture/stages-layout.ts';

const cell = (column: number, y: number): StageCell => ({ column, row: 0, firms: 1, x: column * 200, y, width: 100, height: 40 });
const cells = [cell(0, 100), cell(1, 300), cell(1, 0)];

describe('ribbons between cells', () => {
  it('run from the right side of the supplier to the left side of the buyer', () => {
    const [ribbon] = stageRibbons([{ from: 0, to: 1, relations: 5 }], cells, 20);
    expect(ribbon).toEqual({ from: 0, to: 1, relations: 5, width: 20, x0: 105, y0: 120, x1: 195, y1: 320 });
  });

  it('are as wide as they are strong, the busiest side being the widest', () => {
    const ribbons = stageRibbons([{ from: 0, to: 1, relations: 30 }, { from: 0, to: 2, relations: 10 }], cells, 20);
    expect(ribbons.map(({ width }) => width)).toEqual([15, 5]);
  });

  it('leave a cell in the order of their ends, so that they do not cross', () => {
    const [down, up] = stageRibbons([{ from: 0, to: 1, relations: 10 }, { from: 0, to: 2, relations: 10 }], cells, 20);
    expect(up.y0).toBeLessThan(down.y0);
    expect(down.y0 - up.y0).toBe(10);
  });

  it('are none without flows', () => {
    expect(stageRibbons([], cells, 20)).toEqual([]);
  });
});
