import { describe, expect, it } from 'vitest';
import { BRANCH_GROUPS } from '#graph-model/picture/branch-group.ts';
import { stagesFromLinks } from '#graph-model/picture/firm-stages.ts';
import { buildLinks } from '#graph-model/picture/links.ts';
import { slotOrder } from '#graph-model/picture/slot-order.ts';
import { layoutSparse } from '#graph-model/picture/sparse-stages.ts';
import { DEFAULT_STAGES_OPTIONS, layoutStages } from '#graph-model/picture/stages-layout.ts';
import type { RowGroups } from '#graph-model/picture/stages-layout.ts';
import { aNetwork } from '../../support/a-network.ts';
import { overlaps, seeded } from '../../support/no-overlap.ts';

const FRAME = { x: 0, y: 0, width: 720, height: 640 };
const UNKNOWN = BRANCH_GROUPS.indexOf('unknown');
const byGroup = (of: Uint8Array): RowGroups => ({ kind: 'group', of, count: BRANCH_GROUPS.length, last: UNKNOWN });
const ones = (count: number) => new Float32Array(count).fill(1);

/** Two parts go into two machines, these to two shops each; the links cross in the order of the data. */
const plant = aNetwork(
  ['P1', 'P2', 'M1', 'M2', 'R1', 'R2'].map((id) => ({ id })),
  [['P1', 'M2'], ['P2', 'M1'], ['M1', 'R2'], ['M2', 'R1']],
);
const plantLinks = buildLinks(plant);

function layout(relative = ones(6), frame = FRAME) {
  return layoutSparse(stagesFromLinks(plantLinks), byGroup(new Uint8Array(6).fill(UNKNOWN)), relative, plantLinks, frame, DEFAULT_STAGES_OPTIONS)!;
}

describe('the Stufenansicht of a small network', () => {
  it('gives all columns one width', () => {
    const { columns } = layout();
    expect(columns.map(({ from, firms }) => [from, firms])).toEqual([[0, 2], [1, 2], [2, 2]]);
    for (const { width } of columns) expect(width).toBeCloseTo((720 - 244 - 16) / 3, 6);
  });

  it('spreads the firms of a stage over the height, one below the other', () => {
    const { x, y } = layout();
    for (const [a, b] of [[0, 1], [2, 3], [4, 5]]) {
      expect(x[a]).toBe(x[b]);
      expect(Math.abs(y[a] - y[b])).toBeCloseTo((640 - 66 - 8) / 2, 6);
    }
  });

  it('orders them so that no link crosses where none has to', () => {
    const { y } = layout();
    expect(Math.sign(y[0] - y[1])).toBe(Math.sign(y[3] - y[2]));
    expect(Math.sign(y[2] - y[3])).toBe(Math.sign(y[5] - y[4]));
  });

  it('never draws a dot larger than 14 pixels, and keeps the ratios', () => {
    const { radius } = layout(Float32Array.of(4.5, 1, 1, 1, 1, 1));
    expect(radius[0]).toBeLessThanOrEqual(14);
    expect(radius[0] / radius[1]).toBeCloseTo(4.5, 5);
  });

  it('keeps firms apart, in the frame and in the row of their group, also without a stage', () => {
    const random = seeded(5);
    const stages = Int32Array.from({ length: 120 }, () => Math.floor(random() * 6) - 1);
    const groups = Uint8Array.from(stages, () => Math.floor(random() * 4));
    const relative = Float32Array.from(stages, () => 1 + 3.5 * random() ** 3);
    const links = buildLinks(aNetwork(Array.from(stages, (_, at) => ({ id: `F${at}` }))));
    const sparse = layoutSparse(stages, byGroup(groups), relative, links, { ...FRAME, height: 900 }, DEFAULT_STAGES_OPTIONS)!;
    expect(overlaps(sparse)).toEqual([]);
    sparse.y.forEach((y, firm) => {
      const row = sparse.rows.find((each) => y - sparse.radius[firm] >= each.y - 1e-6 && y + sparse.radius[firm] <= each.y + each.height + 1e-6);
      expect(row?.group).toBe(stages[firm] < 0 ? undefined : groups[firm]);
      expect(row).toBeDefined();
    });
    expect(sparse.rows.at(-1)!.firms).toBe(stages.filter((stage) => stage < 0).length);
  });

  it('is left to the full table where the frame is too low', () => {
    const stages = new Int32Array(150);
    const links = buildLinks(aNetwork(Array.from(stages, (_, at) => ({ id: `F${at}` }))));
    expect(layoutSparse(stages, byGroup(new Uint8Array(150)), ones(150), links, { ...FRAME, height: 140 }, DEFAULT_STAGES_OPTIONS)).toBeUndefined();
  });

  it('is the same for the same data', () => {
    expect(layout()).toEqual(layout());
  });
});

describe('rows that a scene is not about', () => {
  const stages = Int32Array.of(0, 1, 0, -1);
  const groups = { ...byGroup(Uint8Array.of(0, 0, 3, 3)), hidden: Uint8Array.of(0, 0, 1, 1) };
  const links = buildLinks(aNetwork([{ id: 'A' }, { id: 'B' }, { id: 'C' }, { id: 'D' }], [['A', 'B']]));

  it.each([
    ['small', layoutSparse(stages, groups, ones(4), links, FRAME, DEFAULT_STAGES_OPTIONS)!],
    ['large', layoutStages(stages, groups, ones(4), FRAME)],
  ] as const)('are left out of a %s network with their firms', (_size, { rows, x, radius, columns, cellOf }) => {
    expect(rows.map(({ group, firms }) => [group, firms])).toEqual([[0, 2]]);
    expect(columns.map(({ firms }) => firms)).toEqual([1, 1]);
    expect([...x].map((each) => each > 0)).toEqual([true, true, false, false]);
    expect([...radius].map((each) => each > 0)).toEqual([true, true, false, false]);
    expect([cellOf[2], cellOf[3]]).toEqual([-1, -1]);
  });
});

describe('the order in a stack', () => {
  it('stays as given where it crosses nothing', () => {
    expect(slotOrder([{ column: 0, firms: [1, 0] }, { column: 1, firms: [2, 3] }], [[0, 10], [0, 10]], plantLinks)).toEqual([[1, 0], [2, 3]]);
  });
});
