import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinearSum } from '#graph-model/analysis/linear-programme.ts';
import { amountOf, DISCLOSURE_RULE, tellsTooMuch } from '#graph-model/disclosure/disclosure-rule.ts';
import { suppressedFigures, type TableFigure, type TableSum } from '#graph-model/disclosure/suppress-tables.ts';
import { linearSolver } from '#server/engines/linear-solver.ts';
import { amountsByFirm } from '#tests/support/contributions.ts';
import { plainSuppression } from '#tests/support/plain-suppression.ts';

/** A figure over firms of these amounts; the names of the firms are their places in the list, after a prefix. */
function aFigure(id: string, amounts: readonly number[], prefix = id): TableFigure {
  return { id, sides: [new Map(amounts.map((amount, firm) => [`${prefix}${firm}`, amount]))] };
}

function merged(id: string, parts: readonly TableFigure[]): TableFigure {
  return { id, sides: [new Map(parts.flatMap(({ sides }) => [...amountsByFirm(sides[0])]))] };
}

const valueOf = ({ sides }: TableFigure) => amountOf(sides[0]);

describe('suppression in tables that are published together', () => {
  it('hides nothing where every figure is over three firms of like size', () => {
    const [a, b] = [aFigure('a', [1, 2, 3]), aFigure('b', [4, 4, 4])];
    expect(suppressedFigures([a, b, merged('all', [a, b])], [{ total: 'all', parts: ['a', 'b'] }])).toEqual(new Map());
  });

  it('hides a figure over two firms, and the smallest other one that it could be computed from', () => {
    const [a, b, c] = [aFigure('a', [5, 5]), aFigure('b', [2, 2, 2]), aFigure('c', [9, 9, 9])];
    expect(suppressedFigures([a, b, c, merged('all', [a, b, c])], [{ total: 'all', parts: ['a', 'b', 'c'] }])).toEqual(new Map([['a', 'own'], ['b', 'for_others']]));
  });

  it('hides a figure of which one firm has more than four fifths', () => {
    expect(suppressedFigures([aFigure('a', [81, 10, 9]), aFigure('b', [80, 10, 10])], [])).toEqual(new Map([['a', 'own']]));
  });

  it('shows a zero, and never counts on it to hide anything', () => {
    const [a, zero, c] = [aFigure('a', [5]), aFigure('zero', []), aFigure('c', [9, 9, 9])];
    expect(suppressedFigures([a, zero, c, merged('all', [a, zero, c])], [{ total: 'all', parts: ['a', 'zero', 'c'] }])).toEqual(new Map([['a', 'own'], ['c', 'for_others']]));
  });

  it('hides a third figure where two small ones together are still one or two firms', () => {
    const [a, b, c] = [aFigure('a', [5], 'same'), aFigure('b', [7], 'same'), aFigure('c', [9, 9, 9])];
    const all = { id: 'all', sides: [new Map([['same0', 12], ['c0', 9], ['c1', 9], ['c2', 9]])] };
    expect(suppressedFigures([a, b, c, all], [{ total: 'all', parts: ['a', 'b', 'c'] }])).toEqual(new Map([['a', 'own'], ['b', 'own'], ['c', 'for_others']]));
  });

  it('looks at buyers and at suppliers: one supplier of many buyers is told apart too', () => {
    const buyers = new Map([['a', 1], ['b', 1], ['c', 1]]);
    expect(suppressedFigures([{ id: 'x', sides: [buyers, new Map([['only', 3]])] }], [])).toEqual(new Map([['x', 'own']]));
  });

  it('names a figure that is missing in the tables', () => {
    expect(() => suppressedFigures([], [{ total: 'all', parts: [] }])).toThrow('A sum names a figure that is not in the tables: all');
  });

  it('hides exactly what the plain definition hides, in tables grouped in any ways', () => {
    const cell = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })), { maxLength: 6 });
    const shape = fc.record({ cells: fc.array(cell, { minLength: 2, maxLength: 14 }), unpublished: fc.array(fc.nat(17), { maxLength: 3 }), groupings: fc.array(fc.array(fc.nat(4), { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 3 }) });
    let suppressed = 0;
    fc.assert(fc.property(shape, ({ cells, unpublished, groupings }) => {
      const { figures, sums } = groupedTables(cells, groupings, new Set(unpublished));
      const expected = plainSuppression(figures, sums);
      suppressed += [...expected.values()].filter((why) => why === 'for_others').length;
      expect(suppressedFigures(figures, sums)).toEqual(expected);
    }), { numRuns: 400, seed: 11 });
    expect(suppressed).toBeGreaterThan(400);
  });

  it('withstands a reader who solves all published tables for what is not shown', async () => {
    const solve = await linearSolver();
    const cell = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 });
    const table = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })).chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
    fc.assert(fc.property(table, (amounts) => {
      const { figures, sums } = withMargins(amounts);
      const hidden = suppressedFigures(figures, sums);
      const known = new Map(figures.filter(({ id }) => !hidden.has(id)).map((figure) => [figure.id, valueOf(figure)]));
      for (const figure of figures.filter(({ id, sides }) => hidden.has(id) && tellsTooMuch(sides))) {
        const [least, most] = (['minimise', 'maximise'] as const).map((sense) => solve({ sense, objective: [[1, figure.id]], rows: sums.flatMap((sum) => rowsOf(sum, known)) }));
        const width = most.status === 'optimal' && least.status === 'optimal' ? most.value - least.value : Infinity;
        expect(width, figure.id).toBeGreaterThan((1 / DISCLOSURE_RULE.mostShare - 1) * Math.max(...amountsByFirm(figure.sides[0]).values()) - 1e-6);
      }
    }), { numRuns: 150, seed: 7 });
  });
});

/** Cells of buyer, amount and supplier, summed by some groupings and in all, each sum a figure. Firms are positions. */
function groupedTables(cells: readonly (readonly (readonly [number, number, number])[])[], groupings: readonly (readonly number[])[], unpublished: ReadonlySet<number>): { figures: TableFigure[]; sums: TableSum[] } {
  const sides = (places: readonly number[]) => ([0, 2] as const).map((end) => ({ forEach: (visit: (amount: number, firm: number) => void) => { for (const place of places) for (const entry of cells[place]) if (entry[1] > 0) visit(entry[1], entry[end]); } }));
  const figures: TableFigure[] = cells.map((_, place) => ({ id: `x${place}`, sides: sides([place]), ...(unpublished.has(place) && { unpublished: true }) }));
  const sums: TableSum[] = [];
  groupings.forEach((groupOf, grouping) => {
    const groups = [...Map.groupBy(cells.keys(), (place) => groupOf[place])];
    for (const [group, places] of groups) {
      figures.push({ id: `g${grouping}_${group}`, sides: sides(places) });
      sums.push({ total: `g${grouping}_${group}`, parts: places.map((place) => `x${place}`) });
    }
    sums.push({ total: 'all', parts: groups.map(([group]) => `g${grouping}_${group}`) });
  });
  return { figures: [...figures, { id: 'all', sides: sides([...cells.keys()]) }], sums };
}

/** A table with its row totals, column totals and grand total. */
function withMargins(amounts: readonly (readonly (readonly number[])[])[]): { figures: TableFigure[]; sums: TableSum[] } {
  const cells = amounts.map((row, r) => row.map((firms, c) => aFigure(`x${r}_${c}`, firms)));
  const rows = cells.map((row, r) => merged(`r${r}`, row));
  const columns = cells[0].map((_, c) => merged(`c${c}`, cells.map((row) => row[c])));
  const all = merged('all', rows);
  return {
    figures: [...cells.flat(), ...rows, ...columns, all],
    sums: [
      ...rows.map(({ id }, r) => ({ total: id, parts: cells[r].map((figure) => figure.id) })),
      ...columns.map(({ id }, c) => ({ total: id, parts: cells.map((row) => row[c].id) })),
      { total: 'all', parts: rows.map(({ id }) => id) }, { total: 'all', parts: columns.map(({ id }) => id) },
    ],
  };
}

/** An equation as two inequalities over what is not known. */
function rowsOf({ total, parts }: TableSum, known: ReadonlyMap<string, number>): { sum: LinearSum; relation: '<=' | '>='; bound: number }[] {
  const terms: [number, string][] = [...parts.map((id): [number, string] => [1, id]), [-1, total]];
  const sum = terms.filter(([, id]) => !known.has(id));
  const bound = -terms.reduce((rest, [factor, id]) => rest + factor * (known.get(id) ?? 0), 0);
  return sum.length === 0 ? [] : [{ sum, relation: '<=', bound }, { sum, relation: '>=', bound }];
}
