import { Router } from 'express';
import { CRITICAL_PRODUCT_FORMULA, type CriticalSupply } from '#graph-model/analysis/critical-product.ts';
import { CRITICAL_REGION_FORMULA, type RegionalFailure } from '#graph-model/analysis/critical-region.ts';
import { firmTriples, productCritical, regionCritical } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { stoppedFirm } from '#graph-model/contract/failure-answers.ts';
import type { RecordIndex } from '#server/network/record-index.ts';
import { firmRef, namesOf, productRef } from '#server/present/firm-view.ts';
import { known } from '#server/present/measures-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';
import { goneSignal } from './gone-signal.ts';

/** Kritische Stellen beyond those of one firm: three at once, of a product, of any place. Computed when asked for, in a thread. */
export function criticalRoutes({ atlas, computing }: Services): Router {
  const router = Router();
  const { region } = atlas;

  bindRoute(router, firmTriples, async ({ params }, _, response) => {
    const snapshot = await atlas.current();
    const firm = firmOf(snapshot, params.id);
    const { triples, complete } = await computing.do('triples', firm.id, snapshot, goneSignal(response));
    const ref = (id: string) => firmRef(snapshot.index, id);
    return {
      revision: snapshot.revision, day: snapshot.day, firm: ref(firm.id), complete,
      triples: triples.map(([a, b, c]): [FirmRef, FirmRef, FirmRef] => [ref(a), ref(b), ref(c)]),
    };
  });

  bindRoute(router, productCritical, async ({ params, query }, _, response) => {
    const snapshot = await atlas.current();
    const { revision, day, index } = snapshot;
    const found = await computing.do('product', { product: params.id, wholeClass: query.scope === 'class' }, snapshot, goneSignal(response));
    return {
      revision, day, formula: CRITICAL_PRODUCT_FORMULA, products: found.products.map((id) => productRef(index, id)),
      everywhere: presentSupply(index, found.everywhere), ...(found.region && { region: presentSupply(index, found.region) }),
    };
  });

  bindRoute(router, regionCritical, async ({ query }, _, response) => {
    const snapshot = await atlas.current();
    const { revision, day, index } = snapshot;
    const keys = query.keys?.split(',') ?? region.keys;
    const { threats, exports, hiddenSources, ...found } = await computing.do('region', keys, snapshot, goneSignal(response));
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
  });
  return router;
}

function presentSupply(index: RecordIndex, { makers, critical, pairs, hiddenSources, ...rest }: CriticalSupply) {
  const ref = (id: string) => firmRef(index, id);
  return {
    ...rest, makers: makers.map(ref),
    critical: critical.map(({ firm, stops, proof }) => ({ firm: ref(firm), stops, proof: proof.map((step) => stoppedFirm(step, namesOf(index))) })),
    pairs: pairs.map(([a, b]): [FirmRef, FirmRef] => [ref(a), ref(b)]),
    hiddenSources: hiddenSources.map(({ suppliers, source }) => ({ suppliers: suppliers.map(ref), source: ref(source) })),
  };
}
