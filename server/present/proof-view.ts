import type { ProofStep } from '#graph-model/analysis/proof.ts';
import type { StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { firmRef, productRef } from './firm-view.ts';

/** A step of a failure with names. */
export function presentStep(index: RecordIndex, { firm, product, stage, cause }: ProofStep): StoppedFirm {
  return {
    firm: firmRef(index, firm),
    ...(product !== undefined && { product: productRef(index, product) }),
    stage,
    ...(cause && { cause: { product: productRef(index, cause.product), suppliers: cause.suppliers.map((id) => firmRef(index, id)) } }),
  };
}
