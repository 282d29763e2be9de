/**
 * Rows in their order, those whose figure may not be shown after all others, by key: between two rows that are shown, the place of one would tell
 * about what its figure is.
 */
export function shownFirst<Row>(rows: readonly Row[], isSuppressed: (row: Row) => boolean, keyOf: (row: Row) => string): Row[] {
  const [suppressed = [], shown = []] = [true, false].map((which) => rows.filter((row) => isSuppressed(row) === which));
  return [...shown, ...suppressed.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))];
}
