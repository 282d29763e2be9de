import { describe, expect, it } from 'vitest';
import { DEFAULT_FLOW_LAYOUT, layoutFlows } from '#graph-model/picture/flow-layout.ts';
import type { FlowBand, FlowFigure, FlowSums } from '#graph-model/picture/flow-sums.ts';

const figure = (amount: number | null): FlowFigure => ({ rows: [], amount, coverage: 1, suppressed: amount === null });
const band = (side: 'in' | 'out', from: string, to: string, amount: number | null): FlowBand => ({ side, from, to, ...figure(amount) });
const sums: FlowSums = {
  suppliers: [{ group: 'A' }, { group: 'B' }], middle: [{ group: 'M' }, { group: 'N' }], buyers: [{ group: 'C' }],
  bands: [band('in', 'A', 'M', 60), band('in', 'B', 'M', 20), band('in', 'B', 'N', 20), band('out', 'M', 'C', 50), band('out', 'N', 'C', null)],
  total: { in: figure(100), out: figure(50) },
};
const OPTIONS = { ...DEFAULT_FLOW_LAYOUT, width: 600, height: 300 };

describe('the layout of flows', () => {
  it('draws all bands at one scale, and those without an amount at a width of their own', () => {
    const { bands } = layoutFlows(sums, OPTIONS);
    expect(bands.map(({ width, isBlind }) => [Math.round((width / bands[0]!.width) * 60), isBlind])).toEqual([[60, false], [20, false], [20, false], [50, false], [Math.round((4 / bands[0]!.width) * 60), true]]);
  });

  it('keeps nodes of a column apart, within the width, and as high as their bands', () => {
    const { nodes, bands } = layoutFlows(sums, OPTIONS);
    expect(nodes.map(({ column, node, x }) => [column, node.group, x])).toEqual([['suppliers', 'A', 0], ['suppliers', 'B', 0], ['middle', 'M', 293], ['middle', 'N', 293], ['buyers', 'C', 586]]);
    const [a, b, m] = nodes;
    expect(b!.y - (a!.y + a!.height)).toBeCloseTo(OPTIONS.gap, 1);
    expect(m!.height).toBeCloseTo(bands[0]!.width + bands[1]!.width, 0);
    expect(Math.max(...nodes.map(({ y, height }) => y + height))).toBeLessThanOrEqual(OPTIONS.height);
  });

  it('begins bands of a node in the order of where they end, so that they do not cross', () => {
    const startOf = (path: string) => Number(/^M[\d.]+,([\d.]+)/.exec(path)![1]);
    const { bands } = layoutFlows(sums, OPTIONS);
    expect(startOf(bands[1]!.path)).toBeLessThan(startOf(bands[2]!.path));
  });

  it('shows one side alone where it is asked to', () => {
    const { nodes, bands } = layoutFlows(sums, { ...OPTIONS, side: 'out' });
    expect([nodes.map(({ column }) => column), bands.map(({ band: at }) => at)]).toEqual([['middle', 'middle', 'buyers'], [3, 4]]);
  });

  it('is empty where nothing flows', () => {
    expect(layoutFlows({ suppliers: [], middle: [], buyers: [], bands: [], total: { in: figure(null), out: figure(null) } }, OPTIONS)).toEqual({ nodes: [], bands: [] });
  });
});
