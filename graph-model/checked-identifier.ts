import { expectedCheckCharacters, type CheckedIdentifier } from './check-character.ts';
import type { FindingCode } from './finding-words.ts';
import type { Finding } from './finding.ts';

const EXAMPLES: Readonly<Record<CheckedIdentifier, string>> = { LEI: '529900T8BM49AURSDO55', GLN: '4012345000009', BPN: 'BPNL00000003CRHK' };

type Note = (severity: Finding['severity'], code: FindingCode, details: Readonly<Record<string, string>>) => void;

/**
 * Whether an identifier can be taken; notes the check characters that it should have, or the form where that is wrong. Check characters of a BPN that do not fit
 * are a warning: numbers for trials have none.
 */
export function isChecked(kind: CheckedIdentifier, code: string, note: Note): boolean {
  const expected = expectedCheckCharacters(kind, code);
  if (expected === undefined) note('error', 'bad_identifier', { kind, expected: EXAMPLES[kind] });
  else if (!code.endsWith(expected)) note(kind === 'BPN' ? 'warning' : 'error', 'bad_check_digit', { kind, expected, found: code.slice(-expected.length) });
  return expected !== undefined && (kind === 'BPN' || code.endsWith(expected));
}
