/**
 * The candidate that differs from `text` by the fewest typing errors (a character too many, missing, other, or two swapped), at most one in
 * four characters and three in all; undefined where none is near. The first one wins a tie. O(candidates × length).
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let limit = Math.min(3, Math.floor(text.length / 4));
  let best: string | undefined;
  for (const candidate of candidates) {
    if (limit < 1) break;
    if (Math.abs(candidate.length - text.length) > limit) continue;
    const errors = typingErrors(text, candidate, limit);
    if (errors > limit) continue;
    best = candidate;
    limit = errors - 1;
  }
  return best;
}

/** Optimal string alignment distance; stops early above the limit. */
function typingErrors(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      let errors = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) errors = Math.min(errors, beforeLast[j - 2] + 1);
      row.push(errors);
      if (errors < least) least = errors;
    }
    if (least > limit) return least;
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
