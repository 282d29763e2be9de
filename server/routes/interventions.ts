import { Router } from 'express';
import { INTERVENTION_FORMULA, type Intervention } from '#graph-model/analysis/interventions/interventions.ts';
import type { InterventionScope } from '#graph-model/analysis/interventions/scope.ts';
import { NEXUS_FORMULA } from '#graph-model/analysis/nexus-index.ts';
import { RANK_RANGE_FORMULA } from '#graph-model/analysis/rank-ranges/rank-ranges.ts';
import { bestNewRelations, measureRankRanges, nexusIndex } from '#graph-model/contract/interventions.ts';
import { AtlasError } from '#graph-model/errors.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { firmRef, productRef } from '#server/present/firm-view.ts';
import { known } from '#server/present/measures-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';
import { goneSignal } from './gone-signal.ts';

/** What would help, how sure a ranking is, and who of a shortlist is best connected. */
export function interventionRoutes({ atlas, computing }: Services): Router {
  const router = Router();

  bindRoute(router, bestNewRelations, async ({ query: { firm, product, ...options } }, _, response) => {
    if (firm !== undefined && product !== undefined) throw new AtlasError('bad_input', 'Ask for a firm or for a product, not for both.');
    const snapshot = await atlas.current();
    if (firm !== undefined) firmOf(snapshot, firm);
    const scope: InterventionScope = firm !== undefined ? { kind: 'firm', firm } : product !== undefined ? { kind: 'product', product } : { kind: 'region' };
    const { parameters, relations, steps, ...rest } = await computing.do('interventions', { ...options, scope }, snapshot, goneSignal(response));
    const { scope: _scope, ...shown } = parameters;
    return {
      revision: snapshot.revision, day: snapshot.day, formula: INTERVENTION_FORMULA, parameters: shown, ...rest,
      relations: relations.map((relation) => presentIntervention(snapshot, relation)), steps: steps.map((relation) => presentIntervention(snapshot, relation)),
    };
  });

  bindRoute(router, measureRankRanges, async ({ query }, _, response) => {
    const snapshot = await atlas.current();
    const { parameters, rank, low, high, fields, coverage } = await computing.do('rankRanges', query, snapshot, goneSignal(response));
    const { firms } = snapshot.context.network;
    return {
      revision: snapshot.revision, day: snapshot.day, formula: RANK_RANGE_FORMULA, parameters, fields, coverage,
      ranges: Object.fromEntries(firms.flatMap((id, firm) => (high[firm] === 0 ? [] : [[id, { ...(rank[firm] > 0 && { rank: rank[firm] }), low: low[firm], high: high[firm] }]]))),
    };
  });

  bindRoute(router, nexusIndex, async ({ body }, _, response) => {
    const snapshot = await atlas.current();
    for (const id of body.firms) firmOf(snapshot, id);
    const rows = await computing.do('nexus', body.firms, snapshot, goneSignal(response));
    return {
      revision: snapshot.revision, day: snapshot.day, formula: NEXUS_FORMULA,
      coverage: rows.filter(({ index }) => !Number.isNaN(index)).length / rows.length,
      firms: rows.toSorted((a, b) => (known(b.index) ?? -1) - (known(a.index) ?? -1)).map(({ firm, index, degree, betweenness, eigenvector, farness }) => ({
        firm: firmRef(snapshot.index, firm), index: known(index), degree: known(degree), betweenness: known(betweenness), eigenvector: known(eigenvector), farness: known(farness),
      })),
    };
  });
  return router;
}

function presentIntervention({ index }: Snapshot, { buyer, product, supplier, candidates, averted, ...rest }: Intervention) {
  return {
    ...rest, buyer: firmRef(index, buyer), product: productRef(index, product), supplier: firmRef(index, supplier),
    candidates: candidates.map(({ firm, basis }) => ({ firm: firmRef(index, firm), basis })),
    averted: averted.map(({ failed, ...counts }) => ({ failed: firmRef(index, failed), ...counts })),
  };
}
