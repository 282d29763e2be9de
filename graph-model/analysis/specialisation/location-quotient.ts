/**
 * How many times as strong a branch is in a region as in what it is compared with: (e_ir / e_r) / (e_in / e_n). NaN where one of the shares is not defined
 * or the reference has nothing of the branch: then there is nothing to compare with.
 */
export function locationQuotient(branchHere: number, allHere: number, branchThere: number, allThere: number): number {
  if (!(allHere > 0 && allThere > 0 && branchThere > 0)) return Number.NaN;
  // One division: counts that are equal give just 1, not a little less.
  return (branchHere * allThere) / (allHere * branchThere);
}

/** From this quotient on a branch counts as a strength (revealed comparative advantage, Balassa 1965). */
export const STRONG_FROM = 1;

/**
 * Location quotients of a table of places (rows) by branches, each place against the sum of all. O(cells).
 */
export function locationQuotients(table: readonly ArrayLike<number>[]): Float64Array[] {
  const width = table[0]?.length ?? 0;
  const ofBranch = new Float64Array(width);
  for (const row of table) for (let branch = 0; branch < width; branch++) ofBranch[branch] += row[branch];
  const all = sum(ofBranch);
  return table.map((row) => {
    const here = sum(row);
    return Float64Array.from(ofBranch, (there, branch) => locationQuotient(row[branch], here, there, all));
  });
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let place = 0; place < values.length; place++) total += values[place];
  return total;
}
