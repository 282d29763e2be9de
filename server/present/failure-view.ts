import type { CriticalFirms } from '#graph-model/analysis/critical-firms.ts';
import type { FirmCriticalView } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { stoppedFirm } from '#graph-model/contract/failure-answers.ts';
import { namesOf, productRef } from './firm-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** Kritische Stellen of a firm with names; `stations` are its mandatory stations. */
export function presentCritical({ revision, index }: NamedNetwork, id: string, found: CriticalFirms, stations: readonly string[]): FirmCriticalView {
  const names = namesOf(index);
  const ref = names.firm;
  return {
    revision,
    firm: ref(id),
    coverage: found.coverage,
    critical: found.critical.map(({ firm, stops, proof }) => ({ firm: ref(firm), stops, proof: proof.map((step) => stoppedFirm(step, names)) })),
    pairs: found.pairs.map(([a, b]): [FirmRef, FirmRef] => [ref(a), ref(b)]),
    pairsComplete: found.pairsComplete,
    hiddenSources: found.hiddenSources.map(({ product, suppliers, source }) => ({ product: productRef(index, product), suppliers: suppliers.map(ref), source: ref(source) })),
    hiddenSourcesComplete: found.hiddenSourcesComplete,
    mandatoryStations: stations.map(ref),
  };
}
