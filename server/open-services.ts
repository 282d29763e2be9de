import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MAERKISCHE_REGION } from '#seed-data/maerkische-region/region.ts';
import { loadReferenceData } from '#seed-data/reference/reference-data.ts';
import type { Configuration } from './config.ts';
import { localEngine } from './engines/local-engine.ts';
import { measureNetwork } from './jobs/measure-network.ts';
import { createAtlas, type Atlas } from './network/atlas.ts';
import { watchRevision } from './network/watch-revision.ts';
import type { Services } from './services.ts';
import type { GraphStore } from './store/graph-store.ts';
import { openStore } from './store/open-store.ts';

/** Opens the store of a configuration and puts everything around it together. Close `services.store` at the end. */
export async function openServices(configuration: Configuration): Promise<Services> {
  const reference = loadReferenceData();
  const store = await openStore(configuration, reference.municipalityByAgs);
  const atlas = createAtlas({ store, region: MAERKISCHE_REGION, today, measure: measureNetwork });
  const now = () => new Date().toISOString();
  return {
    version: readVersion(),
    store: store.kind === 'neo4j' ? watched(store, atlas) : store,
    atlas,
    engines: { local: localEngine(atlas), gds: store.gds },
    reference,
    today,
    now,
    random: () => randomInt(2 ** 47) / 2 ** 47,
  };
}

/** Other processes may write to the same database; the watch ends with the store. */
function watched(store: GraphStore, atlas: Atlas): GraphStore {
  const stop = watchRevision(store, atlas);
  return {
    ...store,
    close() {
      stop();
      return store.close();
    },
  };
}

/** Day in Germany: a supply relation ends at midnight there, wherever the server stands. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

/** Version of the product. */
export function readVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
