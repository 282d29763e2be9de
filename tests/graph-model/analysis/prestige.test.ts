import { describe, expect, it } from 'vitest';
import { createAnalysisContext } from '#graph-model/analysis/analysis-context.ts';
import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { aDataset, aFirm, aRelation } from '#tests/support/records.ts';
import { byFirm } from '#tests/support/reference-networks.ts';

type Pair = readonly [supplier: string, buyer: string];

function measured(id: MeasureId, pairs: readonly Pair[]) {
  const ids = [...new Set(pairs.flat())];
  const context = createAnalysisContext(aDataset({
    firms: ids.map((firm) => aFirm({ id: firm })), relations: pairs.map(([supplier, buyer], index) => aRelation({ id: `R${index}`, supplier, buyer })),
  }));
  const { values, note, coverage } = measureById(id)!.compute(context);
  return { values: byFirm(context.network, values), note: note?.en, coverage };
}

/** A full exchange among firms with this prefix. */
const clique = (prefix: string, size: number): Pair[] => Array.from({ length: size * size }, (_, pair): Pair => [`${prefix}${Math.floor(pair / size)}`, `${prefix}${pair % size}`]).filter(([a, b]) => a !== b);
const bothWays = (pairs: readonly Pair[]): Pair[] => pairs.flatMap(([a, b]): Pair[] => [[a, b], [b, a]]);
const path = (names: readonly string[]): Pair[] => names.slice(1).map((name, index): Pair => [names[index], name]);

describe('hub and authority', () => {
  // Two wire works supply both spring works; a third supplies only one of them.
  const springs: Pair[] = [['Draht1', 'Feder1'], ['Draht1', 'Feder2'], ['Draht2', 'Feder1'], ['Draht2', 'Feder2'], ['Draht3', 'Feder2']];

  it('rate suppliers by their buyers and buyers by their suppliers', () => {
    // AᵀA = [[2, 2], [2, 3]] on the buyers, largest eigenvalue (5 + √17)/2.
    const ratio = ((5 + Math.sqrt(17)) / 2 - 2) / 2;
    const [first, second] = [1 / (1 + ratio), ratio / (1 + ratio)];
    const { values, coverage } = measured('authority', springs);
    expect(values).toEqual({ Draht1: 0, Draht2: 0, Draht3: 0, Feder1: expect.closeTo(first, 12), Feder2: expect.closeTo(second, 12) });
    expect(coverage).toBe(1);
    const total = 2 * (first + second) + second;
    expect(measured('hub', springs).values).toEqual({
      Draht1: expect.closeTo((first + second) / total, 12), Draht2: expect.closeTo((first + second) / total, 12), Draht3: expect.closeTo(second / total, 12), Feder1: 0, Feder2: 0,
    });
  });

  it('are unknown where two separate parts are linked equally closely, and 0 outside the closest', () => {
    const tie = measured('hub', [['A', 'B'], ['C', 'D']]);
    expect(tie).toMatchObject({ values: { A: Number.NaN, B: Number.NaN, C: Number.NaN, D: Number.NaN }, note: expect.stringContaining('Not unique') });
    expect(measured('hub', [...springs, ['X', 'Y']]).values).toMatchObject({ X: 0, Y: 0 });
  });

  it('are found among ten thousand parts without looking at each of them twice', () => {
    const pairs = Array.from({ length: 10_000 }, (_, part): Pair => [`S${part}`, `B${part}`]);
    expect(measured('hub', [...pairs, ['S7', 'B8']]).values.S7).toBeCloseTo(1 / (1 + (Math.sqrt(5) - 1) / 2), 12);
  });
});

describe('eigenvector centrality', () => {
  it('is not defined where nobody supplies each other in a circle', () => {
    expect(measured('eigenvector', [['A', 'B'], ['B', 'C']])).toEqual({
      values: { A: Number.NaN, B: Number.NaN, C: Number.NaN }, note: 'There is no supply loop in the network; without one this measure is not defined.', coverage: 1,
    });
  });

  it('follows the goods out of the loop: 0 for those who only supply it', () => {
    const { values } = measured('eigenvector', [['Vor', 'A'], ['A', 'B'], ['B', 'A'], ['B', 'Nach']]);
    const third = 1 / Math.sqrt(3);
    expect(values).toEqual({ A: expect.closeTo(third, 12), B: expect.closeTo(third, 12), Nach: expect.closeTo(third, 12), Vor: 0 });
  });

  it('is unknown where two loops are linked equally closely', () => {
    expect(measured('eigenvector', [['A', 'B'], ['B', 'A'], ['C', 'D'], ['D', 'C']]).note).toContain('Not unique');
    // Each loop has its own eigenvector here, but the second follows from the first: the eigenvalue is double.
    expect(measured('eigenvector', [['A', 'B'], ['B', 'A'], ['B', 'C'], ['C', 'D'], ['D', 'C']]).note).toContain('Not unique');
  });

  it('is unknown rather than wrong where two groups hang together so loosely that their shares cannot be told', () => {
    const far = Array.from({ length: 60 }, (_, step) => `W${String(step).padStart(2, '0')}`);
    const loose = [...clique('A', 9), ...clique('B', 9), ...bothWays(path(['A0', ...far, 'B0'])), ...bothWays([['B1', 'T1'], ['T1', 'T2']]), ...bothWays([['A1', 'S1'], ['S1', 'S2'], ['S2', 'S3']])];
    expect(measured('eigenvector', loose).note).toContain('too slowly');
  });
});

describe('Katz centrality', () => {
  it('counts routes, each step for a tenth', () => {
    const { values, note } = measured('katz', [['A', 'B'], ['B', 'C'], ['A', 'C']]);
    const length = Math.hypot(1, 1.1, 1.21);
    expect(values).toEqual({ A: expect.closeTo(1 / length, 12), B: expect.closeTo(1.1 / length, 12), C: expect.closeTo(1.21 / length, 12) });
    expect(note).toBe('Computed with α = 0.1.');
  });

  it('counts steps for less where loops are so dense that routes would add up to infinity', () => {
    // In a full exchange of 21 firms the largest eigenvalue is 20.
    const { values, note } = measured('katz', clique('F', 21));
    expect(note).toBe('Computed with α = 0.0425.');
    expect(Object.values(values)).toEqual(Array.from({ length: 21 }, () => expect.closeTo(1 / Math.sqrt(21), 12)));
  });

  it('is unknown where values outgrow all numbers', () => {
    const layers = Array.from({ length: 400 }, (_, layer) => Array.from({ length: 64 }, (__, firm) => `L${String(layer).padStart(3, '0')}F${firm}`));
    const pairs = layers.slice(1).flatMap((layer, index) => layer.flatMap((buyer) => layers[index].map((supplier): Pair => [supplier, buyer])));
    const { values, note } = measured('katz', pairs);
    expect([Object.values(values).every(Number.isNaN), note]).toEqual([true, expect.stringContaining('grow beyond all bounds')]);
  });
});

describe('core numbers', () => {
  it('are those of the densest set a firm belongs to, whatever the direction', () => {
    const pairs: Pair[] = [['A', 'B'], ['A', 'C'], ['A', 'D'], ['B', 'C'], ['B', 'D'], ['C', 'D'], ['D', 'E'], ['E', 'F'], ['F', 'D'], ['F', 'G'], ['A', 'A'], ['B', 'A']];
    expect(measured('core_number', pairs).values).toEqual({ A: 3, B: 3, C: 3, D: 3, E: 2, F: 2, G: 1 });
  });
});

describe('harmonic centrality', () => {
  it('counts suppliers whole and their suppliers by half', () => {
    expect(measured('harmonic', [['Stahlwerk', 'Zieherei'], ['Zieherei', 'Federwerk']]).values).toEqual({ Federwerk: 0.75, Stahlwerk: 0, Zieherei: 0.5 });
  });
});
