import { CRITICAL_PRODUCT_FORMULA, type CriticalProduct, type CriticalSupply } from '#graph-model/analysis/critical-product.ts';
import { CRITICAL_REGION_FORMULA, type CriticalRegion, type RegionalFailure } from '#graph-model/analysis/critical-region.ts';
import type { CriticalTriples } from '#graph-model/analysis/critical-triples.ts';
import type { firmTriples, productCritical, regionCritical } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import type { ResultOf } from '#graph-model/contract/define.ts';
import { stoppedFirm } from '#graph-model/contract/failure-answers.ts';
import { firmRef, namesOf, productRef, type NameIndex } from './firm-view.ts';
import { known } from './measures-view.ts';
import type { NamedNetwork } from './named-network.ts';

/** Three at once, with names. */
export function presentTriples({ revision, day, index }: NamedNetwork, firm: string, { triples, complete }: CriticalTriples): ResultOf<typeof firmTriples> {
  const ref = (id: string) => firmRef(index, id);
  return { revision, day, firm: ref(firm), complete, triples: triples.map(([a, b, c]): [FirmRef, FirmRef, FirmRef] => [ref(a), ref(b), ref(c)]) };
}

/** Whose failure takes a product away, with names. */
export function presentCriticalProduct({ revision, day, index }: NamedNetwork, { products, everywhere, region }: CriticalProduct): ResultOf<typeof productCritical> {
  return {
    revision, day, formula: CRITICAL_PRODUCT_FORMULA, products: products.map((id) => productRef(index, id)),
    everywhere: presentSupply(index, everywhere), ...(region && { region: presentSupply(index, region) }),
  };
}

/** Which failures a place suffers from and which it hands on, with names. */
export function presentCriticalRegion(
  { revision, day, index }: NamedNetwork, keys: readonly string[], { threats, exports, hiddenSources, ...found }: CriticalRegion,
): ResultOf<typeof regionCritical> {
  const failure = ({ firm, stops, employeeShare, ...counts }: RegionalFailure) => (
    { firm: firmRef(index, firm), ...counts, employeeShare: known(employeeShare), stops: stops.map((id) => firmRef(index, id)) }
  );
  return {
    revision, day, formula: CRITICAL_REGION_FORMULA, keys: [...keys], ...found, threats: threats.map(failure), exports: exports.map(failure),
    hiddenSources: hiddenSources.map(({ source, inputCount, inputs }) => ({
      source: firmRef(index, source), inputCount,
      inputs: inputs.map(({ buyer, product, suppliers }) => ({ buyer: firmRef(index, buyer), product: productRef(index, product), suppliers: suppliers.map((id) => firmRef(index, id)) })),
    })),
  };
}

function presentSupply(index: NameIndex, { makers, critical, pairs, hiddenSources, ...rest }: CriticalSupply) {
  const ref = (id: string) => firmRef(index, id);
  return {
    ...rest, makers: makers.map(ref),
    critical: critical.map(({ firm, stops, proof }) => ({ firm: ref(firm), stops, proof: proof.map((step) => stoppedFirm(step, namesOf(index))) })),
    pairs: pairs.map(([a, b]): [FirmRef, FirmRef] => [ref(a), ref(b)]),
    hiddenSources: hiddenSources.map(({ suppliers, source }) => ({ suppliers: suppliers.map(ref), source: ref(source) })),
  };
}
