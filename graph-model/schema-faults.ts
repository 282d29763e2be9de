import type { z } from 'zod';
import { identifierFault, type CheckedIdentifier } from './check-character.ts';
import type { FindingCode } from './finding-words.ts';
import { shownValue } from './shown-value.ts';

/** A fault of one field of a record that somebody sent. */
export interface FieldFault {
  readonly severity: 'error' | 'warning';
  readonly code: FindingCode;
  readonly field: string;
  readonly value?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

type Words = readonly [code: FindingCode, details?: FieldFault['details']];

/** Our own checks name themselves in the message of the issue. */
const OWN_CHECKS: Readonly<Record<string, Words>> = {
  id: ['bad_id'], id_is_place_key: ['id_is_place_key'], place_key: ['bad_place_key'], step_address: ['bad_step_address'], ags: ['unknown_municipality'], country: ['unknown_country'], wz: ['unknown_wz', { edition: '2008, 2025' }], product_code: ['bad_product_code'],
  product_or_capability: ['product_or_capability'], formula: ['formula'], markup: ['markup'], control_character: ['control_character'], no_letter: ['no_letter'],
};

/** What a schema found in a record, in words of our own: the same as for a row of an import, in the server and in the page. Of each field its first fault. */
export function schemaFaults(sent: unknown, issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  const seen = new Set<string>();
  return issues.flatMap((issue): FieldFault[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ severity: 'error', code: 'unknown_field', field: shownValue(key), value: shownValue(key) }));
    const field = issue.path.join('.');
    if (seen.has(field)) return [];
    seen.add(field);
    const value = valueAt(sent, issue.path);
    const [code, details] = wordsOf(issue, value);
    const shown = shownText(value);
    return [{ severity: 'error', code, field, ...(shown !== undefined && { value: shown }), ...(details && { details }) }];
  });
}

/** Identifiers say which check characters they should have. */
const CHECKED: Readonly<Record<string, CheckedIdentifier>> = { lei: 'LEI', gln: 'GLN', bpn: 'BPN' };

function wordsOf(issue: z.core.$ZodIssue, value: unknown): Words {
  if (typeof value === 'string' && Object.hasOwn(CHECKED, issue.message)) {
    const fault = identifierFault(CHECKED[issue.message], value);
    if (fault) return [fault.code, fault.details];
  }
  if (value === undefined && !Object.hasOwn(OWN_CHECKS, issue.message)) return ['missing_value'];
  if (Object.hasOwn(OWN_CHECKS, issue.message)) return OWN_CHECKS[issue.message];
  if (issue.code === 'invalid_value') return ['unknown_value', { expected: issue.values.join(', ') }];
  if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array')) return ['missing_value'];
  if (issue.code === 'too_big' && issue.origin === 'string') return ['too_long', { limit: Number(issue.maximum) }];
  if (issue.code === 'too_big' && issue.origin === 'array') return ['too_many_items', { found: (value as unknown[]).length, limit: Number(issue.maximum) }];
  if (issue.code === 'too_small' && isNumber(issue.origin)) return Number(issue.minimum) === 0 ? ['negative_value'] : ['number_too_small', { limit: Number(issue.minimum) }];
  if (issue.code === 'too_big' && isNumber(issue.origin)) return ['number_too_big', { limit: Number(issue.maximum) }];
  if (issue.code === 'invalid_format' && issue.format === 'date') return ['not_a_date'];
  if (issue.code === 'invalid_format' && issue.format === 'url') return ['bad_url'];
  return ['invalid_record', { expected: issue.message }];
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int';
}

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined), sent);
}

/** A value as a finding shows it; undefined for none. */
export function shownText(value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined;
  return shownValue(typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? String(value) : Array.isArray(value) ? '[…]' : '{…}');
}
