import { describe, expect, it } from 'vitest';
import { BRANCH_GROUPS } from '#graph-model/picture/branch-group.ts';
import { layoutStages } from '#graph-model/picture/stages-layout.ts';
import { overlaps, seeded } from '../../support/no-overlap.ts';

const byGroup = (of: Uint8Array) => ({ kind: 'group', of, count: BRANCH_GROUPS.length, last: BRANCH_GROUPS.indexOf('unknown') }) as const;
const FRAME = { x: 0, y: 0, width: 1440, height: 860 };
const group = (name: (typeof BRANCH_GROUPS)[number]) => BRANCH_GROUPS.indexOf(name);

function randomRegion(firms: number, seed = 7) {
  const random = seeded(seed);
  return {
    stages: Int32Array.from({ length: firms }, () => (random() < 0.03 ? -1 : Math.floor(random() * 9))),
    groups: Uint8Array.from({ length: firms }, () => Math.floor(random() ** 2 * BRANCH_GROUPS.length)),
    relative: Float32Array.from({ length: firms }, () => 1 + 3.5 * random() ** 8),
  };
}

describe('Stufenansicht', () => {
  it('places no firm over another and all of them in the frame', () => {
    const { stages, groups, relative } = randomRegion(2400);
    const layout = layoutStages(stages, byGroup(groups), relative, FRAME);
    expect(overlaps(layout)).toEqual([]);
    layout.x.forEach((x, firm) => {
      expect(x - layout.radius[firm]).toBeGreaterThanOrEqual(0);
      expect(x + layout.radius[firm]).toBeLessThanOrEqual(FRAME.width);
      expect(layout.y[firm] - layout.radius[firm]).toBeGreaterThanOrEqual(0);
      expect(layout.y[firm] + layout.radius[firm]).toBeLessThanOrEqual(FRAME.height);
    });
  });

  it('never places a later stage left of an earlier one', () => {
    const { stages, groups, relative } = randomRegion(600);
    const layout = layoutStages(stages, byGroup(groups), relative, FRAME);
    const edges = Array.from({ length: 9 }, (_, stage) => {
      const xs = [...layout.x].filter((_x, firm) => stages[firm] === stage);
      return [Math.min(...xs), Math.max(...xs)];
    });
    for (let stage = 1; stage < edges.length; stage++) expect(edges[stage][0]).toBeGreaterThan(edges[stage - 1][1]);
  });

  it('keeps every firm in the row of its branch group and in the cell that names it', () => {
    const { stages, groups, relative } = randomRegion(500);
    const layout = layoutStages(stages, byGroup(groups), relative, FRAME);
    layout.y.forEach((y, firm) => {
      const row = layout.rows.find((each) => y >= each.y && y <= each.y + each.height)!;
      expect(row.group).toBe(stages[firm] < 0 ? undefined : groups[firm]);
      const cell = layout.cells[layout.cellOf[firm]];
      expect(cell === undefined).toBe(stages[firm] < 0);
      if (!cell) return;
      const { from, to } = layout.columns[cell.column];
      expect(stages[firm] >= from && stages[firm] <= to).toBe(true);
      expect(layout.rows[cell.row].group).toBe(groups[firm]);
    });
  });

  it('orders rows from raw material to final product, unknown branches last', () => {
    const stages = Int32Array.of(3, 3, 0, 1, 0);
    const groups = Uint8Array.of(group('vehicle'), group('vehicle'), group('steel'), group('forming'), group('unknown'));
    const { rows } = layoutStages(stages, byGroup(groups), new Float32Array(5).fill(1), FRAME);
    expect(rows.map((row) => row.group)).toEqual([group('steel'), group('forming'), group('vehicle'), group('unknown')]);
  });

  it('counts the firms of columns, rows and the band without a stage', () => {
    const stages = Int32Array.of(0, 0, 1, -1, -1);
    const groups = Uint8Array.of(0, 1, 0, 0, 3);
    const { columns, rows } = layoutStages(stages, byGroup(groups), new Float32Array(5).fill(1), FRAME);
    expect(columns.map(({ from, to, firms }) => [from, to, firms])).toEqual([[0, 0, 2], [1, 1, 1]]);
    expect(rows.map((row) => [row.group, row.firms])).toEqual([[1, 1], [0, 2], [undefined, 2]]);
  });

  it('places the largest firm of a cell first', () => {
    const { x, y, radius } = layoutStages(Int32Array.of(0, 0, 0), byGroup(Uint8Array.of(0, 0, 0)), Float32Array.of(1, 4, 1), FRAME);
    expect(radius[1] / radius[0]).toBeCloseTo(4, 5);
    expect(y[1] - radius[1]).toBeLessThanOrEqual(Math.min(y[0], y[2]));
    expect(x[1]).toBeLessThan(x[0]);
  });

  it('is the same for the same data', () => {
    const { stages, groups, relative } = randomRegion(300);
    expect(layoutStages(stages, byGroup(groups), relative, FRAME)).toEqual(layoutStages(stages.slice(), byGroup(groups.slice()), relative.slice(), FRAME));
  });

  it('does not blow up a handful of firms', () => {
    const { radius } = layoutStages(Int32Array.of(0, 1, 2), byGroup(Uint8Array.of(0, 1, 2)), new Float32Array(3).fill(1), FRAME);
    expect(Math.max(...radius)).toBeLessThanOrEqual(7);
  });

  it('holds 30,000 firms, a phone, and no firm at all', () => {
    const many = randomRegion(30_000);
    expect(overlaps(layoutStages(many.stages, byGroup(many.groups), many.relative, FRAME))).toEqual([]);
    const phone = layoutStages(many.stages.slice(0, 2400), byGroup(many.groups.slice(0, 2400)), many.relative.slice(0, 2400), { x: 0, y: 0, width: 390, height: 700 });
    expect(overlaps(phone)).toEqual([]);
    expect(layoutStages(new Int32Array(), byGroup(new Uint8Array()), new Float32Array(), FRAME)).toMatchObject({ columns: [], rows: [], cells: [] });
  });

  it('leaves room for dots in a low frame with all its rows', () => {
    const { stages, groups, relative } = randomRegion(2400);
    const { radius, y } = layoutStages(stages, byGroup(groups), relative, { x: 0, y: 0, width: 900, height: 330 });
    expect(Math.min(...radius)).toBeGreaterThan(0.5);
    expect(Math.max(...y)).toBeLessThanOrEqual(330);
  });

  it('keeps only a band where no firm has a stage', () => {
    const layout = layoutStages(Int32Array.of(-1, -1), byGroup(Uint8Array.of(0, 1)), new Float32Array(2).fill(1), FRAME);
    expect(layout.columns).toEqual([]);
    expect(layout.rows.map(({ firms }) => firms)).toEqual([2]);
    expect([...layout.cellOf]).toEqual([-1, -1]);
  });
});
