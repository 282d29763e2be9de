import { AtlasError } from '#graph-model/errors.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import type { Atlas } from '#server/network/atlas.ts';
import { firmRef } from '#server/present/firm-view.ts';
import type { MeasureEngine } from './measure-engine.ts';

/** The measures of the current snapshot, on its day, which are computed once for everybody. */
export function localEngine(atlas: Pick<Atlas, 'currentMeasured'>): MeasureEngine {
  return {
    async compute({ measures, bridges = false, samplingSize }) {
      if (samplingSize !== undefined) throw new AtlasError('bad_input', 'samplingSize is for engine "gds": engine "local" chooses it by the size of the network and gives the error bound');
      const { snapshot, measured: { values, summary } } = await atlas.currentMeasured();
      return {
        engine: 'local', revision: snapshot.revision, day: snapshot.day, fictitious: holdsFictitious(snapshot.dataset.firms),
        firms: snapshot.context.network.firms.map((id) => firmRef(snapshot.index, id)),
        values: new Map(measures.map((id) => [id, values.get(id)!])),
        ...(bridges && { bridges: summary.bridges }),
      };
    },
  };
}
