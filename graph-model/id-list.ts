/** Between the ids of a list, and in front of the first where it stands for itself. */
const SEPARATOR = '*';
/** Stands for the separator within an id: no id holds it (see `identifier.ts`). */
const ESCAPED = '<';
const MOST_SHARED = 35;

/**
 * A list of ids as one short text that holds its order: each id without the beginning that it shares with the one before, whose length
 * (base 36) stands in its place. Sorted lists become shortest. `unpackIds` reads it back to the same. O(characters).
 */
export function packIds(ids: readonly string[]): string {
  let before = '';
  return ids.map((id) => {
    const escaped = id.replaceAll(SEPARATOR, ESCAPED);
    const shared = sharedLength(before, escaped);
    before = escaped;
    return shared.toString(36) + escaped.slice(shared);
  }).join(SEPARATOR);
}

/** The ids of a packed list, each once and at most `most`; what is not understood ends the list. */
export function unpackIds(text: string, most: number): string[] {
  const ids = new Set<string>();
  let before = '';
  for (const entry of text === '' ? [] : text.split(SEPARATOR)) {
    const shared = /^[\da-z]/.test(entry) ? Number.parseInt(entry[0], 36) : Infinity;
    if (shared > before.length || ids.size >= most) break;
    before = before.slice(0, shared) + entry.slice(1);
    ids.add(before.replaceAll(ESCAPED, SEPARATOR));
  }
  return [...ids];
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length, MOST_SHARED) && a[length] === b[length]) length++;
  // Half a character outside the basic plane cannot stand in an address.
  return /[\uD800-\uDBFF]/.test(a.charAt(length - 1)) ? length - 1 : length;
}
