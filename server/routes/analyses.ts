import { Router } from 'express';
import { MEASURES } from '#graph-model/analysis/catalogue.ts';
import { criticalFirms } from '#graph-model/analysis/critical-firms.ts';
import { dominatorsOf } from '#graph-model/analysis/dominators.ts';
import { volumeWords } from '#graph-model/analysis/esri/esri.ts';
import { esriOfShock } from '#graph-model/analysis/esri/esri-of-shock.ts';
import { shockFormula, withLowerBounds } from '#graph-model/analysis/esri/esri-words.ts';
import { shockOf, type ShockTarget } from '#graph-model/analysis/esri/shock.ts';
import { failureOf } from '#graph-model/analysis/failure-cascade.ts';
import { firmCritical, listAnalyses, listBridges, networkSummary, runAnalysis, simulateFailure, simulateShock } from '#graph-model/contract/analyses.ts';
import type { FirmRef } from '#graph-model/contract/common.ts';
import { failureAnswer, stoppedFirm } from '#graph-model/contract/failure-answers.ts';
import { engineNamed } from '#server/engines/engine-named.ts';
import { firmRef, namesOf, productRef } from '#server/present/firm-view.ts';
import { known, presentMeasure } from '#server/present/measures-view.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';
import { firmOf } from './firms.ts';
import { goneSignal } from './gone-signal.ts';

/** The catalogue, its results, and everything about failure. */
export function analysisRoutes({ atlas, engines, today }: Services): Router {
  const router = Router();

  bindRoute(router, listAnalyses, () => ({ analyses: MEASURES.map(presentMeasure) }));

  bindRoute(router, runAnalysis, async ({ params, query }, _, response) => {
    const measure = MEASURES.find((candidate) => candidate.id === params.id)!;
    const { samplingSize } = query;
    const { engine, revision, day, firms, values } = await engineNamed(engines, query.engine).compute({ measures: [measure.id], samplingSize, day: today(), signal: goneSignal(response) });
    const { coverage, note, parameters, values: ofFirms } = values.get(measure.id)!;
    return {
      ...presentMeasure(measure), engine, revision, day, coverage, note, parameters,
      values: Object.fromEntries(firms.map(({ id }, position) => [id, known(ofFirms[position])])),
    };
  });

  bindRoute(router, listBridges, async ({ query }, _, response) => {
    const { engine, revision, day, firms, bridges } = await engineNamed(engines, query.engine).compute({ measures: [], bridges: true, day: today(), signal: goneSignal(response) });
    const firmOfId = new Map(firms.map((firm) => [firm.id, firm]));
    return { engine, revision, day, bridges: bridges!.map(([a, b]): [FirmRef, FirmRef] => [firmOfId.get(a)!, firmOfId.get(b)!]) };
  });

  bindRoute(router, networkSummary, async () => {
    const { snapshot, measured: { summary } } = await atlas.currentMeasured();
    const bridges = summary.bridges.map(([a, b]) => [firmRef(snapshot.index, a), firmRef(snapshot.index, b)] as [ReturnType<typeof firmRef>, ReturnType<typeof firmRef>]);
    return { revision: snapshot.revision, ...summary, bridges };
  });

  bindRoute(router, simulateFailure, async ({ body }) => {
    const snapshot = await atlas.current();
    return failureAnswer(snapshot.revision, failureOf(snapshot.context, body.firms), namesOf(snapshot.index));
  });

  bindRoute(router, simulateShock, async ({ body: { capacity, production, substitution, weights, limit, ...target } }) => {
    const { context, index, revision, day } = await atlas.current();
    const shock = shockOf(context, target as ShockTarget, capacity);
    const { losses, options, coverage, basis, settled, ...values } = esriOfShock(context, shock, { production, substitution, weights });
    return {
      revision, day, parameters: options, formula: shockFormula(options), coverage, basis, note: settled ? volumeWords(basis) : withLowerBounds(volumeWords(basis)),
      hit: Array.from(shock, ([firm, left]) => ({ firm: firmRef(index, firm), capacity: left })),
      esri: known(values.esri), up: known(values.up), down: known(values.down),
      affected: losses.length,
      losses: losses.slice(0, limit).map((loss) => ({ ...loss, firm: firmRef(index, loss.firm), part: known(loss.part) })),
    };
  });

  bindRoute(router, firmCritical, async ({ params }) => {
    const snapshot = await atlas.current();
    const firm = firmOf(snapshot, params.id);
    const { coverage, critical, pairs, pairsComplete, hiddenSources, hiddenSourcesComplete } = criticalFirms(snapshot.context, firm.id);
    const names = namesOf(snapshot.index);
    const ref = names.firm;
    return {
      revision: snapshot.revision,
      firm: ref(firm.id),
      coverage,
      critical: critical.map(({ firm: id, stops, proof }) => ({ firm: ref(id), stops, proof: proof.map((step) => stoppedFirm(step, names)) })),
      pairs: pairs.map(([a, b]) => [ref(a), ref(b)] as [ReturnType<typeof ref>, ReturnType<typeof ref>]),
      pairsComplete,
      hiddenSources: hiddenSources.map(({ product, suppliers, source }) => ({ product: productRef(snapshot.index, product), suppliers: suppliers.map(ref), source: ref(source) })),
      hiddenSourcesComplete,
      mandatoryStations: dominatorsOf(snapshot.context, firm.id).map(ref),
    };
  });
  return router;
}
