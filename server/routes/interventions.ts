import { Router } from 'express';
import { INTERVENTION_FORMULA, type Intervention } from '#graph-model/analysis/interventions/interventions.ts';
import type { InterventionScope } from '#graph-model/analysis/interventions/scope.ts';
import { bestNewRelations } from '#graph-model/contract/interventions.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { criticalOfNetwork } from '#server/jobs/critical-of-network.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { firmRef, productRef } from '#server/present/firm-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';
import { goneSignal } from './gone-signal.ts';

/** What would help, and how sure the answers are. */
export function interventionRoutes({ atlas }: Services): Router {
  const router = Router();

  bindRoute(router, bestNewRelations, async ({ query: { firm, product, ...options } }, _, response) => {
    if (firm !== undefined && product !== undefined) throw new AtlasError('bad_input', 'Ask for a firm or for a product, not for both.');
    const snapshot = await atlas.current();
    if (firm !== undefined) firmOf(snapshot, firm);
    const scope: InterventionScope = firm !== undefined ? { kind: 'firm', firm } : product !== undefined ? { kind: 'product', product } : { kind: 'region' };
    const { parameters, relations, steps, ...rest } = await criticalOfNetwork('interventions', { ...options, scope }, { ...snapshot, region: atlas.region }, goneSignal(response));
    const { scope: _scope, ...shown } = parameters;
    return {
      revision: snapshot.revision, day: snapshot.day, formula: INTERVENTION_FORMULA, parameters: shown, ...rest,
      relations: relations.map((relation) => presentIntervention(snapshot, relation)), steps: steps.map((relation) => presentIntervention(snapshot, relation)),
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
