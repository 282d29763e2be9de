import { describe, expect, it } from 'vitest';
import { inputCoefficients, leontiefInverse } from '#graph-model/analysis/specialisation/input-output.ts';
import { fixture } from '#tests/support/fixtures.ts';

interface Published { Z: number[][]; output: number[]; published: { output_multiplier: number[]; leontief_diag: number[] }; computed: { A: number[][]; L: number[][]; output_multiplier: number[] } }
const germany = fixture<Published>('io_germany_1995');
const round = (digits: number) => (value: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const columnSums = (matrix: readonly (readonly number[])[]) => matrix[0].map((_, column) => matrix.reduce((sum, row) => sum + row[column], 0));

describe('the input–output table of Germany 1995', () => {
  const coefficients = inputCoefficients(germany.Z, germany.output);
  const inverse = leontiefInverse(coefficients);

  it('has the computed coefficients and Leontief inverse to six digits', () => {
    expect(coefficients.map((row) => row.map(round(6)))).toEqual(germany.computed.A);
    expect(inverse.map((row) => row.map(round(6)))).toEqual(germany.computed.L);
    expect(columnSums(inverse).map(round(6))).toEqual(germany.computed.output_multiplier);
  });

  it('has the multipliers and the diagonal that Eurostat published', () => {
    expect(columnSums(inverse).map(round(4))).toEqual(germany.published.output_multiplier);
    expect(germany.published.leontief_diag).toEqual(inverse.slice(0, 3).map((row, place) => round(4)(row[place])));
  });

  it('has an inverse that undoes I − A', () => {
    const product = inverse.map((row) => row.map((_, column) => row.reduce((sum, value, place) => sum + value * (Number(place === column) - coefficients[place][column]), 0)));
    expect(product.map((row) => row.map(round(10)).map(Math.abs))).toEqual(inverse.map((_, i) => inverse.map((__, j) => Number(i === j))));
  });
});

describe('the Leontief inverse', () => {
  it('is refused where an industry needs all that it makes', () => {
    expect(() => leontiefInverse([[1]])).toThrow(/no Leontief inverse/);
    expect(() => leontiefInverse([[0.5, 0.5], [0.5, 0.5]])).toThrow(/column 2/);
  });

  it('exists of no industries, and exchanges rows where the first pivot is 0', () => {
    expect(leontiefInverse([])).toEqual([]);
    expect(leontiefInverse([[1, 0.5], [0.5, 0]]).map((row) => row.map(round(9)))).toEqual([[-4, -2], [-2, expect.closeTo(0)]]);
  });

  it('keeps an industry without output out of the coefficients', () => {
    expect(inputCoefficients([[2, 3], [4, 5]], [10, 0])).toEqual([[0.2, 0], [0.4, 0]]);
  });
});
