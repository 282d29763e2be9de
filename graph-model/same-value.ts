/**
 * Whether two JSON values say the same: order of fields does not count, and a field that is undefined counts as absent.
 * Linear in the size of the values.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => sameValue(value, b[index]));
  }
  const known = knownFields(a);
  const others = new Map(knownFields(b));
  return known.length === others.size && known.every(([field, value]) => others.has(field) && sameValue(value, others.get(field)));
}

function knownFields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
