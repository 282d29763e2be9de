import type { Failure } from '../analysis/failure-cascade.ts';
import type { ProofStep } from '../analysis/proof.ts';
import type { FirmSurvival, ProductSurvival, Standstill, SurvivalTimes } from '../analysis/survival-times.ts';
import type { FailureView, StoppedFirm } from './analyses.ts';
import type { FirmRef, ProductRef } from './common.ts';
import type { DaysView } from './days.ts';

/** Names for the ids in an answer. */
export interface Names {
  readonly firm: (id: string) => FirmRef;
  readonly product: (id: string) => ProductRef;
}

/** A failure as it is sent; the server and the worker of the page answer with the same words. */
export function failureAnswer(revision: number, failure: Failure, names: Names): FailureView {
  return {
    revision,
    ...failure,
    failed: failure.failed.map(names.firm),
    stopped: failure.stopped.map((step) => stoppedFirm(step, names)),
    limited: failure.limited.map((step) => stoppedFirm(step, names)),
  };
}

/** A failure in days as it is sent. */
export function daysAnswer(revision: number, times: SurvivalTimes, names: Names): DaysView {
  return {
    revision,
    ...times,
    failed: times.failed.map(({ firm, ...rest }) => ({ firm: names.firm(firm), ...rest })),
    stopped: times.stopped.map((entry) => survival(entry, names)),
    limited: times.limited.map((entry) => survival(entry, names)),
  };
}

/** A step of a failure or of a proof as it is sent. */
export function stoppedFirm({ firm, product, stage, cause }: ProofStep, names: Names): StoppedFirm {
  return {
    firm: names.firm(firm),
    ...(product !== undefined && { product: names.product(product) }),
    stage,
    ...(cause && { cause: { product: names.product(cause.product), suppliers: cause.suppliers.map(names.firm) } }),
  };
}

function survival(entry: FirmSurvival | ProductSurvival, names: Names): DaysView['stopped'][number] {
  const standstill = ({ from, to, cause }: Standstill) => ({
    from, to,
    cause: cause && { product: names.product(cause.product), suppliers: cause.suppliers.map(names.firm), stockDays: cause.stockDays, lastSupplier: names.firm(cause.lastSupplier) },
  });
  return { firm: names.firm(entry.firm), ...('product' in entry && { product: names.product(entry.product) }), standstills: entry.standstills.map(standstill) };
}
