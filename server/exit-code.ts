import { AtlasError, type ErrorCode } from '#graph-model/errors.ts';

/** How a process of ours ends: 0 done, 1 the input or the call is at fault, 2 a fault of the program, its store or its machine. */
export const EXIT = { done: 0, badInput: 1, fault: 2 } as const;

const FAULTS: ReadonlySet<ErrorCode> = new Set(['store_busy', 'store_damaged', 'store_unavailable']);

/** Exit code of a failure. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof AtlasError && !FAULTS.has(error.code) ? EXIT.badInput : EXIT.fault;
}
