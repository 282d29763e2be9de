import type { CriticalFirms } from '#graph-model/analysis/critical-firms.ts';
import type { Failure } from '#graph-model/analysis/failure-cascade.ts';
import type { ProofStep } from '#graph-model/analysis/proof.ts';
import type { FailureView, FirmCriticalView, StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { firmRef, productRef, type NameIndex } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** A failure with the names of all whom it stops. */
export function presentFailure({ revision, index }: NamedNetwork, failure: Failure): FailureView {
  return {
    revision,
    ...failure,
    failed: failure.failed.map((firm) => firmRef(index, firm)),
    stopped: failure.stopped.map((step) => presentStep(index, step)),
    limited: failure.limited.map((step) => presentStep(index, step)),
  };
}

/** Kritische Stellen of a firm with names; `stations` are its mandatory stations. */
export function presentCritical({ revision, index }: NamedNetwork, id: string, found: CriticalFirms, stations: readonly string[]): FirmCriticalView {
  const ref = (firm: string): FirmRef => firmRef(index, firm);
  return {
    revision,
    firm: ref(id),
    coverage: found.coverage,
    critical: found.critical.map(({ firm, stops, proof }) => ({ firm: ref(firm), stops, proof: proof.map((step) => presentStep(index, step)) })),
    pairs: found.pairs.map(([a, b]): [FirmRef, FirmRef] => [ref(a), ref(b)]),
    pairsComplete: found.pairsComplete,
    hiddenSources: found.hiddenSources.map(({ product, suppliers, source }) => ({ product: productRef(index, product), suppliers: suppliers.map(ref), source: ref(source) })),
    mandatoryStations: stations.map(ref),
  };
}

function presentStep(index: NameIndex, { firm, product, stage, cause }: ProofStep): StoppedFirm {
  return {
    firm: firmRef(index, firm),
    ...(product !== undefined && { product: productRef(index, product) }),
    stage,
    ...(cause && { cause: { product: productRef(index, cause.product), suppliers: cause.suppliers.map((id) => firmRef(index, id)) } }),
  };
}
