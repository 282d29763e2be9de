import type { FailureInputs } from '#graph-model/contract/network.ts';
import type { FailureNetwork } from './dataset-of-network.ts';
import type { FailureAnswers, FailureQuestion } from './failure-kernel.ts';

/** What the page tells its worker: the data of a revision, and questions about them. */
export type ToWorker =
  | { readonly kind: 'data'; readonly revision: number; readonly network: FailureNetwork; readonly inputs: FailureInputs }
  | { readonly kind: 'ask'; readonly id: number; readonly question: FailureQuestion; readonly firms: readonly string[] };

/** What the worker answers: that it can tell of a revision's data now, and to each question. */
export type FromWorker =
  | { readonly ready: number }
  | { readonly id: number; readonly answer: FailureAnswers[FailureQuestion] }
  | { readonly id: number; readonly fault: { readonly code: string; readonly message: string } };
