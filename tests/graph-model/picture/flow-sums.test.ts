import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowSums, type FlowQuestion } from '#graph-model/picture/flow-sums.ts';
import { aNetwork } from '#tests/support/a-network.ts';

/** Firms named by their group and a number: `A1` is of group A. */
function question(firms: readonly string[], relations: readonly (readonly [string, string, number?])[], change: Partial<FlowQuestion> & { among?: readonly string[] } = {}): FlowQuestion {
  const plain = aNetwork(firms.map((id) => ({ id })), relations.map(([supplier, buyer]) => [supplier, buyer, 'Draht']));
  const network = { ...plain, relations: { ...plain.relations, volumeEur: relations.map(([, , volume]) => volume ?? null) } };
  const group = (firm: number) => firms[firm]![0]!;
  const { among = firms, ...rest } = change;
  return { network, middle: new Set(among.map((id) => firms.indexOf(id))), innerGroup: group, outerGroup: group, order: ['A', 'B', 'C'], amount: 'relations', all: true, ...rest };
}

const FIRMS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'];

describe('flows between groups', () => {
  it('stand in three columns, so that a cycle between groups is none in the picture', () => {
    const sums = flowSums(question(FIRMS, [['A1', 'B1'], ['B1', 'A2'], ['A1', 'A2']]));
    expect(sums.bands.map(({ side, from, to, amount }) => [side, from, to, amount])).toEqual([
      ['in', 'A', 'B', 1], ['in', 'B', 'A', 1], ['in', 'A', 'A', 1], ['out', 'A', 'B', 1], ['out', 'B', 'A', 1], ['out', 'A', 'A', 1],
    ]);
    expect(sums.middle.map(({ group, in: bought, out: sold }) => [group, bought?.amount, sold?.amount])).toEqual([['A', 2, 2], ['B', 1, 1]]);
  });

  it('are those of the firms in the middle, from whomever they buy and to whomever they sell', () => {
    const sums = flowSums(question(FIRMS, [['A1', 'B1'], ['B1', 'C1'], ['A1', 'C1']], { among: ['B1'] }));
    expect(sums.bands.map(({ side, from, to, rows }) => [side, from, to, rows])).toEqual([['in', 'A', 'B', [0]], ['out', 'B', 'C', [1]]]);
    expect([sums.suppliers, sums.middle, sums.buyers].map((nodes) => nodes.map(({ group }) => group))).toEqual([['A'], ['B'], ['C']]);
  });

  it('leave out volumes that nobody knows and say for how many relations they are known', () => {
    const { bands, total } = flowSums(question(FIRMS, [['A1', 'B1', 100], ['A2', 'B1'], ['C1', 'B1']], { amount: 'volume', among: ['B1'] }));
    expect(bands.map(({ from, amount, coverage }) => [from, amount, coverage])).toEqual([['A', 100, 0.5], ['C', null, 0]]);
    expect([total.in.amount, total.in.coverage, total.out.amount]).toEqual([100, 1 / 3, null]);
  });

  it('take the smallest groups together where there are many', () => {
    const groups = Array.from({ length: 12 }, (_, at) => String.fromCodePoint(97 + at));
    const sums = flowSums(question([...groups.map((group) => `${group}1`), 'B1'], groups.flatMap((group, at) => Array.from({ length: 12 - at }, (): [string, string] => [`${group}1`, 'B1'])), { among: ['B1'], order: [...groups, 'rest'] }));
    expect(sums.suppliers.map(({ group, out }) => [group, out?.amount])).toEqual([...groups.slice(0, 8).map((group, at) => [group, 12 - at]), ['rest', 4 + 3 + 2 + 1]]);
  });

  it('keep what fewer than three firms supply or buy to themselves, and with it what would give it away', () => {
    const many = ['A1', 'A2', 'A3'].flatMap((supplier) => ['B1', 'B2', 'B3'].map((buyer): [string, string, number] => [supplier, buyer, 100]));
    const few: [string, string, number] = ['C1', 'B1', 77];
    const others = ['A1', 'A2', 'A3'].map((supplier, at): [string, string, number] => [supplier, ['C1', 'C2', 'C3'][at]!, 10]);
    const sums = flowSums(question(FIRMS, [...many, few, ...others], { amount: 'volume', all: false, among: ['B1', 'B2', 'B3', 'C1', 'C2', 'C3'] }));
    const bought = sums.bands.filter(({ side }) => side === 'in').map(({ from, to, amount, suppressed, coverage }) => [from, to, amount, suppressed, coverage]);
    // From C to B only one sells: that, and so many others that neither row nor column nor total tells it.
    expect(bought.find(([from]) => from === 'C')).toEqual(['C', 'B', null, true, null]);
    expect(sums.suppliers.find(({ group }) => group === 'C')?.out).toMatchObject({ amount: null, suppressed: true });
    const shown = bought.flatMap(([, , amount]) => (amount === null ? [] : [amount as number])).reduce((sum, amount) => sum + amount, 0);
    expect(sums.total.in.amount === null || sums.total.in.amount - shown > 77).toBe(true);
  });

  it('suppress a flow under both its names where the same relations stand on both sides', () => {
    const sums = flowSums(question(['A1', 'B1'], [['A1', 'B1', 5]], { amount: 'volume', all: false }));
    expect([...sums.bands, sums.total.in, sums.total.out].map(({ amount, suppressed }) => [amount, suppressed])).toEqual(Array.from({ length: 4 }, () => [null, true]));
  });

  it('add up: groups to the total, and every relation of the middle is in one band of its side', () => {
    const aRelation = fc.tuple(fc.constantFrom(...FIRMS), fc.constantFrom(...FIRMS), fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }));
    fc.assert(fc.property(fc.array(aRelation, { maxLength: 40 }), fc.subarray(FIRMS, { minLength: 1 }), fc.constantFrom('relations' as const, 'volume' as const), (relations, among, amount) => {
      const asked = question(FIRMS, relations, { among, amount });
      const sums = flowSums(asked);
      for (const [side, ends, nodes] of [['in', asked.network.relations.buyer, sums.suppliers], ['out', asked.network.relations.supplier, sums.buyers]] as const) {
        const rows = ends.flatMap((firm, row) => (asked.middle.has(firm) ? [row] : []));
        expect(sums.bands.filter((band) => band.side === side).flatMap((band) => band.rows).sort((a, b) => a - b)).toEqual(rows);
        expect(nodes.reduce((sum, node) => sum + ((side === 'in' ? node.out : node.in)?.amount ?? 0), 0)).toBe(sums.total[side].amount ?? 0);
      }
    }), { numRuns: 60 });
  });
});
