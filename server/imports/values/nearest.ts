/**
 * The candidate that differs from `text` by the fewest typing errors (a character too many, missing, other, or two swapped), at most one in
 * four characters and three in all; undefined where none is near. The first one wins a tie, and none and one error are a tie. O(candidates × length).
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  let limit = mostErrors(text);
  let best: string | undefined;
  for (const candidate of candidates) {
    if (limit < 1) break;
    const errors = typingErrors(text, candidate, limit);
    if (errors > limit) continue;
    best = candidate;
    limit = errors - 1;
  }
  return best;
}

/** A candidate of a finder: its place among all, and which letters it has. */
interface Placed {
  readonly text: string;
  readonly place: number;
  readonly letters: number;
}

/**
 * As `nearest`, for candidates that are asked about again and again: only those of about the length and the letters of a text are compared with it
 * character by character.
 */
export function nearestFinder(candidates: Iterable<string>): (text: string) => string | undefined {
  const byLength = Map.groupBy(Array.from(candidates, (text, place): Placed => ({ text, place, letters: lettersOf(text) })), ({ text }) => text.length);
  return (text) => {
    const most = mostErrors(text);
    if (most < 1) return undefined;
    const letters = lettersOf(text);
    let best: Placed | undefined;
    let fewest = most;
    for (let length = text.length - most; length <= text.length + most; length++) {
      for (const candidate of byLength.get(length) ?? []) {
        const limit = best === undefined || candidate.place < best.place ? fewest : fewest - 1;
        if (limit < 1 || differingLetters(letters, candidate.letters) > limit) continue;
        const errors = typingErrors(text, candidate.text, limit);
        if (errors > limit) continue;
        best = candidate;
        fewest = Math.max(1, errors);
      }
    }
    return best?.text;
  };
}

function mostErrors(text: string): number {
  return Math.min(3, Math.floor(text.length / 4));
}

/** A bit for each character that occurs; two may share one, which only lets more candidates through. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** Typing errors that two texts of these letters have at least: one adds and takes away one letter at most. */
function differingLetters(a: number, b: number): number {
  return Math.max(countOfBits(a & ~b), countOfBits(b & ~a));
}

function countOfBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Rows of the table at hand, used again: of the last character but one, of the last one, of this one. */
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/** Optimal string alignment distance as far as it is at most `limit`, else more than that. O(length × limit). */
function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length + 2 > rows[0].length) rows = rows.map(() => new Int32Array(2 * b.length));
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= Math.min(b.length, limit + 1); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    // What lies further from the diagonal has too many errors.
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    row[from - 1] = from === 1 ? i : limit + 1;
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      const other = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let errors = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + other);
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) errors = Math.min(errors, beforeLast[j - 2] + 1);
      row[j] = errors;
      if (errors < least) least = errors;
    }
    if (least > limit) return least;
    row[to + 1] = limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length];
}
