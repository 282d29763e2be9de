import { hash } from 'node:crypto';

/** Characters of a version: 132 bits of the hash. */
const LENGTH = 22;

/**
 * Version of a record, made of what it says and nothing else: the same in every store and server, after a copy and after a restore. Records
 * that `sameValue` holds for the same have the same version. SHA-256, so that nobody can make two records of one version. Linear time.
 */
export function recordVersion(record: object): string {
  return hash('sha256', canonicalText(record), 'base64url').slice(0, LENGTH);
}

/** JSON with the fields of every object in one order; a field that is undefined counts as absent. */
function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? inOrder(part) : part));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Without a prototype a field called __proto__ is a field like any other.
  const ordered = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(object).sort()) ordered[key] = object[key];
  return ordered;
}
