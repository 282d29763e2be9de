import { ApiProblem } from '../api/problem.ts';
import type { Texts } from './texts.ts';

const KNOWN = [
  'offline', 'bad_answer', 'bad_input', 'cancelled', 'closing', 'conflict', 'empty_network', 'file_changed', 'gone', 'line_full', 'not_found', 'store_busy', 'store_damaged', 'store_unavailable', 'too_large', 'unsupported',
] as const;

/** A failure in words a user can act on; what has no words of its own shows its detail. */
export function problemText(problem: Error, t: Texts): string {
  const code = problem instanceof ApiProblem ? KNOWN.find((known) => known === problem.code) : undefined;
  return code ? t(`problem.${code}`, { detail: problem.message }) : t('problem.other', { detail: problem.message });
}
