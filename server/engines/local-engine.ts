import { measureById } from '#graph-model/analysis/catalogue.ts';
import type { EsriMeasures } from '#graph-model/analysis/esri/esri-measures.ts';
import type { MeasureId, MeasureValues } from '#graph-model/analysis/measure.ts';
import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { esriOfNetwork } from '#server/jobs/esri-of-network.ts';
import type { Atlas, Snapshot } from '#server/network/atlas.ts';
import { firmRef } from '#server/present/firm-view.ts';
import type { MeasureEngine } from './measure-engine.ts';

/**
 * The measures of the current snapshot, on its day, which are computed once for everybody; what takes minutes when somebody first asks
 * for it by its id.
 */
export function localEngine(atlas: Pick<Atlas, 'currentMeasured' | 'region'>): MeasureEngine {
  let onRequest: { readonly snapshot: Snapshot; readonly result: Promise<EsriMeasures> } | undefined;
  const esriOf = (snapshot: Snapshot): Promise<EsriMeasures> => {
    if (onRequest?.snapshot === snapshot) return onRequest.result;
    const mine = { snapshot, result: esriOfNetwork({ dataset: snapshot.dataset, day: snapshot.day, region: atlas.region }) };
    mine.result.catch(() => { if (onRequest === mine) onRequest = undefined; });
    return (onRequest = mine).result;
  };
  return {
    async compute({ measures, bridges = false, samplingSize }) {
      if (samplingSize !== undefined) throw new AtlasError('bad_input', 'samplingSize is for engine "gds": engine "local" chooses it by the size of the network and gives the error bound');
      const { snapshot, measured: { values, summary } } = await atlas.currentMeasured();
      const takesLong = measures.some((id) => measureById(id)?.onRequest?.(snapshot.context));
      const asked: Partial<Record<MeasureId, MeasureValues>> = takesLong ? await esriOf(snapshot) : {};
      return {
        engine: 'local', revision: snapshot.revision, day: snapshot.day, fictitious: holdsFictitious(snapshot.dataset.firms),
        firms: snapshot.context.network.firms.map((id) => firmRef(snapshot.index, id)),
        values: new Map(measures.map((id) => [id, asked[id] ?? values.get(id)!])),
        ...(bridges && { bridges: summary.bridges }),
      };
    },
  };
}
