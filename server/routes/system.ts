import { Router } from 'express';
import type { MapTiles } from '#graph-model/contract/map-tiles.ts';
import { atlas, health, ready } from '#graph-model/contract/system.ts';
import { holdsFictitious } from '#graph-model/firm.ts';
import { isInRegion } from '#graph-model/region.ts';
import type { Services } from '#server/services.ts';
import { bindRoute } from './bind-route.ts';

/** Whether the process answers, whether it is ready, and what it holds; `mapTiles` as configured. */
export function systemRoutes(services: Services, mapTiles?: MapTiles): Router {
  const router = Router();
  bindRoute(router, health, () => ({ status: 'ok' as const }));
  bindRoute(router, ready, async () => {
    await services.atlas.current();
    return { status: 'ready' as const, store: services.store.kind, revision: await services.store.revision() };
  });
  bindRoute(router, atlas, async () => {
    const { revision, dataset } = await services.atlas.current();
    const { region } = services.atlas;
    return {
      version: services.version,
      revision,
      region,
      fictitious: holdsFictitious(dataset.firms),
      ...(mapTiles === undefined ? {} : { tiles: mapTiles }),
      counts: {
        firms: dataset.firms.length,
        firmsInRegion: dataset.firms.filter((firm) => isInRegion(region, firm)).length,
        products: dataset.products.length,
        relations: dataset.relations.length,
        requirements: dataset.requirements.length,
        offers: dataset.offers.length,
      },
    };
  });
  return router;
}
