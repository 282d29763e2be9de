import { AtlasError } from '../../errors.ts';

/**
 * Input coefficients A = Z·x̂⁻¹ of a table of flows: euro of input i for a euro of output of j (Leontief 1936). A column without output stays 0. O(n²).
 */
export function inputCoefficients(flows: readonly (readonly number[])[], output: readonly number[]): number[][] {
  return flows.map((row) => row.map((flow, to) => (output[to] === 0 ? 0 : flow / output[to])));
}

/**
 * Leontief inverse L = (I − A)⁻¹: all that must be made of i, at every stage before, for a euro of final demand for j. Gauss–Jordan with the largest pivot, O(n³).
 * @throws AtlasError `bad_input` where I − A has no inverse: then some industry needs more than it makes.
 */
export function leontiefInverse(coefficients: readonly (readonly number[])[]): number[][] {
  const size = coefficients.length;
  const left = coefficients.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));
  const right = left.map((_, i) => left.map((__, j) => (i === j ? 1 : 0)));
  for (let column = 0; column < size; column++) {
    const pivot = largestIn(left, column);
    if (!(Math.abs(left[pivot][column]) > 1e-12)) throw new AtlasError('bad_input', `These input coefficients have no Leontief inverse: I − A is singular in column ${column + 1}. Check that no column adds up to 1 or more.`);
    for (const matrix of [left, right]) [matrix[column], matrix[pivot]] = [matrix[pivot], matrix[column]];
    const by = left[column][column];
    for (const matrix of [left, right]) matrix[column] = matrix[column].map((value) => value / by);
    for (let row = 0; row < size; row++) {
      const times = left[row][column];
      if (row === column || times === 0) continue;
      for (const matrix of [left, right]) matrix[row] = matrix[row].map((value, place) => value - times * matrix[column][place]);
    }
  }
  return right;
}

function largestIn(matrix: readonly (readonly number[])[], column: number): number {
  let largest = column;
  for (let row = column + 1; row < matrix.length; row++) if (Math.abs(matrix[row][column]) > Math.abs(matrix[largest][column])) largest = row;
  return largest;
}
