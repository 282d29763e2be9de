/**
 * How many records of a kind there are, with the sum of a hash of each record's id and revision. Two states of a network with the
 * same fingerprint are the same but for a chance of 1 to 2^32: it tells a whole read from one that a commit ran through.
 */
export interface Fingerprint {
  readonly count: number;
  readonly sum: number;
}

export const EMPTY_FINGERPRINT: Fingerprint = { count: 0, sum: 0 };

/** The fingerprint with a record more. Order does not count. */
export function withRecord({ count, sum }: Fingerprint, id: string, revision: number): Fingerprint {
  return { count: count + 1, sum: (sum + hashOf(id, revision)) >>> 0 };
}

/** The fingerprint with a record less. */
export function withoutRecord({ count, sum }: Fingerprint, id: string, revision: number): Fingerprint {
  return { count: count - 1, sum: (sum - hashOf(id, revision)) >>> 0 };
}

/** FNV-1a of id and revision in 32 bits, with the last mixing steps of MurmurHash3. */
export function hashOf(id: string, revision: number): number {
  let hash = 0x811c9dc5 ^ revision;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
