import { Router } from 'express';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import type { ProofStep } from '#graph-model/analysis/proof.ts';
import { firmCritical, listAnalyses, networkSummary, runAnalysis, simulateFailure, type StoppedFirm } from '#graph-model/contract/analyses.ts';
import type { Snapshot } from '#server/network/atlas.ts';
import { firmRef, productRef } from '#server/present/firm-view.ts';
import { known, presentMeasure } from '#server/present/measures-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';

/** The catalogue, its results, and everything about failure. */
export function analysisRoutes({ atlas }: Services): Router {
  const router = Router();

  bindRoute(router, listAnalyses, () => ({ analyses: MEASURES.map(presentMeasure) }));

  bindRoute(router, runAnalysis, async ({ params }) => {
    const { snapshot, measured: { values } } = await atlas.currentMeasured();
    const measure = MEASURES.find((candidate) => candidate.id === params.id)!;
    const result = values.get(measure.id)!;
    return {
      ...presentMeasure(measure), revision: snapshot.revision, coverage: result.coverage, note: result.note,
      values: Object.fromEntries(snapshot.context.network.firms.map((firm, position) => [firm, known(result.values[position])])),
    };
  });

  bindRoute(router, networkSummary, async () => {
    const { snapshot, measured: { summary } } = await atlas.currentMeasured();
    const bridges = summary.bridges.map(([a, b]) => [firmRef(snapshot.index, a), firmRef(snapshot.index, b)] as [ReturnType<typeof firmRef>, ReturnType<typeof firmRef>]);
    return { revision: snapshot.revision, ...summary, bridges };
  });

  bindRoute(router, simulateFailure, async ({ body }) => {
    const snapshot = await atlas.current();
    const failure = failureOf(snapshot.context, [...new Set(body.firms)]);
    return {
      revision: snapshot.revision,
      ...failure,
      failed: failure.failed.map((firm) => firmRef(snapshot.index, firm)),
      stopped: failure.stopped.map((step) => presentStep(snapshot, step)),
      limited: failure.limited.map((step) => presentStep(snapshot, step)),
    };
  });

  bindRoute(router, firmCritical, async ({ params }) => {
    const snapshot = await atlas.current();
    const firm = firmOf(snapshot, params.id);
    const { coverage, critical, pairs, pairsComplete, hiddenSources } = criticalFirms(snapshot.context, firm.id);
    const ref = (id: string) => firmRef(snapshot.index, id);
    return {
      revision: snapshot.revision,
      firm: ref(firm.id),
      coverage,
      critical: critical.map(({ firm: id, stops, proof }) => ({ firm: ref(id), stops, proof: proof.map((step) => presentStep(snapshot, step)) })),
      pairs: pairs.map(([a, b]) => [ref(a), ref(b)] as [ReturnType<typeof ref>, ReturnType<typeof ref>]),
      pairsComplete,
      hiddenSources: hiddenSources.map(({ product, suppliers, source }) => ({ product: productRef(snapshot.index, product), suppliers: suppliers.map(ref), source: ref(source) })),
    };
  });
  return router;
}

function presentStep(snapshot: Snapshot, { firm, product, stage, cause }: ProofStep): StoppedFirm {
  return {
    firm: firmRef(snapshot.index, firm),
    ...(product !== undefined && { product: productRef(snapshot.index, product) }),
    stage,
    ...(cause && { cause: { product: productRef(snapshot.index, cause.product), suppliers: cause.suppliers.map((id) => firmRef(snapshot.index, id)) } }),
  };
}
